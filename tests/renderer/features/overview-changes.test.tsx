// @vitest-environment happy-dom
import { screen as page, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Overview } from '../../../src/renderer/features/overview/overview';
import { account, condition, day, deletable, happened, rule, service } from '../../support/core/build';
import { Stage, show } from '../support/show';

// Today is 2026-11-23.
const services = [
  service({ id: 'idle', inactivity: [rule()] }),
  service({ id: 'sure', inactivity: [rule({ certainty: 'will' })] }),
  deletable('quiet', [condition({ id: 'quiet', kind: 'quiet-period', events: ['order'], period: 'P15D' })]),
  deletable('reviewed', [], { reviewTime: 'P10D' }),
];
const aStage = () =>
  new Stage({
    services,
    accounts: [
      account({ id: 'due', name: 'Due', service: 'idle', events: [happened('login', '2026-08-20')] }),
      account({ id: 'soon', name: 'Soon', service: 'sure', events: [happened('login', '2026-09-22')] }),
      account({
        id: 'free',
        name: 'Free',
        service: 'quiet',
        intent: 'delete',
        events: [happened('order', '2026-11-06')],
      }),
      account({
        id: 'gone',
        name: 'Gone',
        service: 'reviewed',
        state: 'deletion-requested',
        events: [happened('deletion-requested', '2026-11-10')],
      }),
    ],
  });

async function open(stage: Stage, since: string | null) {
  const onSeen = vi.fn<() => void>();
  const nothing = () => undefined;
  const shown = await show(
    <Overview
      screen={stage.screen}
      onAdd={nothing}
      onImport={nothing}
      onBring={nothing}
      onLoadSample={nothing}
      since={since === null ? null : day(since)}
      onSeen={onSeen}
    />,
  );
  return { ...shown, onSeen };
}

it('tells what time has changed since the last visit, until it was seen', async () => {
  const { person, onSeen } = await open(aStage(), '2026-11-19');
  const card = page.getByRole('region', { name: 'Since the last visit' });
  expect(card.textContent).toContain('Since your last visit on 2026-11-19');
  expect(
    within(card)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Dueran out on 2026-11-20; 2026-11-19 was the last safe daymay be recycled',
    'Soonruns out on 2026-12-22, in 29 dayswill be recycled',
    'Freewaiting → ready',
    'Gonethe time for its deletion was over on 2026-11-20: check that it is gone',
  ]);
  await person.click(within(card).getByRole('button', { name: 'Got it' }));
  expect(onSeen).toHaveBeenCalledOnce();
});

it('tells of what ends no account, or one that is to go, no last day to keep it, and counts it as no end', async () => {
  const released = rule({ consequence: 'authorizations-released', certainty: 'will' });
  const accounts = (['keep', 'delete'] as const).flatMap((intent) =>
    (['idle', 'wechat'] as const).map((of) =>
      account({
        id: `${intent}-${of}`,
        name: `${intent} ${of}:`,
        service: of,
        intent,
        events: [happened('login', '2026-08-20')],
      }),
    ),
  );
  const soon = account({
    id: 'soon',
    name: 'Soon',
    service: 'wechat',
    events: [happened('login', '2026-09-22')],
  });
  const wechat = service({ id: 'wechat', inactivity: [released] });
  await open(new Stage({ services: [...services, wechat], accounts: [...accounts, soon] }), '2026-11-19');
  const itemsOf = (name: string) =>
    within(page.getByRole('region', { name }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  expect(itemsOf('Since the last visit')).toEqual([
    'keep idle:ran out on 2026-11-20; 2026-11-19 was the last safe daymay be recycled',
    'keep wechat:ran out on 2026-11-20authorizations will be released',
    'delete idle:ran out on 2026-11-20may be recycled',
    'delete wechat:ran out on 2026-11-20authorizations will be released',
    'Soonruns out on 2026-12-22, in 29 daysauthorizations will be released',
  ]);
  expect(itemsOf('Expiring soon').at(-1)).toContain('to avoid that: 2026-12-21 at the latest');
  expect(page.getByRole('link', { name: 'Within 90 days, will: 0' })).toBeDefined();
  expect(page.getByRole('link', { name: 'Within 90 days, may: 2' })).toBeDefined();
});

it.each([null, '2026-11-22'])('has nothing to tell since %j', async (since) => {
  await open(aStage(), since);
  expect(page.queryByRole('region', { name: 'Since the last visit' })).toBeNull();
});

it('tells thirty from ninety days and what may from what will, each leading to these', async () => {
  await open(aStage(), null);
  const expiring = page.getByRole('region', { name: 'Expiring soon' });
  const figures = within(expiring).getAllByRole('link', { name: /^Within/ });
  expect(figures.map((one) => [one.getAttribute('aria-label'), one.getAttribute('href')])).toEqual([
    ['Within 30 days, will: 1', '#/expiry/only/30.will.ends'],
    ['Within 30 days, may: 1', '#/expiry/only/30.may.ends'],
    ['Within 90 days, will: 1', '#/expiry/only/90.will.ends'],
    ['Within 90 days, may: 1', '#/expiry/only/90.may.ends'],
  ]);
});

it('counts an account once of which two rules run out, and lists these together', async () => {
  const frozen = rule({ id: 'frozen', period: 'P2M', consequence: 'frozen' });
  const twice = service({ id: 'twice', inactivity: [rule(), frozen] });
  const of = (id: string, on: string) =>
    account({ id, name: id, service: 'twice', events: [happened('login', on)], intent: 'let-expire' });
  // Frozen on 2026-12-01 and 2026-12-05, gone a month later.
  await open(
    new Stage({ services: [twice], accounts: [of('B', '2026-10-05'), of('A', '2026-10-01')] }),
    null,
  );
  const expiring = page.getByRole('region', { name: 'Expiring soon' });
  expect(within(expiring).getByRole('link', { name: 'Expiring soon: 2' }).getAttribute('href')).toBe(
    '#/accounts/only/expiring',
  );
  expect(
    within(expiring)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent?.trim().replaceAll(/ +/g, ' ')),
  ).toEqual([
    'A8 days left2026-12-01may be frozenundated rule2027-01-01may be recycledundated rule',
    'B12 days left2026-12-05may be frozenundated rule2027-01-05may be recycledundated rule',
  ]);
});

it('asks after a deletion of which nobody knows how long it takes, thirty days after it was asked for', async () => {
  const asked = (id: string, on: string) =>
    account({
      id,
      name: id,
      service: 'quiet',
      state: 'deletion-requested',
      events: [happened('deletion-requested', on)],
    });
  await open(
    new Stage({ services, accounts: [asked('Old', '2026-10-24'), asked('New', '2026-10-25')] }),
    null,
  );
  const itemsOf = (name: string) =>
    within(page.getByRole('region', { name }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent?.trim());
  expect(itemsOf('Should be gone')).toEqual(['Oldasked for on 2026-10-24, no time stated']);
  expect(itemsOf('Deletion under way')).toEqual(['Newend not known']);
});

it('asks to check what should be gone, apart from what is under way', async () => {
  await open(aStage(), null);
  expect(page.getByRole('region', { name: 'Should be gone' }).textContent).toContain(
    'its time was over on 2026-11-20',
  );
  expect(page.getByRole('link', { name: 'Deletion under way: 0' })).toBeDefined();
});
