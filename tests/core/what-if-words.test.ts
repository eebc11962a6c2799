import { describe, expect, it } from 'vitest';
import { cyclesOf } from '#core/graph/cycles';
import { findingsOf } from '#core/report/report';
import { whatIf } from '#core/what-if/what-if';
import { Directory } from '#words/directory';
import { breakSentences, fallInWords, linkSentence, verdictChangeText } from '#words/what-if-words';
import { account, day, happened, inventory, link, rule, service, TODAY } from '../support/core/build';

// phone <- mail <- bank; the phone number expires on 2026-12-20. mail <-> cloud.
const made = inventory({
  accounts: [
    account({ id: 'phone', name: '手机号', service: 'fades', events: [happened('login', '2026-11-20')] }),
    account({ id: 'mail', name: '邮箱', ownLogin: false }),
    account({ id: 'bank', name: '银行', ownLogin: null }),
    account({ id: 'cloud', name: '网盘' }),
  ],
  links: [
    link('phone', 'mail'),
    link('mail', 'bank'),
    link('mail', 'cloud', 'recovery'),
    link('cloud', 'mail', 'binding'),
    link('phone', 'cloud', 'payment'),
    link('mail', 'phone', 'sub-account'),
  ],
  services: [service({ id: 'fades', inactivity: [rule({ period: 'P1M', consequence: 'deleted' })] })],
});
const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
const catalogue = { services: new Map(), generalFallback: [] };
const findings = findingsOf(made, catalogue, options);
const zh = { lang: 'zh-CN', directory: new Directory(findings, 'zh-CN') } as const;
const en = { lang: 'en', directory: new Directory(findings, 'en') } as const;

describe('in words', () => {
  it.each([
    ['phone.mail', '「邮箱」用「手机号」登录', '邮箱 is entered through 手机号'],
    ['cloud.mail', '「邮箱」绑定了「网盘」', '邮箱 is bound to 网盘'],
    ['mail.cloud', '「网盘」靠「邮箱」找回', '网盘 is recovered through 邮箱'],
    ['phone.cloud', '「网盘」用「手机号」支付', '网盘 pays through 手机号'],
    ['mail.phone', '「手机号」是「邮箱」的子账号', '手机号 lives in 邮箱'],
    ['nothing', '', ''],
  ])('the link %s', (id, chinese, english) => {
    expect([linkSentence(id, zh), linkSentence(id, en)]).toEqual([chinese, english]);
  });

  it('who falls, when, how surely, and by which links', () => {
    const found = whatIf(findings, catalogue, options, { kind: 'access-lost', account: 'phone' });
    const falls = found.ok ? found.value.falls : [];
    expect(falls.map((fall) => fallInWords(fall, zh))).toEqual([
      {
        title: '「邮箱」2026-11-23 将会失去，原本是 2026-12-20',
        said: '2026-11-23 将会失去，原本是 2026-12-20',
        because: ['「邮箱」用「手机号」登录'],
      },
      {
        title: '「银行」2026-11-23 可能失去，原本是 2026-12-20',
        said: '2026-11-23 可能失去，原本是 2026-12-20',
        because: ['「邮箱」用「手机号」登录', '「银行」用「邮箱」登录'],
      },
    ]);
    expect(falls.map((fall) => fallInWords(fall, en)).map(({ title, said }) => [title, said])).toEqual([
      [
        '邮箱 will be lost on 2026-11-23 instead of 2026-12-20',
        'will be lost on 2026-11-23 instead of 2026-12-20',
      ],
      [
        '银行 may be lost on 2026-11-23 instead of 2026-12-20',
        'may be lost on 2026-11-23 instead of 2026-12-20',
      ],
    ]);
  });

  it('how a cycle is broken, an own login first where it takes one', () => {
    const breaks = cyclesOf(findings.situation).flatMap((cycle) => cycle.breaks);
    expect(breaks.length).toBeGreaterThan(0);
    expect(breakSentences({ link: 'phone.mail', loginFirst: true }, zh)).toEqual([
      '给「邮箱」设置不依赖其他账号的登录方式',
      '解除「邮箱」的「手机号」登录',
    ]);
    expect(breakSentences({ link: 'cloud.mail', loginFirst: false }, en)).toEqual(['Unbind 网盘 from 邮箱']);
    expect(breakSentences({ link: 'mail.cloud', loginFirst: false }, en)).toEqual([
      'Move the recovery of 网盘 away from 邮箱',
    ]);
    expect(breakSentences({ link: 'nothing', loginFirst: true }, en)).toEqual([]);
  });

  it('how a deletion stands otherwise', () => {
    const change = {
      account: 'mail',
      before: { verdict: 'unknown', deletableOn: null },
      after: { verdict: 'waiting', deletableOn: day('2026-12-08') },
    } as const;
    expect(verdictChangeText(change, zh)).toBe('「邮箱」：规则不明 → 还需等待（最早 2026-12-08）');
    expect(verdictChangeText(change, en)).toBe('邮箱: rules unknown → waiting (2026-12-08 at the earliest)');
  });
});
