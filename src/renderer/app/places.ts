/** The list of accounts, also when it is narrowed: one screen, which keeps what was done in it. */
export const LIST = /^\/accounts(?:\/only\/(?<which>[^/]+))?\/?$/;

/** The page of an account. */
export const ONE_ACCOUNT = /^\/accounts\/([^/]+)$/;

/** The graph, also with an account chosen in it. */
export const GRAPH = /^\/graph(?:\/(?<id>[^/]+))?\/?$/;

/** The expiries, also narrowed, the forecast, and what is tried. */
export const EXPIRY = /^\/expiry(?:\/(?<place>.+?))?\/?$/;

/** The plan, also with another part of it than its steps. */
export const PLAN = /^\/plan(?:\/(?<view>chart|asked|other))?\/?$/;

/** The screen that something can be taken along from. */
export function exportPlaceOf(path: string): 'plan' | 'accounts' | null {
  if (PLAN.test(path)) return 'plan';
  return LIST.test(path) ? 'accounts' : null;
}

/** By what one screen differs from another: what is narrowed or chosen in it makes no other. */
export function screenOf(path: string): string {
  if (LIST.test(path)) return '/accounts';
  if (EXPIRY.test(path)) return '/expiry';
  if (PLAN.test(path)) return '/plan';
  return GRAPH.test(path) ? '/graph' : path;
}
