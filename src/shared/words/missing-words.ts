import { missingOf } from '#core/check-up/open-questions';
import type { Findings } from '#core/report/report';
import { eventLabel } from './event-words';
import type { Lang } from './lang';

/** What dates an account lacks for one of its rules, or for all of them, in the rules' order; each once. */
export function missingDates(findings: Findings, account: string, rule: string | null, lang: Lang): string[] {
  const place = findings.situation.accounts.findIndex(({ id }) => id === account);
  const timers = findings.assessments.timers.filter(
    (timer) => timer.account === place && (rule === null || timer.rule.id === rule),
  );
  const types = timers
    .flatMap((timer) => missingOf(findings, timer))
    .flatMap((about) => (about.kind === 'event' ? [about.type] : []));
  return [...new Set(types)].map((type) => eventLabel(type, lang));
}
