import type { ForecastRow, TimerRow } from '#core/report/report-data';
import { CAUSE_WORDS, LOSS_WORDS, OUTCOME_WORDS } from '../shared/words/rule-words';
import type { Style } from './paint';
import { type Row, table } from './tables';
import type { Section, Writing } from './writing';

/** What disappears by itself, and when. */
export function timerSection(writing: Writing): Section {
  const { subject, words, sheet } = writing;
  const columns = [
    { heading: words.due },
    { heading: words.daysLeft, align: 'right' as const },
    { heading: words.keepBy },
    { heading: words.account, least: 24, host: true as const },
    { heading: words.happens },
    { heading: words.askWhy, below: 'line' as const },
  ];
  const { timers } = subject.report;
  return {
    heading: words.timers,
    lines:
      timers.length === 0
        ? []
        : table(
            columns,
            timers.map((row) => timerRow(row, writing)),
            sheet,
          ),
    ifEmpty: words.noTimers,
  };
}

function timerRow(timer: TimerRow, { words, lang, directory }: Writing): Row {
  const { account, rule, dueOn, keepBy, daysLeft, status, consequence, certainty } = timer;
  const urgent: { style?: Style } = status === 'due' ? { style: 'red' } : {};
  return [
    dueOn === null ? words.notKnown : { text: dueOn, ...urgent },
    daysLeft === null ? '' : { text: String(daysLeft), ...urgent },
    keepBy ?? '',
    directory.name(account),
    { text: OUTCOME_WORDS[certainty][consequence][lang], style: certainty === 'will' ? 'red' : 'yellow' },
    `timer:${account}:${rule}`,
  ];
}

/** What is lost if nobody does anything. */
export function forecastSection(writing: Writing): Section {
  const { subject, words, sheet } = writing;
  const columns = [
    { heading: words.lostOn },
    { heading: words.certainty },
    { heading: words.account, least: 16, most: 24 },
    { heading: words.because, least: 24, host: true as const },
    { heading: words.askWhy, below: 'line' as const },
  ];
  const { forecast } = subject.report;
  return {
    heading: words.forecast,
    lines:
      forecast.length === 0
        ? []
        : table(
            columns,
            forecast.map((row) => forecastRow(row, writing)),
            sheet,
          ),
    ifEmpty: words.noForecast,
  };
}

function forecastRow(row: ForecastRow, writing: Writing): Row {
  const { account, lostOn, certainty } = row;
  return [
    lostOn,
    { text: LOSS_WORDS[certainty][writing.lang], style: certainty === 'will' ? 'red' : 'yellow' },
    writing.directory.name(account),
    reasonOf(row, writing),
    `forecast:${account}`,
  ];
}

function reasonOf(row: ForecastRow, { words, lang, directory }: Writing): string {
  const { account, cause, via, stranded } = row;
  if (cause === 'no-entrance') return CAUSE_WORDS[cause][lang];
  const also = stranded ? [CAUSE_WORDS['no-entrance'][lang]] : [];
  if (cause === 'timer') {
    const rule = directory.timerRule(account, via);
    const outcome = rule === undefined ? [] : [OUTCOME_WORDS[rule.certainty][rule.consequence][lang]];
    const itself = via === null ? words.requested : words.withNotes(CAUSE_WORDS[cause][lang], outcome);
    return words.list([itself, ...also]);
  }
  const provider = via ?? '';
  const how = directory.isInside(account, provider) ? words.parentLost : words.providerLost;
  return words.list([how(directory.name(provider)), ...also]);
}
