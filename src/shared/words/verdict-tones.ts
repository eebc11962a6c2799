import type { Verdict } from '#core/rules/assessment';

/** How news sounds, whatever it says; the window has a colour for each, beside the words and never instead of them. */
export type Tone = 'good' | 'bad' | 'wait' | 'ask' | 'plain';

export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  deleted: 'plain',
  lost: 'plain',
  'check-gone': 'ask',
  pending: 'wait',
  unknown: 'plain',
  passive: 'plain',
  never: 'plain',
  blocked: 'bad',
  waiting: 'wait',
  unconfirmed: 'ask',
  ready: 'good',
};
