import { expect, it } from 'vitest';
import { type Findings, findingsOf, report, written } from '#core/report/report';
import { account, day, deletable, inventory, link, TODAY } from '../support/core/build';

const EXAMPLE = inventory({
  accounts: [account({ id: 'hub', service: 'plain', intent: 'delete' }), account({ id: 'app' })],
  links: [link('hub', 'app')],
  services: [deletable('plain')],
});
const CATALOGUE = { services: new Map(), generalFallback: [] };
const OPTIONS = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;

it('the plan is made when it is first asked for, and once', () => {
  const findings = findingsOf(EXAMPLE, CATALOGUE, OPTIONS);
  // Nothing is made yet: there is no value.
  expect(Object.getOwnPropertyDescriptor(findings, 'plan')).not.toHaveProperty('value');
  const { plan } = findings;
  expect(findings.plan).toBe(plan);
});

it('timers and accounts are written down without plan, blocks and forecast, and the same as with them', () => {
  const whole = report(EXAMPLE, CATALOGUE, OPTIONS);
  const { situation, assessments } = findingsOf(EXAMPLE, CATALOGUE, OPTIONS);
  const unasked = () => {
    throw new Error('nobody has asked for it');
  };
  const findings: Findings = Object.defineProperties({ situation, assessments } as Findings, {
    blocks: { get: unasked },
    plan: { get: unasked },
    losses: { get: unasked },
  });
  const rows = written(findings);
  expect(rows.today).toBe(whole.today);
  expect(rows.timers).toEqual(whole.timers);
  expect(rows.accounts).toEqual(whole.accounts);
  expect(() => rows.plan).toThrow('nobody has asked for it');
});

it('of a whole report nothing is left to be made', () => {
  const left = Object.values(Object.getOwnPropertyDescriptors(report(EXAMPLE, CATALOGUE, OPTIONS)));
  expect(left.filter((property) => 'get' in property && property.get !== undefined)).toEqual([]);
});
