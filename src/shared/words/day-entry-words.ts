import { type Certainty, endsAccount } from '#core/catalogue/service';
import type { DatedEntry } from '#core/report/dated-entries';
import type { TaskRow, TimerRow } from '#core/report/report-data';
import { OUR_PATIENCE } from '#core/report/unanswered-request';
import type { Directory } from './directory';
import { pair } from './explain-lines';
import { type Lang, textIn, type Words, type WordsFor } from './lang';
import { lossStepInWords } from './loss-words';
import { OUTCOME_WORDS } from './rule-words';
import { taskSentence } from './task-sentence';
import { MARK_WORDS, TASK_WORDS, taskInWords } from './task-words';

/** What days are told with. */
export interface EntrySpeech {
  readonly lang: Lang;
  readonly directory: Directory;
  /** Whether accounts, conditions and rules are named: someone else may look at a calendar. */
  readonly showsNames: boolean;
}

type Expiry = Extract<DatedEntry, { kind: 'keep' | 'gone' }>;
type Plain = Exclude<DatedEntry['kind'], 'keep' | 'gone' | 'lost' | 'wait' | 'task'>;

/** `{}` stands for the account. */
const PLAIN: WordsFor<Plain> = {
  deletable: { 'zh-CN': '{}可以注销了', en: '{} can be deleted' },
  'not-before': {
    'zh-CN': '{}等待期满，其余条件满足后可以注销',
    en: '{}: the wait is over; it can be deleted once its other conditions are met',
  },
  'review-ends': { 'zh-CN': '{}的注销审核到期', en: '{}: the review of its deletion ends' },
  'regret-ends': {
    'zh-CN': '{}注销反悔期的最后一天',
    en: '{}: the last day on which its deletion can be taken back',
  },
  'check-gone': { 'zh-CN': '确认{}已经注销', en: 'Check that {} is gone' },
  'ask-gone': { 'zh-CN': '{}：询问注销是否已完成', en: '{}: ask whether its deletion has worked' },
  letter: { 'zh-CN': '{}：询问注销请求信的答复', en: '{}: ask what has become of your letter' },
};

const LOST: WordsFor<Certainty> = {
  may: {
    'zh-CN': '{}可能随它依赖的账号一起失去',
    en: '{} may be lost, along with an account it depends on',
  },
  will: {
    'zh-CN': '{}会随它依赖的账号一起失去',
    en: '{} will be lost, along with an account it depends on',
  },
};

const SOME_ACCOUNT: Words = { 'zh-CN': '一个账号', en: 'one account' };

/** What is to be done or noticed on a day, in one line. */
export function entrySummary(entry: DatedEntry, speech: EntrySpeech): string {
  const { lang, directory } = speech;
  switch (entry.kind) {
    case 'keep': {
      const { timer, on } = entry;
      const told = endsAccount(timer.consequence) ? KEEP : AVOID;
      return told[lang](subject(entry, speech), timer.keepBy ?? on, outcomeOf(timer, lang));
    }
    case 'gone':
      return pair(subject(entry, speech), outcomeOf(entry.timer, lang), lang);
    case 'lost':
      return LOST[entry.loss.certainty][lang].replace('{}', () => subject(entry, speech));
    case 'wait': {
      if (!speech.showsNames) return pair(subject(entry, speech), TASK_WORDS.wait[lang], lang);
      const condition = directory.conditionText(entry.account, entry.condition);
      return taskInWords({ kind: 'wait', account: directory.name(entry.account), condition }, lang);
    }
    case 'task':
      if (!speech.showsNames) return pair(subject(entry, speech), TASK_WORDS[entry.task.kind][lang], lang);
      return taskSentence(entry.task, speech);
    default:
      return PLAIN[entry.kind][lang].replace('{}', () => subject(entry, speech));
  }
}

/** What there is to know besides, each in a line of its own; maybe nothing. */
export function entryDetails(entry: DatedEntry, speech: EntrySpeech): readonly string[] {
  const { lang } = speech;
  switch (entry.kind) {
    case 'keep':
      return [
        ...expiryDetails(entry, speech),
        ...(entry.margin > 0 ? [DETAILS[lang].margin(entry.margin)] : []),
      ];
    case 'gone':
      return expiryDetails(entry, speech);
    case 'lost':
      return speech.showsNames ? [lossStepInWords(entry.loss, speech)] : [];
    case 'letter':
      return [DETAILS[lang].sentOn(entry.sentOn)];
    case 'ask-gone':
      return [DETAILS[lang].askedOn(entry.askedOn)];
    case 'task':
      return taskDetails(entry.task, lang);
    default:
      return [];
  }
}

function expiryDetails({ account, timer }: Expiry, { lang, directory, showsNames }: EntrySpeech): string[] {
  const rule = showsNames ? directory.timerRule(account, timer.rule) : undefined;
  return [DETAILS[lang].dueOn(timer.dueOn ?? ''), ...(rule === undefined ? [] : [textIn(rule.text, lang)])];
}

function taskDetails({ on, doneOn, finalOn, critical, ifNeeded }: TaskRow, lang: Lang): string[] {
  const words = DETAILS[lang];
  return [
    ...(doneOn === on ? [] : [words.doneOn(doneOn)]),
    ...(finalOn === null || finalOn === doneOn ? [] : [words.finalOn(finalOn)]),
    ...(critical ? [words.critical] : []),
    ...(ifNeeded ? [MARK_WORDS.ifNeeded[lang]] : []),
  ];
}

interface DetailWords {
  readonly dueOn: (day: string) => string;
  readonly margin: (days: number) => string;
  readonly sentOn: (day: string) => string;
  readonly askedOn: (day: string) => string;
  readonly doneOn: (day: string) => string;
  readonly finalOn: (day: string) => string;
  readonly critical: string;
}

const DETAILS: Readonly<Record<Lang, DetailWords>> = {
  'zh-CN': {
    dueOn: (day) => `到期日 ${day}`,
    margin: (days) => `按你的设定提前了 ${days} 天`,
    sentOn: (day) => `信寄出于 ${day}`,
    askedOn: (day) =>
      `申请注销于 ${day}；服务没有说明要多久，满 ${OUR_PATIENCE} 天询问是解绑自己定的，不是服务的期限`,
    doneOn: (day) => `审核到 ${day}`,
    finalOn: (day) => `反悔期到 ${day}`,
    critical: '关键步骤：推迟它，整个计划都会推迟',
  },
  en: {
    dueOn: (day) => `Runs out on ${day}`,
    margin: (days) => `Placed ${days} ${days === 1 ? 'day' : 'days'} early, as you chose`,
    sentOn: (day) => `The letter was sent on ${day}`,
    askedOn: (day) =>
      `Deletion was asked for on ${day}; its service does not say how long it takes, and asking after ${OUR_PATIENCE} days is Unbind's own measure`,
    doneOn: (day) => `Review until ${day}`,
    finalOn: (day) => `Regret window until ${day}`,
    critical: 'Critical: putting it off puts off the whole plan',
  },
};

type LastDay = Readonly<Record<Lang, (account: string, last: string, outcome: string) => string>>;

const KEEP: LastDay = {
  'zh-CN': (account, last, outcome) => `保住${account}：最晚 ${last}（${outcome}）`,
  en: (account, last, outcome) => `Keep ${account}: last safe day ${last} (${outcome})`,
};

/** Where the account stays, and something of it does not. */
const AVOID: LastDay = {
  'zh-CN': (account, last, outcome) => `${account}：${outcome}，最晚 ${last} 处理可避免`,
  en: (account, last, outcome) => `${account}: ${outcome}, unless something is done by ${last}`,
};

function outcomeOf({ certainty, consequence }: TimerRow, lang: Lang): string {
  return OUTCOME_WORDS[certainty][consequence][lang];
}

/** The account as part of a sentence. */
function subject({ account }: DatedEntry, { lang, directory, showsNames }: EntrySpeech): string {
  if (!showsNames) return SOME_ACCOUNT[lang];
  const name = directory.name(account);
  return lang === 'en' ? name : `「${name}」`;
}
