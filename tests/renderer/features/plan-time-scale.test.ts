import { describe, expect, it } from 'vitest';
import { type CivilDate, dayNumberOf, numberOfDay } from '#core/dates/civil-date';
import {
  barOf,
  closest,
  fitting,
  type TimeScale,
  ticksOf,
} from '../../../src/renderer/features/plan/time-scale';
import { day } from '../../support/core/build';

const scale = (from: string, to: string, perDay: number): TimeScale => ({
  from: dayNumberOf(from),
  to: dayNumberOf(to),
  perDay,
});
const texts = (of: TimeScale) => ticksOf(of, 60).map(({ text }) => text);

describe('the lines of a chart over time', () => {
  it.each([
    ['days', scale('2026-11-23', '2026-11-26', 80), ['11-23', '11-24', '11-25', '11-26']],
    ['weeks', scale('2026-11-23', '2026-12-10', 10), ['11-23', '11-30', '12-07']],
    ['months', scale('2026-11-23', '2027-03-01', 2.5), ['2026-12', '2027-01', '2027-02', '2027-03']],
    ['quarters', scale('2026-11-01', '2027-08-01', 0.9), ['2027-01', '2027-04', '2027-07']],
    ['years', scale('2026-01-02', '2029-06-01', 0.2), ['2027-01', '2028-01', '2029-01']],
    ['ten years', scale('2026-01-01', '2200-12-31', 0.02), ['2030-01', '2040-01', '2050-01']],
  ])('are %s where there is room for them', (_, of, wanted) => {
    expect(texts(of).slice(0, 4)).toEqual(expect.arrayContaining(wanted));
    const places = ticksOf(of, 60).map(({ at }) => at);
    for (const [index, at] of places.slice(1).entries())
      expect(at - (places[index] ?? 0)).toBeGreaterThan(55);
  });
});

it.each([
  ['2026-11-23', '2028-11-23', 40],
  ['2026-11-23', '2200-12-31', 1.57],
  ['1900-01-01', '2200-12-31', 0.91],
])('from %s to %s one can look as close as can be drawn', (from, to, perDay) => {
  const fit = scale(from, to, 0.001);
  expect(closest(fit)).toBeCloseTo(perDay, 2);
  expect(ticksOf({ ...fit, perDay: closest(fit) }, 64).length).toBeLessThan(1600);
  // Never farther away than what fills the window.
  expect(closest({ ...fit, perDay: 50 })).toBe(50);
});

it('a step beyond the years that can be typed has its place', () => {
  const on = day('2026-11-23');
  const ends = { doneOn: '3026-11-23' as CivilDate, finalOn: '3027-11-23' as CivilDate };
  const task = {
    id: 'delete:a',
    kind: 'delete',
    account: 'a',
    link: null,
    condition: null,
    after: [],
    on,
    ...ends,
  } as const;
  const row = { task: { ...task, critical: true, ifNeeded: false, pulledIn: false }, number: 1, slack: 0 };
  const fit = fitting([row], dayNumberOf(on), 1000);
  expect(fit.to).toBe(numberOfDay(ends.finalOn));
  const { on: at, review, regret } = barOf(fit, row, null);
  expect([at, Math.round(review + regret)]).toEqual([12, 976]);
});
