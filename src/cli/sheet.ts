import { COLOURS, PLAIN } from './paint';
import type { Output, Surroundings } from './surroundings';
import type { Sheet } from './tables';

/** How an output is drawn on: in colour only on a terminal, and only if nobody objects (https://no-color.org). */
export function sheetFor({ columns }: Output, env: Surroundings['env']): Sheet {
  const colours = columns !== null && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return { columns, paint: colours ? COLOURS : PLAIN };
}
