import { displayWidth } from '../shared/words/text-width';
import type { Sheet } from './tables';
import { wrap } from './wrap';

const GAP = 2;
const NARROWEST = 20;

/** Labels on the left, what they say beside them; a text that is too wide goes on below itself. */
export function labelledLines(
  facts: readonly (readonly [label: string, text: string])[],
  { columns, paint }: Sheet,
): string[] {
  const widest = facts.reduce((most, [label]) => Math.max(most, displayWidth(label)), 0);
  const room = columns === null ? Number.POSITIVE_INFINITY : Math.max(columns - widest - GAP, NARROWEST);
  return facts.flatMap(([label, text]) =>
    wrap(text, room).map((line, at) => {
      const start = at === 0 ? label : '';
      const gap = ' '.repeat(widest + GAP - displayWidth(start));
      return line === '' ? '' : `${paint.dim(start)}${gap}${line}`;
    }),
  );
}
