import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '#calendar/calendar';
import { uidOf } from '#calendar/exported-events';
import { ENTRY_PARTS } from '#core/report/dated-entries';
import { letterFollowUps } from '#core/report/letter-follow-ups';
import { type Findings, written } from '#core/report/report';
import { octetsOfLines, readByNodeIcal, readByThunderbird } from '../support/calendar/read-ics';
import { findingsOn } from '../support/core/situations';
import { randomWorld } from '../support/random-world/random-world';
import { seedFrom } from '../support/seed-from';
import { inZone, ZONES } from '../support/zones';

const choices = fc.record({
  lang: fc.constantFrom('zh-CN', 'en'),
  parts: fc.constant(ENTRY_PARTS),
  margin: fc.nat(60),
  leads: fc.subarray([30, 7, 1, 0]),
  showsNames: fc.boolean(),
  showsIdentifiers: fc.boolean(),
  stamp: fc.constant(Date.UTC(2026, 10, 23)),
});

const settings = { numRuns: 100, seed: seedFrom('CALENDAR_SEED', 20_261_123) };

/** Every day that a report names and a calendar without a margin has to hold, by the id of its entry. */
function daysInReport(findings: Findings): ReadonlyMap<string, string> {
  const { today, timers, accounts, plan, forecast } = written(findings);
  const { situation } = findings;
  const leaves = (account: string, ...intents: string[]) =>
    intents.includes(situation.accounts.find(({ id }) => id === account)?.intent ?? '');
  const entries: (readonly [id: string, on: string | null])[] = [
    ...timers.map(({ account, rule, dueOn, keepBy }) => {
      return [`expiry:${account}:${rule}`, leaves(account, 'delete', 'let-expire') ? dueOn : keepBy] as const;
    }),
    ...forecast.flatMap(({ account, lostOn, cause }) =>
      cause === 'provider' ? [[`lost:${account}`, lostOn] as const] : [],
    ),
    ...accounts.flatMap(({ account, reviewEndsOn, regretEndsOn }) => [
      [`review:${account}`, reviewEndsOn] as const,
      [`regret:${account}`, regretEndsOn] as const,
    ]),
    ...accounts.flatMap(({ account, deletableOn }) =>
      leaves(account, 'delete') && deletableOn !== today
        ? [[`deletable:${account}`, deletableOn] as const]
        : [],
    ),
    ...accounts.flatMap(({ account, conditions }) =>
      conditions
        .filter(({ status }) => leaves(account, 'delete') && status === 'waiting')
        .map(({ id, freeOn }) => [`wait:${account}:${id}`, freeOn] as const),
    ),
    ...letterFollowUps(situation).map(
      ({ account, followUpOn }) => [`letter:${account}`, followUpOn] as const,
    ),
    // These come last: of a wait the plan knows better how long it is.
    ...plan.tasks.map(({ id, on }) => [id, on] as const),
  ];
  return new Map(entries.flatMap(([id, on]) => (on === null ? [] : [[id, on]])));
}

/** Nine o'clock so many days before. */
function morningBefore(day: string, days: number): string {
  const moment = new Date(`${day}T09:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - days);
  return moment.toISOString().slice(0, 19);
}

describe('the calendar of any inventory', () => {
  it('says the same to two programs, in lines of 75 octets, and again what it said', () => {
    fc.assert(
      fc.property(fc.integer(), choices, (seed, chosen) => {
        const { text } = calendarOf(findingsOn(randomWorld(seed)), chosen);
        expect(octetsOfLines(text).every((octets) => octets <= 75)).toBe(true);
        const read = readByThunderbird(text);
        expect(readByNodeIcal(text)).toEqual(read);
        expect(new Set(read.map(({ uid }) => uid)).size).toBe(read.length);
      }),
      settings,
    );
  });

  it('sounds on its days at nine, of what is not past, and so many days before as was asked for', () => {
    fc.assert(
      fc.property(fc.integer(), choices, (seed, chosen) => {
        const findings = findingsOn(randomWorld(seed));
        const { today } = written(findings);
        for (const { on, alarms } of readByNodeIcal(calendarOf(findings, chosen).text)) {
          expect(chosen.leads.map((lead) => morningBefore(on, lead))).toEqual(
            expect.arrayContaining([...alarms]),
          );
          const isToSound = chosen.leads.includes(0) && on >= today;
          expect(alarms.includes(`${on}T09:00:00`)).toBe(isToSound);
        }
      }),
      settings,
    );
  });

  it('has the days of the report, no other', () => {
    fc.assert(
      fc.property(fc.integer(), choices, (seed, chosen) => {
        const findings = findingsOn(randomWorld(seed));
        const { text } = calendarOf(findings, { ...chosen, margin: 0 });
        const days = readByThunderbird(text).map(({ uid, on }) => [uid, on] as const);
        const looks = new Set(
          written(findings).accounts.flatMap(({ account }) => [
            uidOf(`check-gone:${account}`),
            uidOf(`ask-gone:${account}`),
          ]),
        );
        const expected = [...daysInReport(findings)].map(([id, on]) => [uidOf(id), on] as const);
        expect(new Map(days.filter(([uid]) => !looks.has(uid)))).toEqual(new Map(expected));
      }),
      settings,
    );
  });

  it('is the same in every time zone', async () => {
    const chosen = { lang: 'en', parts: ENTRY_PARTS, margin: 3, leads: [7, 0] } as const;
    const shown = { showsNames: true, showsIdentifiers: false, stamp: 1_800_000_000_000 };
    for (let seed = 0; seed < 20; seed += 1) {
      const texts = new Set<string>();
      for (const zone of ZONES) {
        const made = () => calendarOf(findingsOn(randomWorld(seed)), { ...chosen, ...shown }).text;
        texts.add(await inZone(zone, made));
      }
      expect(texts.size).toBe(1);
    }
  });
});
