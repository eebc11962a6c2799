import { describe, expect, it } from 'vitest';
import { findingsOf } from '#core/report/report';
import { Directory } from '#words/directory';
import { LANGS, type Lang } from '#words/lang';
import { letterFor } from '#words/letter';
import { account, day, deletable, inventory, TODAY } from '../support/core/build';

const accounts = [
  account({
    id: 'jd',
    name: '购物\u202e号',
    service: 'jd',
    identifiers: [
      { kind: 'phone', value: '13800138000' },
      { kind: 'username', value: 'lin\nxiao' },
    ],
    notes: 'a note',
  }),
  account({ id: 'other', name: 'Small Forum' }),
];
const services = [{ ...deletable('jd'), names: { 'zh-CN': '京东', en: 'JD' } }];

function letterOf(id: string, lang: Lang, showsIdentifiers = false, on: string = TODAY) {
  const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
  const catalogue = { services: new Map(), generalFallback: [] };
  const findings = findingsOf(inventory({ accounts, services }), catalogue, options);
  return letterFor(new Directory(findings, lang), id, { lang, on: day(on), showsIdentifiers });
}

describe('the letter', () => {
  it('names service, account and day, and the law, in Chinese', () => {
    const letter = letterOf('jd', 'zh-CN');
    expect(letter?.subject).toBe('请求注销账号并删除个人信息：京东，购物\ufffd号');
    for (const part of [
      '服务：京东\n账号名称：购物\ufffd号\n账号标识：【请填写：用户名、注册手机号或邮箱】\n',
      '《个人信息保护法》第四十七条：',
      '《网络安全法》第四十五条（2026 年 1 月 1 日前为第四十三条）：如有违反',
      '《电信和互联网用户个人信息保护规定》第九条：',
      '（GDPR）适用于你们：其第 17 条',
      '【姓名】',
    ]) {
      expect(letter?.body).toContain(part);
    }
    expect(letter?.body.endsWith(`\n${TODAY}\n`)).toBe(true);
  });

  it('does so in English', () => {
    const letter = letterOf('jd', 'en');
    expect(letter?.subject).toBe('Request to delete an account and erase personal data: JD, 购物\ufffd号');
    for (const part of [
      'Service: JD\n',
      'Article 17 of the General Data Protection Regulation (EU) 2016/679',
      'within one month of receiving this letter (Article 12(3)',
      'Article 47 of the Personal Information Protection Law of China',
      'Article 45 of the Cybersecurity Law (Article 43 before 1 January 2026) of China',
      'Article 9 of the Provisions',
      '[name]',
    ]) {
      expect(letter?.body).toContain(part);
    }
  });

  it.each([
    ['2025-12-31', '《网络安全法》第四十三条：', 'Article 43 of the Cybersecurity Law of China'],
    ['2026-01-01', '第四十五条（', 'Article 45 of the Cybersecurity Law (Article 43'],
  ])('counts the articles of the law as on its day: %s', (on, zh, en) => {
    expect(letterOf('jd', 'zh-CN', false, on)?.body).toContain(zh);
    expect(letterOf('jd', 'en', false, on)?.body).toContain(en);
  });

  it('tells what the account is known by only where that is asked for, as the person recorded it', () => {
    expect(letterOf('jd', 'zh-CN')?.body).not.toMatch(/138|lin/);
    const told = letterOf('jd', 'zh-CN', true)?.body;
    expect(told).toContain('账号标识（由本人登记）：\n手机号：13800138000\n用户名：lin xiao\n');
    expect(letterOf('jd', 'en', true)?.body).toContain(
      'Account known by (from my own records):\nphone number: 13800138000\nuser name: lin xiao\n',
    );
    expect(letterOf('other', 'en', true)?.body).toContain('[fill in: user name');
  });

  it('calls an account of no service by its name', () => {
    expect(letterOf('other', 'en')?.body).toContain('Service: Small Forum\nAccount name: Small Forum\n');
  });

  it('tells nothing else of the account', () => {
    for (const lang of LANGS) expect(letterOf('jd', lang, true)?.body).not.toMatch(/a note|undefined|\bjd\b/);
  });

  it('is none where there is no such account', () => {
    expect(letterOf('gone', 'en')).toBeUndefined();
  });
});
