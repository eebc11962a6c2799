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

it.each([null, '2026-11-22'])('has nothing to tell since %j', async (since) => {
  await open(aStage(), since);
  expect(page.queryByRole('region', { name: 'Since the last visit' })).toBeNull();
});

it('tells thirty from ninety days and what may from what will, each leading to these', async () => {
  await open(aStage(), null);
  const expiring = page.getByRole('region', { name: 'Expiring soon' });
  const figures = within(expiring).getAllByRole('link', { name: /^Within/ });
  expect(figures.map((one) => [one.getAttribute('aria-label'), one.getAttribute('href')])).toEqual([
    ['Within 30 days, will: 1', '#/expiry/only/30.will'],
    ['Within 30 days, may: 1', '#/expiry/only/30.may'],
    ['Within 90 days, will: 1', '#/expiry/only/90.will'],
    ['Within 90 days, may: 1', '#/expiry/only/90.may'],
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
