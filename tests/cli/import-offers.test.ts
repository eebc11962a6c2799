import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Inventory } from '#core/inventory/inventory';
import { unbindHere } from '../support/cli/in-process';
import { documentOf, scratchFiles } from '../support/cli/scratch-files';
import { account } from '../support/core/build';

const files = scratchFiles();
// 13812345678 <- taobao, jd; wechat <- taobao; google <- jd
const exported = files.write(
  'phones.csv',
  '名称,账号,手机号,备注\n淘宝,lin,13812345678,用微信登录\n京东,lin2,13812345678,sign in with Google\n',
);

const linksOf = (text: string) => {
  const { accounts, links } = JSON.parse(text) as Inventory;
  const name = (id: string) => accounts.find((one) => one.id === id)?.name;
  return links.map(({ provider, dependent, kind }) => `${name(provider)} <- ${name(dependent)} ${kind}`);
};

interface ToldOffer {
  readonly id: string;
  readonly kind: string;
  readonly taken: boolean;
}
const offersIn = (stdout: string) => (JSON.parse(stdout) as { offers: readonly ToldOffer[] }).offers;

const CONTACT = ['13812345678 <- 淘宝 recovery', '13812345678 <- 京东 recovery'];
const SIGN_IN = ['微信 <- 淘宝 login', 'Google 账号 <- 京东 login'];

describe('links that the rows suggest', () => {
  it('are listed, and none is made unless it is asked for', async () => {
    const { code, stdout, stderr } = await unbindHere(['import', exported], { locale: 'zh-CN' });
    expect([code, linksOf(stdout)]).toEqual([0, []]);
    expect(stderr).toMatch(/^contact-\S+ +13812345678 +找回 +2 +另外新增 +否$/mu);
    expect(stderr).toMatch(/^sign-in-wechat +微信 +登录（猜测） +1 +另外新增 +否$/mu);
    const english = await unbindHere(['import', exported, '--dry-run']);
    expect(english.stderr).toContain('made where --take-offers says so: all, contact');
    expect(english.stderr).toMatch(
      /^sign-in-google +Google Account +login \(a guess\) +1 +added for it +no$/mu,
    );
  });

  it.each([
    ['all', [...CONTACT, ...SIGN_IN]],
    ['contact', CONTACT],
    ['sign-in', SIGN_IN],
    ['sign-in-wechat', SIGN_IN.slice(0, 1)],
    ['contact, sign-in-google', [...CONTACT, ...SIGN_IN.slice(1)]],
  ])('are made where it is asked for: %s', async (which, links) => {
    const asked = ['import', exported, '--take-offers', which];
    const { code, stdout, stderr } = await unbindHere(asked, { locale: 'zh-CN' });
    expect([code, linksOf(stdout)]).toEqual([0, links]);
    expect(stderr).toMatch(/是$/mu);
  });

  it('are told in JSON, with whether they were made', async () => {
    const { stdout } = await unbindHere([
      'import',
      exported,
      '--json',
      '--dry-run',
      '--take-offers',
      'sign-in',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      written: { accountsAdded: 4, linksAdded: 2 },
      offers: [
        {
          kind: 'contact',
          guess: false,
          name: '13812345678',
          link: 'recovery',
          entries: ['0.0', '0.1'],
          taken: false,
        },
        {
          id: 'sign-in-wechat',
          guess: true,
          service: 'wechat',
          providers: [],
          entries: ['0.0'],
          taken: true,
        },
        { id: 'sign-in-google', guess: true, taken: true },
      ],
    });
  });

  it('hang on the accounts that are there, and are not suggested again', async () => {
    const mine = account({ id: 'mine', name: '我的微信', service: 'wechat' });
    const path = files.write('into.json', documentOf({ accounts: [mine] }));
    const into = ['import', exported, '--into', path];
    const seen = await unbindHere([...into, '--dry-run']);
    expect(seen.stderr).toMatch(/^sign-in-wechat .* 我的微信, in the inventory +no$/mu);
    await unbindHere([...into, '--take-offers', 'all'], { locale: 'zh-CN' });
    const after = readFileSync(path, 'utf8');
    expect(linksOf(after)).toContain('我的微信 <- 淘宝 login');
    const again = await unbindHere([...into, '--take-offers', 'all', '--json']);
    expect([again.code, offersIn(again.stdout), readFileSync(path, 'utf8')]).toEqual([0, [], after]);
  });

  it('that nobody knows are refused, and nothing is written', async () => {
    const path = files.write('refused.json', documentOf({ accounts: [] }));
    const before = readFileSync(path, 'utf8');
    const asked = ['import', exported, '--into', path, '--take-offers', 'all,some'];
    const { code, stdout, stderr } = await unbindHere(asked);
    expect([code, stdout, readFileSync(path, 'utf8')]).toEqual([2, '', before]);
    expect(stderr).toBe(
      '--take-offers: expected all, contact, sign-in, or an id as it is listed, found "some"\n',
    );
  });
});
