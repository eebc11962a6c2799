import type {
  DayReason,
  ForecastExplanation,
  LossOf,
  TaskExplanation,
  TaskReason,
} from '#core/explain/explanation';
import type { ForecastRow } from '#core/report/report-data';
import {
  type Explained,
  type Explaining,
  endLines,
  type Line,
  linkText,
  namesText,
  pair,
  sumText,
  under,
} from './explain-lines';
import { conditionLines, timerText } from './explain-rules-text';
import { CONFIRM_REASON_WORDS, ENTRANCE_WORDS, ORDER_REASON_WORDS } from './explain-words';
import { CAUSE_WORDS, CERTAINTY_WORDS, LOSS_WORDS } from './rule-words';
import { taskNamed, taskSentence } from './task-sentence';

/** A task: why it is there, why on that day, and what it makes later. */
export function taskText(explanation: TaskExplanation, x: Explaining): Explained {
  const { row, because, days, time, review, regret, order } = explanation;
  const { words, lang } = x;
  const reasons = order.map(({ task, reasons }) =>
    pair(
      taskNamed(task, x),
      reasons.map((reason) => ORDER_REASON_WORDS[reason][lang]).join(lang === 'en' ? ', ' : '、'),
      lang,
    ),
  );
  return {
    title: taskSentence(row, x),
    lines: [
      ...taskReason(because, x),
      ...under(words.on, [`${row.on} — ${words.latestOf}`, ...days.map((day) => dayText(day, x))]),
      ...under(
        words.time,
        time.map(({ task, sum }) => pair(taskNamed(task, x), sumText(sum, x), lang)),
      ),
      ...under(words.order, reasons),
      ...endLines(review, regret, x),
      ...under(words.critical, critical(explanation, x)),
    ],
  };
}

function critical({ row, finishes, decides }: TaskExplanation, x: Explaining): string[] {
  const { words } = x;
  if (!row.critical) return [words.notCritical];
  return [...(finishes ? [words.finishes] : []), ...decides.map((task) => words.decides(taskNamed(task, x)))];
}

function dayText(reason: DayReason, x: Explaining): string {
  const { words, lang } = x;
  switch (reason.code) {
    case 'today':
      return pair(reason.day, words.today, lang);
    case 'after':
      return words.after(reason.day, taskNamed(reason.task, x));
    case 'wait':
      return pair(reason.day, sumText(reason.sum, x), lang);
    case 'review':
      return pair(reason.day, reason.sum === null ? words.today : sumText(reason.sum, x), lang);
  }
}

function taskReason(because: TaskReason, x: Explaining): Line[] {
  const { words, lang, directory } = x;
  const links = (list: readonly Parameters<typeof linkText>[0][]) => list.map((link) => linkText(link, x));
  switch (because.code) {
    case 'wanted':
      return [[words.because, words.wanted]];
    case 'pulled-in':
      return under(words.because, [words.pulledIn, ...links(because.links)]);
    case 'unbind': {
      const named = because.namedBy.map(({ account, condition }) =>
        words.namedBy(directory.plainName(account), directory.conditionText(account, condition)),
      );
      return [...under(words.because, named), [words.links, linkText(because.link, x)]];
    }
    case 'move':
      return [
        [words.because, words.moved(namesText(because.takers, x))],
        [words.links, linkText(because.link, x)],
      ];
    case 'add-login':
      return under(words.because, addLoginReasons(because, x));
    case 'confirm':
      return [
        [words.because, CONFIRM_REASON_WORDS[because.why][lang]],
        ...conditionLines(because.condition, x),
      ];
    case 'wait':
      return [[words.because, words.waits], ...conditionLines(because.condition, x)];
    case 'await':
      return under(words.because, [words.awaits, ...links(because.links)]);
  }
}

function addLoginReasons(because: Extract<TaskReason, { code: 'add-login' }>, x: Explaining): string[] {
  const { ownLogin, entrances, breaksCycleBefore } = because;
  const { words, lang } = x;
  const fates = entrances.map(({ link, becomes, takers }) =>
    words.entrance(linkText(link, x), ENTRANCE_WORDS[becomes][lang], namesText(takers, x)),
  );
  return [
    words.addLogin(ownLogin === false),
    ...(fates.length === 0 ? [words.noEntrance] : fates),
    ...(breaksCycleBefore.length === 0 ? [] : [words.breaksCycle(namesText(breaksCycleBefore, x))]),
  ];
}

/** A row of the forecast, or why there is none. */
export function forecastText(explanation: ForecastExplanation, x: Explaining): Explained {
  const { account, row, state, ownLogin, entrances, livesIn, chain, surelyOn } = explanation;
  const { words, lang, directory } = x;
  const name = directory.name(account);
  if (state === 'deleted') return { title: pair(name, words.goneAlready, lang), lines: [] };
  if (state === 'lost') return { title: pair(name, words.lostAlready, lang), lines: [] };
  const losses = (list: readonly LossOf[]) =>
    list.map(({ link, lostOn }) => words.lossOf(linkText(link, x), lostOn));
  return {
    title: pair(
      name,
      row === null ? words.notLost : words.lost(LOSS_WORDS[row.certainty][lang], row.lostOn),
      lang,
    ),
    lines: [
      ...under(words.because, [words.earliest]),
      ...expiryLines(explanation, x),
      [words.ownLoginLabel, words.ownLogin[`${ownLogin}`]],
      ...under(
        words.entrances,
        entrances.length === 0 && ownLogin !== true ? [words.noEntrance] : losses(entrances),
      ),
      ...under(words.livesIn, losses(livesIn)),
      ...under(words.chain, chain.length < 2 ? [] : chain.map((one) => chainText(one, x))),
      ...(row === null
        ? []
        : under(words.surely, [CERTAINTY_WORDS[row.certainty][lang], words.surelyOn(surelyOn)])),
    ],
  };
}

function expiryLines({ timer, requested }: ForecastExplanation, x: Explaining): Line[] {
  const { words } = x;
  if (timer !== null)
    return under(words.expiry, [
      timerText(timer, x).title,
      ...(timer.due === null ? [] : [sumText(timer.due, x)]),
    ]);
  if (requested === null) return [[words.expiry, words.noExpiry]];
  const { review } = requested;
  return [[words.expiry, review === null ? words.requestedOnly : sumText(review, x)]];
}

function chainText({ account, lostOn, cause, via }: ForecastRow, { lang, directory }: Explaining): string {
  const why = cause === 'provider' && via !== null ? directory.plainName(via) : CAUSE_WORDS[cause][lang];
  return pair(`${lostOn} ${directory.plainName(account)}`, why, lang);
}
