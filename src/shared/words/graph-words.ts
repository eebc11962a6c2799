import type { EdgeLook } from '#core/drawing/edges';
import type { NextDay } from '#core/report/next-day';
import type { Lang, Words, WordsFor } from './lang';
import { OUTCOME_WORDS } from './rule-words';

/** What each line of the dependency graph means. */
export const LINE_WORDS: WordsFor<EdgeLook> = {
  hard: { 'zh-CN': '不解绑就不能注销', en: 'unbind before deleting' },
  soft: { 'zh-CN': '注销会连带失去', en: 'lost with it' },
  notice: { 'zh-CN': '注销前最好先换掉', en: 'change before deleting' },
  plain: { 'zh-CN': '只是有关联', en: 'linked, blocks nothing' },
};

/** What the dot at an end of a line means. */
export const DOT_WORDS: Words = {
  'zh-CN': '● 指被挡住的那次注销',
  en: '● marks the deletion concerned',
};

/** What the picture of the graph says. */
export interface GraphWords {
  readonly title: (today: string) => string;
  /** How to read it, and how much there is. */
  readonly about: (accounts: number, links: number) => string;
  /** What accounts that share a card are called, by the name of their hub; null: nothing is linked with them. */
  readonly fold: (hub: string | null) => string;
  readonly accounts: (count: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly nextDay: (next: NextDay) => string;
}

type NextWords = Readonly<Record<Exclude<NextDay['code'], 'timer'>, (on: string) => string>>;

const NEXT_WORDS: Readonly<Record<Lang, NextWords>> = {
  'zh-CN': {
    gone: (on) => `${on} 应已注销`,
    deletable: (on) => `${on} 可注销`,
    'not-before': (on) => `${on} 之前不能注销`,
  },
  en: {
    gone: (on) => `${on} should be gone`,
    deletable: (on) => `${on} can be deleted`,
    'not-before': (on) => `not before ${on}`,
  },
};

function nextDayIn(lang: Lang): (next: NextDay) => string {
  return (next) => {
    if (next.code !== 'timer') return NEXT_WORDS[lang][next.code](next.on);
    const { certainty, consequence } = next.timer;
    return `${next.on} ${OUTCOME_WORDS[certainty][consequence][lang]}`;
  };
}

const s = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

export const GRAPH_WORDS: Readonly<Record<Lang, GraphWords>> = {
  'zh-CN': {
    title: (today) => `解绑：依赖图（${today}）`,
    about: (accounts, links) =>
      `左边是被依赖的账号，右边是挂在上面的账号；${accounts} 个账号，${links} 条有效关联。`,
    fold: (hub) => (hub === null ? '没有任何关联的' : `挂在「${hub}」上的`),
    accounts: (count) => `${count} 个账号`,
    list: (items) => items.join('、'),
    nextDay: nextDayIn('zh-CN'),
  },
  en: {
    title: (today) => `Unbind: dependency graph of ${today}`,
    about: (accounts, links) =>
      `On the left what others depend on, on the right what hangs on it; ${s(accounts, 'account')}, ${s(links, 'active link')}.`,
    fold: (hub) => (hub === null ? 'Without any link' : `On ${hub}`),
    accounts: (count) => s(count, 'account'),
    list: (items) => items.join(', '),
    nextDay: nextDayIn('en'),
  },
};
