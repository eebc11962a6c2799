const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`;

/** Ways to write a day, with year, month and day in the order of the groups that `order` names. */
const WAYS: readonly { readonly pattern: RegExp; readonly order: readonly [number, number, number] }[] = [
  { pattern: /((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/u, order: [1, 2, 3] },
  {
    pattern: new RegExp(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})`, 'iu'),
    order: [3, 1, 2],
  },
  {
    pattern: new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+((?:19|20)\\d{2})`, 'iu'),
    order: [3, 2, 1],
  },
];

/**
 * The first whole day in a line as `YYYY-MM-DD`, though there may be no such day (`2023-02-30`), and the line without
 * it. A day without a year, or written in numbers of which nobody knows which is the month, is none: null.
 */
export function dayInLine(line: string): { readonly day: string | null; readonly rest: string } {
  for (const { pattern, order } of WAYS) {
    const found = pattern.exec(line);
    if (found === null) continue;
    const [year, month, day] = order.map((group) => found[group] ?? '');
    const written = `${year}-${monthOf(month ?? '')}-${(day ?? '').padStart(2, '0')}`;
    const rest = `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`;
    return { day: written, rest };
  }
  return { day: null, rest: line };
}

function monthOf(text: string): string {
  const named = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return (named >= 0 ? String(named + 1) : text).padStart(2, '0');
}
