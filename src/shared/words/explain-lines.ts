import type { Fact, Origin, Provenance, RuledSum, Sum } from '#core/explain/explanation';
import type { Link } from '#core/inventory/inventory';
import { LINK_WORDS } from './account-words';
import type { Directory } from './directory';
import { eventLabel } from './event-words';
import type { ExplainWords } from './explain-words';
import { type Lang, type Said, saidAsWritten } from './lang';
import { periodInWords } from './period-words';
import { shownText } from './safe-text';
import { CONFIDENCE_WORDS } from './service-words';
import { taskNamed } from './task-sentence';

/** One line of an explanation. Lines without a label go on with the one before. */
export type Line = readonly [label: string, text: string | Said];

/** An explanation for people: what it says in one sentence, then what that rests on. */
export interface Explained {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** What an explanation is written with. */
export interface Explaining {
  readonly lang: Lang;
  readonly words: ExplainWords;
  readonly directory: Directory;
  /** For whom ids are of use: who asks by them, on the command line. */
  readonly showsIds: boolean;
}

/** Several texts under one label; nothing where there are none. */
export function under(label: string, texts: readonly (string | Said)[]): Line[] {
  return texts.map((text, at) => [at === 0 ? label : '', text] as const);
}

/** Where a rule stands: service, month, confidence, and every source. */
export function provenanceLines({ service, asOf, confidence, sources }: Provenance, x: Explaining): Line[] {
  const { words, lang, directory, showsIds } = x;
  const trust = confidence === null ? [] : [CONFIDENCE_WORDS[confidence][lang]];
  const doubts = directory.doubts({ asOf, ...(confidence === null ? {} : { confidence }) });
  const named = sources.map(({ title, publisher, url }) =>
    saidAsWritten(
      [title, publisher, url]
        .flatMap((part) => (part === undefined ? [] : shownText(part)))
        .join(lang === 'en' ? ', ' : '，'),
      lang,
    ),
  );
  return [
    [
      words.from,
      words.rulesOf(showsIds ? service : directory.serviceName(service), asOf ?? words.undated, [
        ...trust,
        ...doubts,
      ]),
    ],
    ...under(words.source, named.length === 0 ? [words.noSource] : named),
  ];
}

/** How long a deletion that was asked for is reviewed, and can be regretted; null: not at all. */
export function endLines(review: RuledSum | null, regret: RuledSum | null, x: Explaining): Line[] {
  const { words } = x;
  return [
    ...(review === null ? [] : sumLines(words.review, review, x)),
    ...(regret === null ? [] : sumLines(words.regret, regret, x)),
  ];
}

function sumLines(label: string, sum: RuledSum, x: Explaining): Line[] {
  return [[label, sumText(sum, x)], ...provenanceLines(sum.from, x)];
}

/** What is known of an event type, and where it is recorded. */
export function factText(fact: Fact, x: Explaining): string {
  const { words, lang } = x;
  const label = eventLabel(fact.type, lang);
  switch (fact.from) {
    case 'event':
    case 'registration':
      return withDay(label, fact.on, words.recorded, lang);
    case 'link':
      return withDay(label, fact.on, words.byLink(linkNamed(fact.link, x)), lang);
    case 'never':
      return pair(label, words.never, lang);
    case 'nothing':
      return pair(label, words.nothing, lang);
  }
}

/** Start + period = end, with what it starts from: `Last login 2026-08-31 + 3 months = 2026-11-30`. */
export function sumText({ origin, start, period, boundary, end }: Sum, x: Explaining): string {
  const from = originText(origin, x);
  const begun = from === '' ? start : `${from} ${start}`;
  return x.words.addition(begun, periodInWords(period, x.lang), boundary === 'exclusive', end);
}

/** A link with both its ends. */
export function linkText(
  { id, kind, provider, dependent }: Link,
  { words, lang, directory, showsIds }: Explaining,
): string {
  return words.link(
    LINK_WORDS[kind][lang],
    directory.plainName(provider),
    directory.plainName(dependent),
    showsIds ? id : null,
  );
}

function linkNamed(id: string, x: Explaining): string {
  const link = x.directory.link(id);
  return x.showsIds || link === undefined ? id : linkText(link, x);
}

/** Names of accounts in one text. */
export function namesText(ids: readonly string[], { lang, directory }: Explaining): string {
  return ids.map((id) => directory.name(id)).join(lang === 'en' ? ', ' : '、');
}

function originText(origin: Origin, x: Explaining): string {
  const { words, lang } = x;
  switch (origin.code) {
    case 'fact':
      return eventLabel(origin.fact.type, lang);
    case 'task':
      return words.taskDone(taskNamed(origin.task, x));
    case 'today':
      return words.today;
    case 'asked':
      return words.asked;
    case 'review-end':
      return words.reviewEnd;
    case 'deletion':
      return words.deletion;
  }
}

function withDay(label: string, day: string, where: string, lang: Lang): string {
  return pair(label, lang === 'en' ? `${day} (${where})` : `${day}（${where}）`, lang);
}

/** A label and what it says, in a line of their own. */
export function pair(label: string, text: string, lang: Lang): string {
  return lang === 'en' ? `${label}: ${text}` : `${label}：${text}`;
}
