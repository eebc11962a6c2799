import { describe, expect, it } from 'vitest';
import { type Findings, findingsOf, written } from '#core/report/report';
import { readReminderPlan } from '#ipc/reminder-plan';
import { Directory } from '#words/directory';
import { planOfReminders } from '../../../src/renderer/app/plan-of-reminders';
import { DEFAULT_SETTINGS } from '../../../src/renderer/data/settings';
import {
  account,
  day,
  type Example,
  happened,
  inventory,
  rule,
  service,
  TODAY,
} from '../../support/core/build';

const services = [
  service({ id: 'idle', inactivity: [rule()] }),
  service({ id: 'for-ages', inactivity: [rule({ period: 'P1000Y' })] }),
];
const events = [happened('login', '2026-11-01')];
const near = account({ id: 'near', service: 'idle', events });

/** What the desktop is handed of an example, as it reads it. */
function planOf(example: Example, markOf: (id: string) => string | null = () => null) {
  const read = inventory({ services, ...example });
  const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
  const findings: Findings = findingsOf(read, { services: new Map(), generalFallback: [] }, options);
  const naming = { isAside: () => false, markOf: ({ id }: { readonly id: string }) => markOf(id) };
  const directory = new Directory(findings, 'en', naming);
  const screen = { lang: 'en', inventory: read, report: written(findings), directory } as const;
  const settings = { ...DEFAULT_SETTINGS, reminders: { ...DEFAULT_SETTINGS.reminders, names: true } };
  return readReminderPlan(planOfReminders(screen, settings));
}

describe('the plan of reminders', () => {
  it('is one that the desktop takes, also where a day lies beyond every calendar', () => {
    const far = account({ id: 'far', service: 'for-ages', events });
    expect(planOf({ accounts: [far, near] })).toMatchObject({
      ok: true,
      value: { reminders: [{ account: 'near', day: '2027-01-31' }] },
    });
  });

  it('is one that the desktop takes, however long names are, and what tells them apart', () => {
    const longest = 'n'.repeat(1000);
    const one = account({ id: 'one', name: longest, service: 'idle', events });
    const plan = planOf({ accounts: [one, { ...one, id: 'other' }] }, (id) => id.repeat(1000));
    expect(plan).toMatchObject({
      ok: true,
      value: { reminders: [{ account: 'one' }, { account: 'other' }] },
    });
  });

  it('names accounts by no number or address, by which the screen tells them apart', () => {
    const plan = planOf({ accounts: [near, { ...near, id: 'other' }] }, (id) => `13800138000 of ${id}`);
    expect(plan).toMatchObject({ ok: true, value: { reminders: [{ name: 'near' }, { name: 'near' }] } });
  });
});
