import type { Face } from '#drawing/faces';
import type { Tone } from '#words/verdict-tones';

/** What tells boxes apart by more than their colour, where there is no room for words. */
export const TONE_MARKS: Readonly<Record<Tone, string>> = {
  bad: '✕',
  ask: '?',
  wait: '…',
  good: '✓',
  plain: '',
};

/** The name as it stands on a box that is too small for more. */
export function markedName({ name, tone }: Face): string {
  return tone === 'plain' ? name : `${TONE_MARKS[tone]} ${name}`;
}
