const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`;

/** Ways to write a day, with year, month and day in the order of the groups that `order` names. */
const WAYS: readonly { readonly pattern: RegExp; readonly order: readonly [number, number, number] }[] = [
  { pattern: /((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/gu, order: [1, 2, 3] },
  {
    pattern: new RegExp(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})`, 'giu'),
    order: [3, 1, 2],
  },
  {
    pattern: new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+((?:19|20)\\d{2})`, 'giu'),
    order: [3, 2, 1],
  },
];

/** A whole day that a line names, as `YYYY-MM-DD`, though there may be no such day (`2023-02-30`). */
interface DayInLine {
  readonly day: string;
  /** Where it begins and ends in the line. */
  readonly at: number;
  readonly end: number;
}

/**
 * The days in a line, in its order. A day without a year, or written in numbers of which nobody knows which is the
 * month, is none.
 */
export function daysInLine(line: string): readonly DayInLine[] {
  const days: DayInLine[] = [];
  for (const { pattern, order } of WAYS) {
    for (const found of line.matchAll(pattern)) {
      const [year, month, day] = order.map((group) => found[group] ?? '');
      const written = `${year}-${monthOf(month ?? '')}-${(day ?? '').padStart(2, '0')}`;
      days.push({ day: written, at: found.index, end: found.index + found[0].length });
    }
  }
  return days
    .sort((one, other) => one.at - other.at)
    .filter(({ at }, index, all) => index === 0 || at >= (all[index - 1]?.end ?? 0));
}

function monthOf(text: string): string {
  const named = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return (named >= 0 ? String(named + 1) : text).padStart(2, '0');
}
