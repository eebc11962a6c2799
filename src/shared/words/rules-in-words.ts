import type { RulesInForce, Sourced } from '#core/catalogue/rules-in-force';
import type { Condition, FallbackMeasure, InactivityRule, RuleSet } from '#core/catalogue/service';
import { type Lang, type Said, said, saidAsWritten, type Words } from './lang';
import { periodInWords } from './period-words';
import { CONDITION_KIND_WORDS, OUTCOME_WORDS } from './rule-words';
import { shownText } from './safe-text';
import { ROUTE_WORDS } from './service-words';

/** What a row of rules is about. */
type RuleTopic =
  | 'route'
  | 'entry'
  | 'link'
  | 'conditions'
  | 'review'
  | 'regret'
  | 'attempts'
  | 'closes'
  | 'inactivity'
  | 'effects'
  | 'notes'
  | 'fallback';

/** A row of a rule set: what it says under a topic, and the rule set in which that stands. */
export interface RuleRow {
  readonly topic: RuleTopic;
  readonly lines: readonly RuleLine[];
  readonly from: RuleSet;
}

export interface RuleLine {
  readonly words: Said;
  /** What kind of thing it is, or what follows from it; empty: nothing more to say. */
  readonly more: string;
}

const TRIES: Words = { 'zh-CN': '次', en: 'tries' };

/** A rule set for people, row by row; topics of which it says nothing are left out. */
export function rulesInWords(
  { deletion = {}, inactivity, fallback, notes }: RulesInForce,
  lang: Lang,
): readonly RuleRow[] {
  const plain = (text: string): RuleLine => ({ words: { text: shownText(text), lang, mark: '' }, more: '' });
  const row = <Value>(
    topic: RuleTopic,
    sourced: Sourced<Value> | undefined,
    linesOf: (value: Value) => readonly RuleLine[],
  ): readonly RuleRow[] => {
    if (sourced === undefined) return [];
    const lines = linesOf(sourced.value);
    return lines.length === 0 ? [] : [{ topic, lines, from: sourced.from }];
  };
  const period = (text: string) => [plain(periodInWords(text, lang))];
  return [
    ...row('route', deletion.route, (route) => [plain(ROUTE_WORDS[route][lang])]),
    ...row('entry', deletion.entry, (entry) => [{ words: saidAsWritten(entry.join(' → '), lang), more: '' }]),
    ...row('link', deletion.link, (link) => [plain(link)]),
    ...row('conditions', deletion.conditions, (all) => all.map((one) => conditionLine(one, lang))),
    ...row('review', deletion.reviewTime, period),
    ...row('regret', deletion.regretWindow, period),
    ...row('attempts', deletion.attemptLimit, ({ count, period: in_ }) => [
      plain(`${count} ${TRIES[lang]} / ${periodInWords(in_, lang)}`),
    ]),
    ...row('closes', deletion.closes, (closes) => closes.map(plain)),
    ...row('inactivity', inactivity, (rules) => rules.map((rule) => inactivityLine(rule, lang))),
    ...row('effects', deletion.effects, (texts) => sentences(texts, lang)),
    ...row('notes', deletion.notes, (texts) => sentences(texts, lang)),
    ...row('notes', notes, (texts) => sentences(texts, lang)),
    ...row('fallback', fallback, (measures) => measuresInWords(measures, lang)),
  ];
}

/** What can be done instead, line by line. */
export function measuresInWords(measures: readonly FallbackMeasure[], lang: Lang): readonly RuleLine[] {
  return measures.map(({ text }) => ({ words: said(text, lang), more: '' }));
}

/** By what a line differs from another: lines that read the same are the same rule. */
export function lineKey({ words, more }: RuleLine): string {
  return `${words.text} ${more}`;
}

function conditionLine(condition: Condition, lang: Lang): RuleLine {
  const kind = CONDITION_KIND_WORDS[condition.kind][lang];
  const wait =
    condition.kind === 'quiet-period' ? periodInWords(condition.period, lang, condition.boundary) : '';
  return { words: said(condition.text, lang), more: wait === '' ? kind : `${kind} · ${wait}` };
}

function inactivityLine(
  { text, period, boundary, certainty, consequence }: InactivityRule,
  lang: Lang,
): RuleLine {
  const outcome = OUTCOME_WORDS[certainty][consequence][lang];
  return { words: said(text, lang), more: `${periodInWords(period, lang, boundary)} · ${outcome}` };
}

function sentences(
  texts: { readonly 'zh-CN'?: readonly string[]; readonly en?: readonly string[] },
  lang: Lang,
): readonly RuleLine[] {
  const count = Math.max(texts['zh-CN']?.length ?? 0, texts.en?.length ?? 0);
  return [...Array(count).keys()].map((at) => {
    const [zh, en] = [texts['zh-CN']?.[at], texts.en?.[at]];
    const text = { ...(zh === undefined ? {} : { 'zh-CN': zh }), ...(en === undefined ? {} : { en }) };
    return { words: said(text, lang), more: '' };
  });
}
