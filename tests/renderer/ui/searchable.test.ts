import { expect, it } from 'vitest';
import { searchable, searchedFor } from '../../../src/renderer/ui/searchable';

const finds = (query: string, text: string) => searchable(text).includes(searchedFor(query));

it.each([
  ['微信', '微信'],
  ['weixin', '我的微信号'],
  ['wx', '微信'],
  ['wdwx', '我的微信'],
  ['WeiX', '微信'],
  ['ＷＸ', '微信'],
  [' wx ', '微信'],
  ['chongqing', '重庆银行'],
  ['yinhang', '重庆银行'],
  ['qqyy', 'QQ 音乐'.replace(' ', '')],
  ['lvse', '绿色出行'],
  ['github', 'GitHub'],
  ['', '微信'],
])('%j finds %j', (query, text) => {
  expect(finds(query, text)).toBe(true);
});

it.each([
  ['weibo', '微信'],
  ['wb', '微信'],
  ['wei xin', '微博'],
])('%j does not find %j', (query, text) => {
  expect(finds(query, text)).toBe(false);
});
