import { held, scrollList } from '../../e2e/support/held';
import { median } from '../median';
import { ACCOUNTS, frameOf, tell, test } from './window-test';

test('scrolling', async ({ full: page, devtools }) => {
  const frame = await frameOf(page);
  const rows = page.locator('.row-space > li');
  const few = await rows.count();
  const before = await held(devtools);
  await page.evaluate(() => window.probe.record());
  await scrollList(page, 'end');
  const frames = await page.evaluate(() => window.probe.recorded());
  const drawn = await rows.count();
  const end = await held(devtools);
  await scrollList(page, 'start');
  const after = await held(devtools);
  const line = (what: string, ratio: number) => tell(`${ACCOUNTS} accounts: ${what}`, ratio);
  line('four screenfuls further with each frame, a frame / of a blank page', median(frames) / frame);
  line('rows drawn at the end of the list / before', drawn / few);
  line('nodes at the end of the list / before', end.nodes / before.nodes);
  line('nodes back at the start / before', after.nodes / before.nodes);
  line('heap at the end of the list / before', end.heap / before.heap);
  line('heap back at the start / before', after.heap / before.heap);
});
