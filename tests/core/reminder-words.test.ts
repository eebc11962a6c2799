import { expect, it } from 'vitest';
import type { Certainty } from '#core/catalogue/service';
import type { Reminder, ReminderKind } from '#core/reminders/reminders';
import type { Lang } from '#words/lang';
import { digestInWords } from '#words/reminder-words';
import { day, TODAY } from '../support/core/build';

const reminder = (
  kind: ReminderKind,
  account: string,
  on: string,
  certainty: Certainty | null = null,
): Reminder => ({
  kind,
  account,
  rule: null,
  day: day(on),
  certainty,
});
const said = (digest: readonly Reminder[], lang: Lang, names = false) => {
  const { title, body } = digestInWords(digest, day(TODAY), lang, names ? (id) => `<${id}>` : null);
  return [title, ...body.split('\n')];
};

const one = [reminder('keep-by', 'a', '2026-11-30', 'may')];
const several = [
  reminder('keep-by', 'a', '2026-11-25', 'will'),
  reminder('keep-by', 'a', '2026-11-24', 'will'),
  ...['b', 'c', 'd', 'e'].map((id) => reminder('keep-by', id, '2026-12-01')),
  reminder('gone-on', 'f', '2026-12-02', 'will'),
  reminder('gone-on', 'g', '2026-12-03', 'may'),
];
const now = [
  reminder('keep-by', 'a', '2026-11-01', 'may'),
  reminder('gone-on', 'e', '2026-11-22', 'will'),
  reminder('gone-on', 'f', '2026-11-20', 'may'),
  reminder('gone-on', 'g', '2026-11-23', 'will'),
  reminder('check-gone', 'b', '2026-11-23'),
  reminder('review-ended', 'c', '2026-11-23'),
  reminder('deletable', 'd', '2026-11-23'),
];

it('a digest counts accounts and gives the first day, and names nobody', () => {
  expect(said(one, 'en')).toEqual([
    '1 account needs attention by 2026-11-30',
    'If to be kept, by 2026-11-30: 1 account',
  ]);
  expect(said(one, 'zh-CN')).toEqual([
    '1 个账号需要处理，最早 2026-11-30',
    '如要保留，最晚 2026-11-30：1 个账号',
  ]);
  expect(said(several, 'en')).toEqual([
    '7 accounts need attention by 2026-11-24',
    'If to be kept, the first by 2026-11-24: 5 accounts',
    'Will be gone on 2026-12-02: 1 account',
    'May be gone, from 2026-12-03 on: 1 account',
  ]);
  expect(said(several, 'zh-CN')).toEqual([
    '7 个账号需要处理，最早 2026-11-24',
    '如要保留，第一个最晚 2026-11-24：5 个账号',
    '将失效，2026-12-02：1 个账号',
    '可能失效，2026-12-03 起：1 个账号',
  ]);
});

it('a digest of what is past, or of today, says so', () => {
  expect(said(now, 'en')).toEqual([
    '7 accounts need attention today',
    'Past the last safe day for keeping: 1 account',
    'Should be gone by now: 1 account',
    'May be gone by now: 1 account',
    'Will be gone on 2026-11-23: 1 account',
    'Check that it is gone: 1 account',
    'Review is over: 1 account',
    'Can be deleted now: 1 account',
  ]);
  expect(said(now, 'zh-CN')).toEqual([
    '今天有 7 个账号需要处理',
    '保留期限已过：1 个账号',
    '应该已失效：1 个账号',
    '可能已失效：1 个账号',
    '将失效，2026-11-23：1 个账号',
    '请核实是否已注销：1 个账号',
    '审核期已满：1 个账号',
    '可以注销了：1 个账号',
  ]);
});

it('a digest counts as of today only what is of today, or past', () => {
  const mixed = [
    reminder('check-gone', 'a', '2026-11-23'),
    ...['b', 'c'].map((id) => reminder('keep-by', id, '2026-12-23')),
    // One account has something today and something later.
    reminder('keep-by', 'a', '2026-12-23'),
  ];
  expect(said(mixed, 'en')[0]).toBe('1 account needs attention today, 2 more later');
  expect(said(mixed, 'zh-CN')[0]).toBe('今天有 1 个账号需要处理，另有 2 个可以晚些');
});

it('a digest tells apart what lapses of an account that stays, and letters without an answer', () => {
  const lapses = [
    reminder('lapse-by', 'a', '2026-11-30', 'will'),
    reminder('lapse-by', 'b', '2026-11-20', 'will'),
    reminder('letter', 'c', '2026-11-23'),
  ];
  expect(said(lapses, 'en').slice(1)).toEqual([
    'May be restricted or have lost something by now: 1 account',
    'Restricted, or something is lost, unless something is done, by 2026-11-30: 1 account',
    'A letter should have been answered: ask again if it was not: 1 account',
  ]);
  expect(said(lapses, 'zh-CN').slice(1)).toEqual([
    '可能已受限或部分失效：1 个账号',
    '会受限或部分失效，最晚 2026-11-30 处理：1 个账号',
    '信该有答复了，没有就请追问：1 个账号',
  ]);
});

it('a digest says that accounts fall with others', () => {
  const falls = ['a', 'b'].map((id) => reminder('fall-by', id, '2026-11-30', 'may'));
  expect(said(falls.slice(1), 'en')[1]).toBe(
    'Falls with another unless something is done, by 2026-11-30: 1 account',
  );
  expect(said(falls, 'en')[1]).toBe(
    'Fall with another unless something is done, the first by 2026-11-30: 2 accounts',
  );
  expect(said(falls, 'zh-CN')[1]).toBe('会随别的账号失去，第一个最晚 2026-11-30 处理：2 个账号');
  const past = [reminder('fall-by', 'a', '2026-11-20', 'may')];
  expect(said(past, 'en')[1]).toBe('May have fallen with another by now: 1 account');
  expect(said(past, 'zh-CN')[1]).toBe('可能已随别的账号失去：1 个账号');
});

it('a digest names accounts where it may, the first three', () => {
  expect(said(several, 'en', true).slice(1, 3)).toEqual([
    'If to be kept, the first by 2026-11-24: <a>, <b>, <c> and 2 more',
    'Will be gone on 2026-12-02: <f>',
  ]);
  expect(said(several, 'zh-CN', true).slice(1, 3)).toEqual([
    '如要保留，第一个最晚 2026-11-24：<a>、<b>、<c> 等 5 个',
    '将失效，2026-12-02：<f>',
  ]);
});
