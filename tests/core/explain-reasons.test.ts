import { describe, expect, it } from 'vitest';
import { explain } from '#core/explain/explain';
import type { TaskExplanation } from '#core/explain/explanation';
import type { Strategy } from '#core/plan/unbinding';
import { findingsOf } from '#core/report/report';
import {
  account,
  condition,
  day,
  deletable,
  type Example,
  inventory,
  link,
  TODAY,
} from '../support/core/build';

// Reasons, which no sum gives away: small examples, each answer read off the law by hand.

const unbinds = condition({ id: 'u', kind: 'unbind', direction: 'provider' });
const gone = (id: string, service = 'free') => account({ id, service, intent: 'delete', ownLogin: false });
const services = [
  deletable('free'),
  deletable('bound', [unbinds]),
  deletable('slow', [], { reviewTime: 'P3D' }),
];

function why(example: Example, id: string, strategy: Strategy = 'by-hand'): TaskExplanation {
  const catalogue = { services: new Map(), generalFallback: [] };
  const options = { today: day(TODAY), rulesAsOf: null, strategy };
  const explained = explain(findingsOf(inventory({ services, ...example }), catalogue, options), id);
  if (explained?.kind !== 'task') throw new Error(`${id} is no task of the plan`);
  return explained;
}

function fates(example: Example, id: string): readonly (readonly [string, string])[] {
  const { because } = why(example, id);
  if (because.code !== 'add-login') throw new Error(`${id} adds no login`);
  return because.entrances.map(({ link: { id: of }, becomes }) => [of, becomes] as const);
}

describe('an own login is added', () => {
  const hub = account({ id: 'hub', service: 'bound', intent: 'delete' });
  const kept = account({ id: 'kept', ownLogin: false });

  it('because the plan unbinds the way in', () => {
    expect(fates({ accounts: [hub, kept], links: [link('hub', 'kept')] }, 'add-login:kept')).toEqual([
      ['hub.kept', 'unbound'],
    ]);
  });

  it('because the provider of the way in goes', () => {
    const free = account({ id: 'hub', service: 'free', intent: 'delete' });
    expect(fates({ accounts: [free, kept], links: [link('hub', 'kept')] }, 'add-login:kept')).toEqual([
      ['hub.kept', 'goes'],
    ]);
  });

  it('for a target because its way in is released on a set day, though its provider goes', () => {
    const links = [link('p', 'd', { releasedOn: '2026-12-24' })];
    const accounts = [account({ id: 'p', service: 'free', intent: 'delete' }), gone('d')];
    expect(fates({ accounts, links }, 'add-login:d')).toEqual([['p.d', 'released-later']]);
  });

  it('for a target because its way in is by an account whose deletion was asked for', () => {
    const accounts = [account({ id: 'p', service: 'free', state: 'deletion-requested' }), gone('d')];
    expect(fates({ accounts, links: [link('p', 'd')] }, 'add-login:d')).toEqual([['p.d', 'being-deleted']]);
  });

  it('because a way in by a lost account is none any more, and another does not last', () => {
    const accounts = [hub, account({ id: 'old', state: 'lost' }), gone('weak'), kept];
    const links = [link('old', 'kept'), link('hub', 'kept')];
    expect(fates({ accounts, links }, 'add-login:kept')).toEqual([
      ['old.kept', 'provider-lost'],
      ['hub.kept', 'unbound'],
    ]);
  });

  // a <-> b enter each other: each deletion would have to come before the other.
  it('before the deletions whose circle it breaks', () => {
    const accounts = [gone('a'), gone('b')];
    const { because } = why({ accounts, links: [link('a', 'b'), link('b', 'a')] }, 'add-login:a');
    expect(because).toMatchObject({ code: 'add-login', ownLogin: false, breaksCycleBefore: ['b'] });
  });
});

describe('other tasks', () => {
  it('unbind because conditions of targets name the link', () => {
    const accounts = [account({ id: 'hub', service: 'bound', intent: 'delete' }), account({ id: 'app' })];
    const { because, finishes } = why({ accounts, links: [link('hub', 'app')] }, 'unbind:hub.app');
    expect(because).toMatchObject({ code: 'unbind', namedBy: [{ account: 'hub', condition: 'u' }] });
    expect(finishes).toBe(false);
  });

  it.each([
    ['unknown', undefined, []],
    ['no-links', { status: 'unmet' }, []],
    ['more-may-be-bound', undefined, [link('hub', 'app')]],
  ] as const)('confirm because of %s', (reason, confirmation, links) => {
    const confirmations = confirmation === undefined ? {} : { u: confirmation };
    const hub = account({ id: 'hub', service: 'bound', intent: 'delete', confirmations });
    const { because } = why({ accounts: [hub, account({ id: 'app' })], links }, 'confirm:hub:u');
    expect(because).toMatchObject({ code: 'confirm', why: reason });
  });

  it('delete because it is wanted, in an order that says why, and end the plan', () => {
    const accounts = [account({ id: 'hub', service: 'bound', intent: 'delete' }), gone('app'), gone('part')];
    const links = [link('hub', 'app'), link('hub', 'part', 'sub-account')];
    const { because, order, finishes } = why({ accounts, links }, 'delete:hub');
    expect(because).toEqual({ code: 'wanted', intent: 'delete' });
    expect(order).toEqual([
      { task: 'delete:app', reasons: ['exception', 'entered-through'] },
      { task: 'delete:part', reasons: ['lives-in'] },
    ]);
    expect(finishes).toBe(true);
  });

  it('delete what lives in something that goes, and decide its day', () => {
    const accounts = [
      account({ id: 'hub', service: 'free', intent: 'delete' }),
      account({ id: 'part', service: 'slow' }),
    ];
    const { because, decides, row } = why(
      { accounts, links: [link('hub', 'part', 'sub-account')] },
      'delete:part',
    );
    expect(because).toMatchObject({ code: 'pulled-in', links: [{ id: 'hub.part' }] });
    expect(row.critical).toBe(true);
    expect(decides).toEqual(['delete:hub']);
  });
});
