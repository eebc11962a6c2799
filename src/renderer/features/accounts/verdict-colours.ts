import type { Verdict } from '#core/rules/assessment';

/** Colours beside the words, never instead of them. */
export const VERDICT_COLOURS: Readonly<Record<Verdict, string>> = {
  deleted: 'gray',
  lost: 'gray',
  'check-gone': 'orange',
  pending: 'blue',
  unknown: 'gray',
  passive: 'gray',
  never: 'gray',
  blocked: 'red',
  waiting: 'blue',
  unconfirmed: 'yellow',
  ready: 'green',
};
