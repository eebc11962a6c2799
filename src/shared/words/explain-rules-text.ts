import type {
  ConditionExplanation,
  TimerExplanation,
  VerdictExplanation,
  VerdictReason,
} from '#core/explain/explanation';
import { STATE_WORDS, VERDICT_SENTENCES, VERDICT_WORDS } from './account-words';
import { eventLabel } from './event-words';
import {
  type Explained,
  type Explaining,
  endLines,
  factText,
  type Line,
  linkText,
  pair,
  provenanceLines,
  sumText,
  under,
} from './explain-lines';
import { ANSWER_WORDS } from './explain-words';
import { said, textIn } from './lang';
import { CONDITION_KIND_WORDS, CONDITION_STATUS_WORDS, OUTCOME_WORDS } from './rule-words';
import { ROUTE_WORDS } from './service-words';

/** A timer, or why there is none. */
export function timerText(explanation: TimerExplanation, x: Explaining): Explained {
  const { rule, row, from, facts, due, account } = explanation;
  const { words, lang, directory } = x;
  const outcome = OUTCOME_WORDS[rule.certainty][rule.consequence][lang];
  const result =
    row?.dueOn == null ? (row === null ? words.noTimer : words.timerUnknown) : words.lost(outcome, row.dueOn);
  return {
    title: pair(directory.name(account), result, lang),
    lines: [
      [words.rule, said(rule.text, lang)],
      ...provenanceLines(from, x),
      ...under(
        words.known,
        facts.map((fact) => factText(fact, x)),
      ),
      ...under(words.applies, applicability(explanation, x)),
      ...(due === null ? [] : [[words.sum, sumText(due, x)] as const]),
      ...(row?.keepBy == null || row.daysLeft === null
        ? []
        : [[words.keep, words.keepBy(row.keepBy, row.daysLeft)] as const]),
    ],
  };
}

function applicability(explanation: TimerExplanation, x: Explaining): string[] {
  const { concerns, applies, rule, loginUntil } = explanation;
  const { words, lang } = x;
  const answer = (of: keyof typeof applies) => ANSWER_WORDS[applies[of]][lang];
  if (!concerns) return [words.otherVariant];
  const parts: string[] = [];
  if (applies.start === 'no') parts.push(words.startNo);
  if (applies.start === 'unknown') parts.push(words.startUnknown);
  if (rule.onlyIfNever !== undefined) {
    parts.push(words.onlyIfNever(eventLabel(rule.onlyIfNever, lang), answer('onlyIfNever')));
  }
  if (rule.onlyIf !== undefined) {
    const until = loginUntil === null ? null : sumText(loginUntil, x);
    parts.push(until === null ? words.onlyIfNoDate(answer('onlyIf')) : words.onlyIf(until, answer('onlyIf')));
  }
  if (rule.appliesTo !== undefined) {
    parts.push(words.appliesTo(textIn(rule.appliesTo, lang), answer('appliesTo')));
  }
  return parts.length === 0 ? [words.appliesAll] : parts;
}

/** A condition and what its status rests on. */
export function conditionText(explanation: ConditionExplanation, x: Explaining): Explained {
  const { account, condition, row } = explanation;
  const { lang, directory } = x;
  const text = textIn(condition.text, lang);
  return {
    title: `${pair(directory.name(account), text, lang)} — ${CONDITION_STATUS_WORDS[row.status][lang]}`,
    lines: conditionLines(explanation, x),
  };
}

/** The same without its title, for where a task rests on it. */
export function conditionLines(explanation: ConditionExplanation, x: Explaining): Line[] {
  const { condition, from, facts, links, free, autoRelease, row } = explanation;
  const { words, lang } = x;
  return [
    [words.kind, CONDITION_KIND_WORDS[condition.kind][lang]],
    ...provenanceLines(from, x),
    ...under(words.confirmation, confirmation(explanation, x)),
    ...under(
      words.known,
      facts.map((fact) => factText(fact, x)),
    ),
    ...under(
      words.links,
      links.map((link) => linkText(link, x)),
    ),
    ...(free === null ? [] : [[words.sum, sumText(free, x)] as const]),
    ...(autoRelease === null ? [] : [[words.releasesItself, sumText(autoRelease, x)] as const]),
    ...(row.clearsOn === null ? [] : [[words.clears, words.clearsOn(row.clearsOn)] as const]),
  ];
}

function confirmation(
  { confirmation: fact, row }: ConditionExplanation,
  { words, lang }: Explaining,
): string[] {
  if (fact === null) return [words.unconfirmed];
  const { status, on, countsThrough, counts } = fact;
  const said = words.confirmed(CONDITION_STATUS_WORDS[status][lang], on ?? '');
  const until = countsThrough === null ? '' : words.countsThrough(countsThrough, counts);
  const parts = [said, until, counts && row.status !== status ? words.overruled : ''];
  return [parts.filter((part) => part !== '').join(lang === 'en' ? '; ' : '；')];
}

/** A verdict and the first reason that fits. */
export function verdictText(
  { row, because, latest, asked, review, regret }: VerdictExplanation,
  x: Explaining,
): Explained {
  const { words, lang, directory } = x;
  const waits = latest
    .map((id) => directory.conditionText(row.account, id))
    .join(lang === 'en' ? ', ' : '、');
  const deletable = `${latest.length === 0 ? words.today : words.latestFree(waits)}${lang === 'en' ? '; ' : '；'}${words.ifAllElse}`;
  return {
    title: pair(directory.name(row.account), VERDICT_WORDS[row.verdict][lang], lang),
    lines: [
      ['', VERDICT_SENTENCES[row.verdict][lang]],
      ...verdictReason(row.account, because, x),
      ...(row.deletableOn === null ? [] : [[words.deletable, `${row.deletableOn} — ${deletable}`] as const]),
      ...(asked === null ? [] : [[words.known, factText(asked, x)] as const]),
      ...endLines(review, regret, x),
    ],
  };
}

function verdictReason(account: string, because: VerdictReason, x: Explaining): Line[] {
  const { words, lang, directory } = x;
  switch (because.code) {
    case 'state':
      return [[words.because, words.state(STATE_WORDS[because.state][lang])]];
    case 'no-service':
      return [[words.because, words.noService]];
    case 'service-not-found':
      return [[words.because, words.serviceNotFound(because.service)]];
    case 'no-route':
      return [[words.because, words.noRoute]];
    case 'route':
      return [
        [words.because, words.route(ROUTE_WORDS[because.route][lang])],
        ...provenanceLines(because.from, x),
      ];
    case 'conditions': {
      const texts = because.conditions.map(
        (id) => (x.showsIds ? `condition:${account}:${id}  ` : '') + directory.conditionText(account, id),
      );
      return texts.length === 0
        ? [[words.because, words.allMet]]
        : under(words.because, [words.theseConditions, ...texts]);
    }
  }
}
