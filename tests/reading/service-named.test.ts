import { expect, it } from 'vitest';
import type { Service } from '#core/catalogue/service';
import { serviceNamed } from '#core/catalogue/service-named';
import { realCatalogue } from '../support/core/catalogue';

it.each([
  ['微信', 'wechat'],
  [' WeChat ', 'wechat'],
  ['ＱＱ', 'qq'],
  ['wx', 'wechat'],
  ['jd.com', 'jd'],
  ['微信支付', 'wechat-pay'],
  ['铁路12306', '12306'],
  ['铁路 12306', '12306'],
  ['12306', '12306'],
  ['当当网', 'dangdang'],
  ['微信 支付', undefined],
  ['我的微信', undefined],
  ['', undefined],
  ['  ', undefined],
])('%j means %s', (name, id) => {
  expect(serviceNamed(realCatalogue().services.values(), name)?.id).toBe(id);
});

it('is nobody where two have the name', () => {
  const service = (id: string): Service => ({ id, names: { en: 'Cloud' }, ruleSets: [] });
  expect(serviceNamed([service('a'), service('b')], 'cloud')).toBeUndefined();
  expect(serviceNamed([service('a')], 'cloud')?.id).toBe('a');
});
