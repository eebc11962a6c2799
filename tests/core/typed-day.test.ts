import { describe, expect, it } from 'vitest';
import { typedDay } from '#words/typed-day';

describe('a day as a person types it', () => {
  it.each([
    '2026-02-03',
    '2026-2-3',
    '2026/02/03',
    '2026/2/3',
    '2026.2.3',
    '20260203',
    '2026年2月3日',
    '2026 年 02 月 03 号',
    ' 2026-02-03 ',
    '２０２６－０２－０３',
    '２０２６年２月３日',
  ])('%s is the third of February', (typed) => {
    expect(typedDay(typed)).toBe('2026-02-03');
  });

  it.each([
    ['2026-02-30', 'no such day'],
    ['2026-02-29', 'no leap year'],
    ['2026-13-01', 'no such month'],
    ['2026-0-1', 'no such month'],
    ['2026-2-3 10:00', 'more than a day'],
    ['2026-2/3', 'two signs'],
    ['26-2-3', 'which century?'],
    ['2/3/2026', 'which is the month?'],
    ['3.2.2026', 'which is the month?'],
    ['2026-2', 'a month'],
    ['2026年2月3', 'half typed'],
    ['2026023', 'which digit is whose?'],
    ['1899-12-31', 'before the calendar begins'],
    ['2201-01-01', 'after it ends'],
    ['明天', 'words'],
    ['', 'nothing'],
  ])('%s is none: %s', (typed) => {
    expect(typedDay(typed)).toBeUndefined();
  });
});
