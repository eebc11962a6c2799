import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateOf, dayNumberOf } from '#core/dates/civil-date';
import { DEFAULT_CHOICES, isQuiet, type ReminderChoices, readReminderChoices } from '#core/reminders/choices';
import { type Look, lookAt, type Memory, type Moment, NOTHING_TOLD, trusting } from '#core/reminders/look';
import { keyOf, type Reminder, type ReminderKind } from '#core/reminders/reminders';
import { day } from '../support/core/build';

const HOUR = 3_600_000;
const always: ReminderChoices = { ...DEFAULT_CHOICES, quiet: null };

/** In a zone that is `offset` hours ahead of UTC, at a time that is written as in UTC. */
function at(utc: string, offset = 0): Moment {
  const instant = Date.parse(`${utc}:00Z`);
  const local = new Date(instant + offset * HOUR);
  return {
    today: day(local.toISOString().slice(0, 10)),
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
    instant,
  };
}

const reminder = (account: string, on: string, kind: ReminderKind = 'keep-by'): Reminder => ({
  kind,
  account,
  rule: 'idle',
  day: day(on),
  certainty: 'may',
});

/** A person's machine: what was told at each look, and what is remembered. */
class Machine {
  memory: Memory = NOTHING_TOLD;
  last: Look | undefined;
  readonly #reminders: readonly Reminder[];
  readonly #choices: ReminderChoices;

  constructor(reminders: readonly Reminder[], choices = always) {
    this.#reminders = reminders;
    this.#choices = choices;
  }
  look(moment: Moment): string {
    this.last = lookAt(moment, this.memory, this.#reminders, this.#choices);
    this.memory = this.last.memory;
    return this.last.digest.map(({ account }) => account).join(' ');
  }
  trust(moment: Moment): void {
    this.memory = trusting(this.memory, moment);
  }
}

describe('a digest', () => {
  it('comes on each lead time and on the day itself, once', () => {
    const machine = new Machine([reminder('a', '2026-12-31')]);
    const told = [];
    for (let now = dayNumberOf('2026-11-23'); now < dayNumberOf('2027-01-20'); now += 1) {
      for (const time of ['00:00', '12:00']) {
        const moment = at(`${civilDateOf(now)}T${time}`);
        if (machine.look(moment) !== '') told.push(`${moment.today} ${time}`);
      }
    }
    expect(told).toEqual(['2026-12-01 00:00', '2026-12-24 00:00', '2026-12-30 00:00', '2026-12-31 00:00']);
  });

  it('holds what was missed while the app was closed, once for all lead times', () => {
    const machine = new Machine([
      reminder('past', '2026-11-01'),
      reminder('soon', '2026-11-25'),
      reminder('far', '2027-06-01'),
    ]);
    expect(machine.look(at('2026-11-23T09:00'))).toBe('past soon');
    expect(machine.look(at('2026-11-24T09:00'))).toBe('soon');
    expect(machine.look(at('2026-12-30T09:00'))).toBe('soon');
    expect(machine.look(at('2026-12-31T09:00'))).toBe('');
  });

  it.each(['deletable', 'review-ended', 'check-gone'] as const)(
    'tells what is %s on its day only',
    (kind) => {
      const machine = new Machine([reminder('a', '2026-11-25', kind)]);
      expect(machine.look(at('2026-11-24T23:59'))).toBe('');
      expect(machine.look(at('2026-11-25T00:00'))).toBe('a');
    },
  );

  it('comes once a day: what turns up later that day comes on the next one', () => {
    const before = new Machine([reminder('a', '2026-11-25')]);
    before.look(at('2026-11-23T09:00'));
    const machine = new Machine([reminder('a', '2026-11-25'), reminder('new', '2026-11-26')]);
    machine.memory = before.memory;
    expect(machine.look(at('2026-11-23T10:00'))).toBe('');
    expect(machine.look(at('2026-11-24T00:00'))).toBe('a new');
  });

  it('waits for the end of the quiet hours, and is none where reminders are off', () => {
    const choices = { ...always, quiet: { from: 22 * 60, to: 8 * 60 } };
    const machine = new Machine([reminder('a', '2026-11-23')], choices);
    for (const time of ['00:00', '07:59', '22:00', '23:59'])
      expect(machine.look(at(`2026-11-23T${time}`))).toBe('');
    expect(machine.look(at('2026-11-24T08:00'))).toBe('a');
    expect(
      new Machine([reminder('a', '2026-11-23')], { ...always, on: false }).look(at('2026-11-23T09:00')),
    ).toBe('');
  });

  it('is told again of an account that was used: its day is another', () => {
    const machine = new Machine([reminder('a', '2026-11-25')]);
    machine.look(at('2026-11-23T09:00'));
    const later = new Machine([reminder('a', '2026-12-24')]);
    later.memory = machine.memory;
    expect(later.look(at('2026-11-24T09:00'))).toBe('a');
  });
});

describe('a clock that jumps', () => {
  it('over midnight, asleep: the digest comes on waking up', () => {
    const machine = new Machine([reminder('a', '2026-11-24', 'check-gone')]);
    expect(machine.look(at('2026-11-23T23:30'))).toBe('');
    expect(machine.look(at('2026-11-27T07:12'))).toBe('a');
    expect(machine.last?.clockLooksWrong).toBe(false);
  });

  it('to another time zone, even over the date line: nothing twice, nothing lost, and nothing is wrong', () => {
    const machine = new Machine([
      reminder('a', '2026-11-24', 'check-gone'),
      reminder('b', '2026-11-23', 'check-gone'),
    ]);
    // 2026-11-24 in Kiritimati is 2026-11-22 in Pago Pago.
    expect(machine.look(at('2026-11-23T10:30', 14))).toBe('a b');
    for (const time of ['2026-11-23T10:40', '2026-11-24T10:40', '2026-11-25T12:00']) {
      expect(machine.look(at(time, -11))).toBe('');
      expect(machine.last?.clockLooksWrong).toBe(false);
    }
  });

  it('back a year: nothing twice, what is new by then is told, it looks wrong, and all is well once it is put right', () => {
    const machine = new Machine([reminder('a', '2026-11-25'), reminder('old', '2025-11-24', 'check-gone')]);
    expect(machine.look(at('2026-11-23T09:00'))).toBe('a old');
    expect(machine.look(at('2025-11-23T10:00'))).toBe('');
    expect(machine.last?.clockLooksWrong).toBe(true);
    expect(machine.look(at('2025-11-24T10:00'))).toBe('');
    expect(machine.look(at('2026-11-23T11:00'))).toBe('');
    expect(machine.last?.clockLooksWrong).toBe(false);
    expect(machine.look(at('2026-11-24T09:00'))).toBe('a');
  });

  it('back by hours is put right, and back by a day is wrong', () => {
    for (const [back, wrong] of [
      [1, false],
      [14, false],
      [16, true],
      [23, true],
    ] as const) {
      const machine = new Machine([]);
      machine.look(at('2026-11-23T23:30'));
      const moment = at('2026-11-23T23:30');
      machine.look({ ...moment, instant: moment.instant - back * HOUR });
      expect(machine.last?.clockLooksWrong).toBe(wrong);
    }
  });

  it('forward and back: nothing twice, and nothing lost once the person says which is right', () => {
    const machine = new Machine([
      reminder('a', '2026-12-24'),
      reminder('b', '2026-11-20'),
      reminder('c', '2026-11-30'),
    ]);
    expect(machine.look(at('2026-11-23T09:00'))).toBe('b c');
    // A year ahead, by mistake.
    expect(machine.look(at('2027-11-23T09:00'))).toBe('a c');
    const back = at('2026-11-24T09:00');
    expect(machine.look(back)).toBe('');
    expect(machine.last?.clockLooksWrong).toBe(true);
    machine.trust(back);
    // By the right clock that is told on its days, and what was told before is not told again.
    expect(machine.look(at('2026-11-24T10:00'))).toBe('a');
    expect(machine.last?.clockLooksWrong).toBe(false);
    expect(machine.look(at('2026-11-29T10:00'))).toBe('c');
    expect(machine.look(at('2026-12-17T09:00'))).toBe('a c');
    expect(machine.look(at('2026-12-18T09:00'))).toBe('');
  });
});

describe('the next look', () => {
  it.each([
    ['12:00', null, 60],
    ['23:59', null, 1],
    ['23:30', null, 30],
    ['00:00', null, 60],
    ['07:50', { from: 22 * 60, to: 8 * 60 }, 10],
    ['08:00', { from: 22 * 60, to: 8 * 60 }, 60],
  ])('at %s, quiet %j, is due in %d minutes', (time, quiet, expected) => {
    const machine = new Machine([], { ...always, quiet });
    machine.look(at(`2026-11-23T${time}`));
    expect(machine.last?.lookAgainIn).toBe(expected);
  });
});

describe('choices', () => {
  it('are read as they were, whatever order the lead times have', () => {
    const chosen = { on: false, leads: [90, 3, 0], quiet: null, names: true };
    expect(readReminderChoices(chosen)).toEqual(chosen);
    expect(readReminderChoices({ ...chosen, leads: [0, 3, 90, 3] })).toEqual(chosen);
  });

  it.each([
    [undefined],
    [7],
    [{ on: 'yes', leads: [], quiet: {}, names: 1 }],
    [{ leads: [-1, 0.5, 1000, '7'], quiet: { from: 60, to: 60 } }],
    [{ quiet: { from: -1, to: 1440 } }],
  ])('are the usual ones where they are none: %j', (value) => {
    expect(readReminderChoices(value)).toEqual(DEFAULT_CHOICES);
  });

  it.each([
    [{ from: 60, to: 120 }, [60, 119], [59, 120]],
    [{ from: 1320, to: 480 }, [1320, 1439, 0, 479], [480, 1319]],
    [null, [], [0, 720, 1439]],
  ])('have quiet hours that may go over midnight: %j', (quiet, inside, outside) => {
    for (const minute of inside) expect(isQuiet(minute, quiet)).toBe(true);
    for (const minute of outside) expect(isQuiet(minute, quiet)).toBe(false);
  });
});

describe('whatever the clock does', () => {
  const FIRST = dayNumberOf('2026-01-01');
  const someDay = fc.integer({ min: FIRST, max: FIRST + 400 }).map(civilDateOf);
  const someReminder = fc.record({
    kind: fc.constantFrom<ReminderKind>('keep-by', 'gone-on', 'check-gone'),
    account: fc.constantFrom('a', 'b', 'c', '__proto__'),
    rule: fc.constantFrom('idle', null),
    day: someDay,
    certainty: fc.constant(null),
  });
  const quietHours = fc.option(fc.record({ from: fc.nat(1439), to: fc.nat(1439) }));
  const someChoices = fc
    .record({ leads: fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }), quiet: quietHours })
    .map(({ leads, quiet }) => ({
      on: true,
      names: false,
      leads: [...new Set(leads)].sort((one, other) => other - one),
      quiet: quiet !== null && quiet.from === quiet.to ? null : quiet,
    }));
  /** Mostly a little later, at times far ahead or back; in a zone that may be another each time. */
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 30 * 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: -500 * 1440, max: 500 * 1440 }) },
  );
  const someWalk = fc.array(fc.tuple(step, fc.integer({ min: -11, max: 14 })), {
    minLength: 1,
    maxLength: 60,
  });
  const momentsOf = (walk: readonly (readonly [number, number])[]) => {
    let instant = Date.parse('2026-06-01T12:00:00Z');
    return walk.map(([minutes, offset]) => {
      instant += minutes * 60_000;
      return at(new Date(instant).toISOString().slice(0, 16), offset);
    });
  };

  /** The same in the plainest way: each reminder and lead time is a note that is torn off when its time has come. */
  class WhatWasSaid {
    notes: readonly { readonly of: Reminder; readonly from: number }[];
    day = '';
    readonly quiet: ReminderChoices['quiet'];

    constructor(all: readonly Reminder[], { leads, quiet }: ReminderChoices) {
      this.quiet = quiet;
      this.notes = all.flatMap((of) =>
        (of.kind === 'check-gone' ? [0] : leads).map((lead) => ({ of, from: dayNumberOf(of.day) - lead })),
      );
    }
    next({ today, minute }: Moment): readonly Reminder[] {
      // On a day before the last digest's the clock went back: the digest of that day is open again.
      if (today < this.day) this.day = '';
      if (isQuiet(minute, this.quiet) || today === this.day) return [];
      const due = this.notes.filter(({ from }) => from <= dayNumberOf(today));
      this.notes = this.notes.filter((note) => !due.includes(note));
      if (due.length > 0) this.day = today;
      return [...new Set(due.map(({ of }) => of))];
    }
  }

  it('each reminder is told once for each lead time, as soon as that can be, in no quiet hour, once a day', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(someReminder, { selector: keyOf, maxLength: 12 }),
        someChoices,
        someWalk,
        (all, choices, walk) => {
          const machine = new Machine(all, choices);
          const said = new WhatWasSaid(all, choices);
          for (const moment of momentsOf(walk)) {
            const expected = said.next(moment);
            machine.look(moment);
            expect(machine.last?.digest).toEqual(expected);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('everything has been told for good on the first look after the last day, and nothing ever after', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someReminder, { selector: keyOf, maxLength: 12 }), someWalk, (all, walk) => {
        const machine = new Machine(all);
        for (const moment of momentsOf(walk)) machine.look(moment);
        machine.look(at('2030-01-01T12:00'));
        for (const one of all) expect(machine.memory.told.get(keyOf(one))?.at(-1)?.lead).toBe(0);
        for (const moment of momentsOf(walk)) expect(machine.look(moment)).toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('what is looked at again is looked at within the hour, and by midnight', () => {
    fc.assert(
      fc.property(fc.nat(1439), someChoices, (minute, choices) => {
        const { lookAgainIn } = lookAt({ ...at('2026-11-23T00:00'), minute }, NOTHING_TOLD, [], choices);
        expect(lookAgainIn).toBeGreaterThanOrEqual(1);
        expect(lookAgainIn).toBeLessThanOrEqual(Math.min(60, 1440 - minute));
      }),
    );
  });
});
