import { describe, expect, it } from 'vitest';
import { explain } from '#core/explain/explain';
import type { Strategy } from '#core/plan/unbinding';
import { findingsOf, report } from '#core/report/report';
import type { Report } from '#core/report/report-data';
import {
  account,
  condition,
  day,
  deletable,
  type Example,
  happened,
  inventory,
  link,
  TODAY,
} from '../support/core/build';
import { realCatalogue } from '../support/core/catalogue';
import { askableIds, ByHand } from '../support/core/derive';

/*
 * A person wants WeChat and WeChat Pay gone. Ten apps are entered by WeChat only: four to be kept, three wanted gone
 * (one of them at once, one with a review of three days, one that must have been left alone for thirty), three left
 * to expire. All dates below were worked out on paper from domain.md.
 */
const kept = ['k1', 'k2', 'k3', 'k4'];
const gone = ['g-now', 'g-review', 'g-quiet'];
const expiring = ['e1', 'e2', 'e3'];
const apps = [...kept, ...gone, ...expiring];

const met = { status: 'met', on: '2026-11-20' } as const;

const story: Example = {
  accounts: [
    account({
      id: 'wechat',
      service: 'wechat',
      intent: 'delete',
      events: [happened('password-change', '2026-11-15')],
      confirmations: { 'good-standing': met, 'coupons-cleared': met, 'admin-roles-released': met },
    }),
    account({
      id: 'wechat-pay',
      service: 'wechat-pay',
      intent: 'delete',
      ownLogin: false,
      confirmations: { 'funds-settled': met },
    }),
    ...kept.map((id) => account({ id, ownLogin: false })),
    account({ id: 'g-now', service: 'at-once', intent: 'delete', ownLogin: false }),
    account({ id: 'g-review', service: 'reviewed', intent: 'delete', ownLogin: false }),
    account({
      id: 'g-quiet',
      service: 'quiet',
      intent: 'delete',
      ownLogin: false,
      events: [happened('binding-change', '2026-11-10')],
    }),
    ...expiring.map((id) => account({ id, intent: 'let-expire', ownLogin: false })),
  ],
  links: [
    link('wechat', 'wechat-pay', 'sub-account'),
    ...apps.map((id) => link('wechat', id, { id: `wechat-${id}`, lastUsedOn: '2026-11-01' })),
  ],
  services: [
    deletable('at-once'),
    deletable('reviewed', [], { reviewTime: 'P3D', regretWindow: 'P7D' }),
    deletable('quiet', [
      condition({ id: 'alone', kind: 'quiet-period', events: ['binding-change'], period: 'P30D' }),
    ]),
  ],
};

const document = inventory(story);
const catalogue = realCatalogue();

function planFor(strategy: Strategy): Report {
  return report(document, catalogue, { today: day(TODAY), rulesAsOf: null, strategy });
}

/** Each task as its id, its day and the day it is done. */
function datesOf({ plan }: Report): Readonly<Record<string, readonly [string, string]>> {
  return Object.fromEntries(plan.tasks.map(({ id, on, doneOn }) => [id, [on, doneOn]] as const));
}

const today = [TODAY, TODAY];

describe('WeChat with ten apps, by hand', () => {
  const made = planFor('by-hand');

  it('unbinds all but the one that can be deleted first, each after it has got a login of its own', () => {
    expect(datesOf(made)).toEqual({
      // g-now is deletable today without review and regret: no unbinding, but its deletion comes first.
      'delete:g-now': today,
      'delete:wechat-pay': today,
      ...Object.fromEntries([...kept, 'g-review', 'g-quiet'].map((id) => [`add-login:${id}`, today])),
      ...Object.fromEntries(apps.filter((id) => id !== 'g-now').map((id) => [`unbind:wechat-${id}`, today])),
      // More may be bound than is recorded.
      'confirm:wechat:unbind-third-party': today,
      // 2026-11-23 + P3D.
      'delete:g-review': [TODAY, '2026-11-26'],
      // 2026-11-15 + P14D; unbinding a login changes no binding of WeChat.
      'wait:wechat:quiet-two-weeks': ['2026-11-29', '2026-11-29'],
      'delete:wechat': ['2026-11-29', '2026-11-29'],
      // Adding a login and unbinding it today begin its wait anew: 2026-11-23 + P30D.
      'wait:g-quiet:alone': ['2026-12-23', '2026-12-23'],
      'delete:g-quiet': ['2026-12-23', '2026-12-23'],
    });
    expect(made.plan.finishOn).toBe('2026-12-23');
    // 2026-11-29 + P60D, later than 2026-12-23 and 2026-11-26 + P7D.
    expect(made.plan.finalOn).toBe('2027-01-28');
  });

  it('blocks WeChat hard by all ten apps and by WeChat Pay', () => {
    const hard = made.blocks.filter(({ account: of, strength }) => of === 'wechat' && strength === 'hard');
    // The order of WeChat's conditions: WeChat Pay is to be closed, then everything unbound.
    expect(hard.map(({ by }) => by)).toEqual(['wechat-pay', ...apps]);
  });

  it('makes critical what decides the last day: the unbinding and the login that begin the wait of g-quiet', () => {
    const critical = made.plan.tasks.filter((task) => task.critical).map(({ id }) => id);
    expect(critical).toEqual([
      'add-login:g-quiet',
      'unbind:wechat-g-quiet',
      'wait:g-quiet:alone',
      'delete:g-quiet',
    ]);
  });
});

describe('WeChat with ten apps, by least effort', () => {
  const made = planFor('least-effort');

  it('deletes the three first and leaves the others to the auto-release, which begins anew with each entering', () => {
    expect(datesOf(made)).toEqual({
      'delete:g-now': today,
      'delete:wechat-pay': today,
      ...Object.fromEntries(kept.map((id) => [`add-login:${id}`, today])),
      'delete:g-review': [TODAY, '2026-11-26'],
      'wait:wechat:quiet-two-weeks': ['2026-11-29', '2026-11-29'],
      // Nothing changes its bindings now: 2026-11-10 + P30D.
      'wait:g-quiet:alone': ['2026-12-10', '2026-12-10'],
      'delete:g-quiet': ['2026-12-10', '2026-12-10'],
      // g-quiet is entered by WeChat on 2026-12-10 to be deleted: + P30D, later than 2026-11-01 + P30D.
      'wait:wechat:unbind-third-party': ['2027-01-09', '2027-01-09'],
      'confirm:wechat:unbind-third-party': ['2027-01-09', '2027-01-09'],
      'delete:wechat': ['2027-01-09', '2027-01-09'],
    });
    expect(made.plan.finishOn).toBe('2027-01-09');
    expect(made.plan.finalOn).toBe('2027-03-10');
  });

  it('deletes the three before WeChat, as they are entered by it and have no other way in', () => {
    const last = made.plan.tasks.find(({ id }) => id === 'delete:wechat');
    for (const id of gone) expect(last?.after).toContain(`delete:${id}`);
    expect(made.plan.cycles).toEqual([]);
  });
});

describe.each(['by-hand', 'least-effort'] as const)('what explain says of the plan %s', (strategy) => {
  const options = { today: day(TODAY), rulesAsOf: null, strategy };
  const findings = findingsOf(document, catalogue, options);
  const made = planFor(strategy);

  it.each(askableIds(made))('lets the figures of %s be derived by hand', (id) => {
    const explanation = explain(findings, id);
    if (explanation === undefined) throw new Error('not explained');
    expect(() => new ByHand(document, made).check(explanation)).not.toThrow();
  });
});
