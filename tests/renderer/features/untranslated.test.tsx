// @vitest-environment happy-dom
import { screen as page, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Service } from '#core/catalogue/service';
import type { Lang } from '#words/lang';
import { AccountPage } from '../../../src/renderer/features/account/account-page';
import { AccountForm } from '../../../src/renderer/features/accounts/account-form';
import { account, rule } from '../../support/core/build';
import { Stage, show } from '../support/show';

const CHINESE_ONLY: Service = {
  id: 'station',
  names: { 'zh-CN': '小站' },
  variants: [{ id: 'plain', names: { 'zh-CN': '普通号' } }],
  ruleSets: [
    {
      asOf: '2026-08',
      sources: [{ title: '小站用户协议' }, { title: 'Station Terms' }],
      deletion: {
        route: 'self-service',
        conditions: [{ id: 'empty', kind: 'confirm', text: { 'zh-CN': '没有余额' } }],
      },
      inactivity: [rule({ text: { 'zh-CN': '三个月未登录' }, appliesTo: { 'zh-CN': '免费用户' } })],
    },
  ],
};

const nothing = () => undefined;

function stageIn(lang: Lang): Stage {
  const accounts = [account({ id: 'a', service: 'station', variant: 'plain' })];
  return new Stage({ accounts, services: [CHINESE_ONLY] }, lang);
}

async function showPage(lang: Lang) {
  const { screen } = stageIn(lang);
  const { person } = await show(
    <AccountPage
      screen={screen}
      id="a"
      onEdit={nothing}
      onLink={nothing}
      onLinkSeveral={nothing}
      list="/accounts"
    />,
    lang,
  );
  return person;
}

/** What the element around it says, for the eye. */
const around = (words: string) => page.getByText(words).parentElement?.textContent;
const languageOf = (words: string) => page.getByText(words).closest('[lang]')?.getAttribute('lang');

it('marks each text of the catalogue that has no English, for the eye and for a screen reader', async () => {
  await showPage('en');
  for (const words of ['没有余额', '普通号']) {
    expect([around(words), languageOf(words)]).toEqual([`${words} (in Chinese)`, 'zh-CN']);
  }
  expect(languageOf('免费用户')).toBe('zh-CN');
  expect(around('免费用户')).toBe(
    'This rule is only for: 免费用户 (in Chinese). Is this account one of them?',
  );
});

it('marks the rule and its sources in the answer to a why', async () => {
  const person = await showPage('en');
  const timers = page.getByRole('region', { name: 'Does it disappear by itself?' });
  await person.click(within(timers).getByRole('button', { name: /^Why/ }));
  for (const words of ['三个月未登录', '小站用户协议']) {
    expect([around(words), languageOf(words)]).toEqual([`${words} (in Chinese)`, 'zh-CN']);
  }
  expect([page.getByText('Station Terms').textContent, languageOf('Station Terms')]).toEqual([
    'Station Terms',
    undefined,
  ]);
});

it('marks nothing for who reads Chinese, nor what is only a name', async () => {
  const person = await showPage('zh-CN');
  const timers = page.getByRole('region', { name: '会自动失效吗？' });
  await person.click(within(timers).getByRole('button', { name: /^为什么/ }));
  expect(page.getAllByText(/小站|没有余额|普通号|免费用户|三个月未登录/).length).toBeGreaterThan(4);
  expect(document.body.textContent).not.toMatch(/in Chinese|英文|中文/);
  expect(document.querySelector('[lang]')).toBeNull();
});

it('marks a variant in the choice of them, where there is room for plain text only', async () => {
  const { screen } = stageIn('en');
  const [first] = screen.inventory.accounts;
  if (first === undefined) throw new Error('an example without accounts');
  const services = new Map([['station', CHINESE_ONLY]]);
  await show(<AccountForm screen={{ ...screen, services }} account={first} onClose={nothing} />);
  expect(page.getByRole('option', { name: '普通号 (in Chinese)' })).toBeDefined();
  expect(page.getByRole('combobox', { name: /^Service/ })).toHaveProperty('value', '小站');
});
