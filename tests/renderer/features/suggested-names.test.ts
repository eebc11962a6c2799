import { expect, it } from 'vitest';
import { suggestedNames } from '../../../src/renderer/features/accounts/suggested-names';
import { realCatalogue } from '../../support/core/catalogue';

const services = [...realCatalogue().services.values()];

it.each(['微', 'weix', 'wx', 'wechat', 'weixin.q', 'ＷＥＣＨＡ'])(
  '%s may be the beginning of WeChat',
  (beginning) => {
    expect(suggestedNames(beginning, services, 'zh-CN')).toContain('微信');
  },
);

it('suggests in the language of the window, a few, and not what is there already', () => {
  expect(suggestedNames('weix', services, 'en')).toContain('WeChat');
  expect(suggestedNames('w', services, 'zh-CN').length).toBeLessThanOrEqual(6);
  expect(suggestedNames('微信', services, 'zh-CN')).not.toContain('微信');
  expect(suggestedNames(' ', services, 'zh-CN')).toEqual([]);
  expect(suggestedNames('没有这样的服务', services, 'zh-CN')).toEqual([]);
});
