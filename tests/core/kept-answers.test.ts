import { describe, expect, it } from 'vitest';
import {
  answered,
  type KeptAnswers,
  keptOf,
  MOST_ANSWERS,
  MOST_PROVIDERS,
  readKeptAnswers,
  withKept,
} from '#core/check-up/kept-answers';

const ALL = { isAccount: () => true, isService: () => true };
const kept = (provider: string, no: readonly string[], unknown: readonly string[] = []): KeptAnswers => ({
  provider,
  no,
  unknown,
});
const many = (count: number, kind = 'service') => Array.from({ length: count }, (_, at) => `${kind}:s${at}`);

describe('an answer', () => {
  const before = kept('weibo', ['service:a', 'account:a'], ['service:b']);

  it.each([
    ['no', kept('weibo', ['account:a', 'service:a', 'service:b'], [])],
    ['unknown', kept('weibo', ['account:a'], ['service:a', 'service:b'])],
    [null, kept('weibo', ['account:a'], [])],
  ] as const)('%s takes the place of the one before', (said, expected) => {
    expect(answered(before, ['service:a', 'service:b'], said)).toEqual(expected);
  });
});

describe('what is kept', () => {
  it('is of each account apart, and none is as if nothing had been said', () => {
    const all = withKept([kept('qq', ['service:a'])], kept('weibo', [], ['service:a']), ALL);
    expect(all).toEqual([kept('qq', ['service:a']), kept('weibo', [], ['service:a'])]);
    expect(keptOf(all, 'qq')).toEqual(kept('qq', ['service:a']));
    expect(keptOf(all, 'wechat')).toEqual(kept('wechat', []));
    expect(withKept(all, kept('qq', []), ALL)).toEqual([kept('weibo', [], ['service:a'])]);
  });

  it('goes with the accounts and services that it is about', () => {
    const known = { isAccount: (id: string) => id !== 'gone', isService: (id: string) => id === 'there' };
    expect(
      withKept(
        [kept('gone', ['service:there']), kept('qq', ['account:gone'])],
        kept('weibo', ['account:gone', 'account:a', 'service:gone'], ['service:there']),
        known,
      ),
    ).toEqual([kept('weibo', ['account:a'], ['service:there'])]);
  });

  it('has a bound: the latest stay', () => {
    const [one] = withKept([], kept('weibo', many(MOST_ANSWERS + 2)), ALL);
    expect([one?.no.length, one?.no[0]]).toEqual([MOST_ANSWERS, 'service:s2']);
    const full = Array.from({ length: MOST_PROVIDERS }, (_, at) => kept(`p${at}`, ['service:a']));
    const after = withKept(full, kept('weibo', ['service:a']), ALL);
    expect([after.length, after[0]?.provider, after.at(-1)?.provider]).toEqual([
      MOST_PROVIDERS,
      'p1',
      'weibo',
    ]);
  });
});

describe('what is read of it', () => {
  const whole = [kept('weibo', ['service:a'], ['account:a']), kept('qq', [], ['service:__proto__'])];

  it.each<readonly [string, unknown, readonly KeptAnswers[]]>([
    ['is what was kept', structuredClone(whole), whole],
    ['is nothing of what is no list', { provider: 'weibo', no: ['service:a'] }, []],
    [
      'is each account that is one',
      [7, null, ['weibo'], { provider: 'a b', no: ['service:a'] }, ...whole],
      whole,
    ],
    [
      'is each answer that is one, once, and only one about a thing',
      [
        {
          provider: 'weibo',
          no: ['service:a', 7, 'service:a', 'link:a', 'service:', 'service:a b', 'a'],
          unknown: ['service:a', 'account:b'],
          more: 'of the future',
        },
      ],
      [kept('weibo', ['service:a'], ['account:b'])],
    ],
    ['is nothing of what says nothing', [{ provider: 'weibo', no: 'service:a' }, { provider: 'qq' }], []],
    [
      'is bounded',
      [{ provider: 'weibo', no: many(MOST_ANSWERS + 1) }],
      [kept('weibo', many(MOST_ANSWERS + 1).slice(1))],
    ],
    [
      'is of so many accounts',
      Array.from({ length: MOST_PROVIDERS + 1 }, (_, at) => kept(`p${at}`, ['service:a'])),
      Array.from({ length: MOST_PROVIDERS }, (_, at) => kept(`p${at + 1}`, ['service:a'])),
    ],
  ])('%s', (_, value, expected) => {
    expect(readKeptAnswers(value)).toEqual(expected);
  });
});
