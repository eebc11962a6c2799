import type { Certainty } from '#core/catalogue/service';

/** Which expiries are shown. */
export interface ExpiryFilter {
  /** Due within so many days, or past due; null: at any time. */
  readonly within: 30 | 90 | null;
  /** Null: both. */
  readonly certainty: Certainty | null;
  /** Only what ends the account. */
  readonly ends: boolean;
}

/** What can be tried on a copy. */
const TRIALS = ['lose', 'let-go', 'delete'] as const;
export type Trial = (typeof TRIALS)[number];

/** What the screen shows. */
export type ExpiryPlace =
  | { readonly tab: 'expiry'; readonly filter: ExpiryFilter }
  | { readonly tab: 'forecast' }
  /** `account`: its id; null: none is chosen yet. */
  | { readonly tab: 'what-if'; readonly trial: Trial; readonly account: string | null };

export const NO_FILTER: ExpiryFilter = { within: null, certainty: null, ends: false };

/** Reads what stands in the address after `/expiry/`; null: nothing does. What is not known is left out. */
export function placeOf(address: string | null): ExpiryPlace {
  const [tab, ...parts] = (address ?? '').split('/');
  if (tab === 'forecast') return { tab };
  if (tab === 'what-if') {
    const trial = TRIALS.find((one) => one === parts[0]) ?? 'lose';
    return { tab, trial, account: parts[1] ?? null };
  }
  const codes = tab === 'only' ? (parts[0] ?? '').split('.') : [];
  const within = ([30, 90] as const).find((days) => codes.includes(String(days))) ?? null;
  const certainty = (['will', 'may'] as const).find((one) => codes.includes(one)) ?? null;
  return { tab: 'expiry', filter: { within, certainty, ends: codes.includes('ends') } };
}

/** The address of a place. */
export function addressOf(place: ExpiryPlace): string {
  if (place.tab === 'forecast') return '/expiry/forecast';
  if (place.tab === 'what-if') {
    const { trial, account } = place;
    return `/expiry/what-if/${trial}${account === null ? '' : `/${account}`}`;
  }
  const { within, certainty, ends } = place.filter;
  const codes = [within ?? [], certainty ?? [], ends ? 'ends' : []].flat();
  return codes.length === 0 ? '/expiry' : `/expiry/only/${codes.join('.')}`;
}
