import { expect, it } from 'vitest';
import { withoutHome } from '../../src/main/services/without-home';

it.each([
  ['/home/lin/.config/unbind', '/home/lin', '~/.config/unbind'],
  ['/home/lin', '/home/lin', '~'],
  ['/home/linus/unbind', '/home/lin', '/home/linus/unbind'],
  ['/mnt/stick/unbind', '/home/lin', '/mnt/stick/unbind'],
  ['/home/lin/..data', '/home/lin', '~/..data'],
])('%s is shown without the name of who it belongs to', (path, home, shown) => {
  expect(withoutHome(path, home)).toBe(shown);
});
