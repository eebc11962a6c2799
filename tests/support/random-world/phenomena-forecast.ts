import { forEach, type Phenomena } from './phenomena';
import type { ForecastView } from './report-view';
import type { View } from './view';

function lost(test: (row: ForecastView, view: View) => boolean) {
  return (view: View) => view.report.forecast.some((row) => test(row, view));
}

/** Is the provider that takes the account along, or lets it in no more, joined to it by links of this kind alone? */
function isThrough({ account, via, cause }: ForecastView, view: View, kind: string): boolean {
  const links = view
    .active(['login', 'sub-account'])
    .filter(({ provider, dependent }) => provider === via && dependent === account);
  return cause === 'provider' && links.every((link) => link.kind === kind);
}

/** How many providers explain each other, from this account on. */
function explained(row: ForecastView | undefined, view: View): number {
  return row?.cause === 'provider' ? 1 + explained(view.lost(row.via), view) : 0;
}

function providerDays(id: string, view: View): (string | undefined)[] {
  return view.entrances(id).map(({ provider }) => view.lost(provider)?.lostOn);
}

/** Is the account one of two that have no entrance but each other? */
function isInCircle(id: string, view: View): boolean {
  const enters = (one: string, other: string) => {
    const entrances = view.entrances(one);
    return (
      entrances.length > 0 && entrances.every(({ provider, kind }) => provider === other && kind === 'login')
    );
  };
  const other = view.entrances(id)[0]?.provider;
  return other !== undefined && enters(id, other) && enters(other, id) && view.account(id).ownLogin !== true;
}

function isRequested({ account }: ForecastView, view: View): boolean {
  return view.account(account).state === 'deletion-requested';
}

export const FORECAST: Phenomena = {
  ...forEach('cause', ['timer', 'no-entrance', 'provider'], ({ report }, cause) =>
    report.forecast.some((row) => row.cause === cause),
  ),
  'cause:timer:requested': lost(({ cause, via }) => cause === 'timer' && via === null),
  'cause:provider:sub': lost((row, view) => isThrough(row, view, 'sub-account')),
  'cause:provider:entrance': lost((row, view) => isThrough(row, view, 'login')),
  'cause:provider:several': lost(({ account, cause }, view) => {
    return cause === 'provider' && view.entrances(account).length > 1;
  }),
  'cause:provider:other-day': lost(({ account, cause, lostOn }, view) => {
    return (
      cause === 'provider' && providerDays(account, view).some((day) => day !== undefined && day < lostOn)
    );
  }),
  'cause:provider:tie': lost(({ account, cause, lostOn }, view) => {
    return cause === 'provider' && providerDays(account, view).filter((day) => day === lostOn).length > 1;
  }),
  'cause:timer:tie': lost(({ account, cause, lostOn }, view) => {
    return cause === 'timer' && providerDays(account, view).includes(lostOn);
  }),
  'cause:timer:two-rules': lost(({ account, cause, lostOn }, { report }) => {
    const rules = report.timers.filter((row) => row.account === account && row.dueOn === lostOn);
    return cause === 'timer' && rules.length > 1;
  }),
  'cause:provider:three-deep': lost((row, view) => explained(row, view) >= 3),
  'cause:provider:along-earliest': lost(({ account, cause, lostOn, via }, view) => {
    const later = view.parents(account).filter((parent) => (view.lost(parent)?.lostOn ?? '9') > lostOn);
    return cause === 'provider' && later.length > 0 && view.lost(via)?.cause === 'provider';
  }),
  'cause:provider:before-own': lost(({ account, cause, lostOn }, { report }) => {
    const own = (row: { account: string; dueOn: string | null }) =>
      row.account === account && (row.dueOn ?? '') > lostOn;
    return cause === 'provider' && report.timers.some(own);
  }),
  'cause:requested-provider': lost((row, view) => {
    const provider = row.cause === 'provider' ? view.lost(row.via) : undefined;
    return provider !== undefined && isRequested(provider, view);
  }),
  ...forEach('certainty', ['may', 'will'], ({ report }, certainty) =>
    report.forecast.some((row) => row.certainty === certainty),
  ),
  'certainty:may:not-known': lost(({ account, certainty, cause }, view) => {
    return cause === 'provider' && certainty === 'may' && view.account(account).ownLogin === null;
  }),
  'certainty:will:provider': lost(({ cause, certainty }) => cause === 'provider' && certainty === 'will'),
  'certainty:may:will-later': lost(({ account, certainty }, { report }) => {
    const will = report.timers.filter(
      (row) => row.account === account && row.certainty === 'will' && row.dueOn,
    );
    return certainty === 'may' && will.length > 0;
  }),
  stranded: lost((row) => row.stranded),
  'stranded:expired-too': lost(({ stranded, cause }) => stranded && cause === 'timer'),
  'lost:today': lost(({ lostOn }, { today }) => lostOn === today),
  'lost:overdue': lost(({ account, lostOn }, { report, today }) => {
    const over = report.timers.some((row) => row.account === account && (row.dueOn ?? '9') < today);
    return over && lostOn === today;
  }),
  'lost:later': lost(({ lostOn }, { today }) => lostOn > today),
  'requested:later': lost((row, view) => isRequested(row, view) && row.lostOn > view.today),
  'requested:overdue': lost((row, view) => {
    return isRequested(row, view) && (view.row(row.account).reviewEndsOn ?? '9') < view.today;
  }),
  'requested:nothing-known': lost((row, view) => {
    return isRequested(row, view) && view.row(row.account).reviewEndsOn === null;
  }),
  'requested:provider-earlier': lost((row, view) => isRequested(row, view) && row.cause === 'provider'),
  'circle:lost': lost(({ account }, view) => isInCircle(account, view)),
  'circle:lost:by-provider': lost(
    ({ account, cause }, view) => cause === 'provider' && isInCircle(account, view),
  ),
  'circle:safe': (view) =>
    view.accounts.some(
      ({ id, state }) => state === 'active' && view.lost(id) === undefined && isInCircle(id, view),
    ),
  'saved-by-other-entrance': (view) =>
    view.accounts.some(({ id, state, ownLogin }) => {
      const days = providerDays(id, view);
      const one = days.some((day) => day === undefined) && days.some((day) => day !== undefined);
      return state === 'active' && ownLogin !== true && one && view.lost(id) === undefined;
    }),
};
