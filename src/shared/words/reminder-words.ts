import type { CivilDate } from '#core/dates/civil-date';
import type { Reminder } from '#core/reminders/reminders';
import type { Lang, Words } from './lang';

/** What a system shows of a reminder: a line, and some more below it. */
export interface DigestInWords {
  readonly title: string;
  readonly body: string;
}

/** Everything of which the same is said: what a reminder is about, and how sure or late it is. */
const GROUPS = [
  'keep-by-past',
  'keep-by',
  'lapse-past',
  'lapse',
  'fall-past',
  'fall',
  'gone-will-past',
  'gone-may-past',
  'gone-will',
  'gone-may',
  'check-gone',
  'letter',
  'review-ended',
  'deletable',
] as const;
type Group = (typeof GROUPS)[number];

/** How many accounts of a group are named. */
const MOST_NAMES = 3;

type Sentence = (day: CivilDate, several: boolean) => string;

const SENTENCES: Readonly<Record<Lang, Readonly<Record<Group, Sentence>>>> = {
  'zh-CN': {
    'keep-by-past': () => '保留期限已过',
    'keep-by': (day, several) => `如要保留，${several ? '第一个' : ''}最晚 ${day}`,
    'lapse-past': () => '可能已受限或部分失效',
    lapse: (day, several) => `会受限或部分失效，${several ? '第一个' : ''}最晚 ${day} 处理`,
    'fall-past': () => '可能已随别的账号失去',
    fall: (day, several) => `会随别的账号失去，${several ? '第一个' : ''}最晚 ${day} 处理`,
    'gone-will-past': () => '应该已失效',
    'gone-may-past': () => '可能已失效',
    'gone-will': (day, several) => `将失效，${several ? '最早 ' : ''}${day}`,
    'gone-may': (day, several) => `可能失效，${several ? '最早 ' : ''}${day} 起`,
    'check-gone': () => '请核实是否已注销',
    letter: () => '信该有答复了，没有就请追问',
    'review-ended': () => '审核期已满',
    deletable: () => '可以注销了',
  },
  en: {
    'keep-by-past': () => 'Past the last safe day for keeping',
    'keep-by': (day, several) => `If to be kept, ${several ? 'the first ' : ''}by ${day}`,
    'lapse-past': () => 'May be restricted or have lost something by now',
    lapse: (day, several) =>
      `Restricted, or something is lost, unless something is done, ${several ? 'the first ' : ''}by ${day}`,
    'fall-past': () => 'May have fallen with another by now',
    fall: (day, several) =>
      `${several ? 'Fall' : 'Falls'} with another unless something is done, ${several ? 'the first ' : ''}by ${day}`,
    'gone-will-past': () => 'Should be gone by now',
    'gone-may-past': () => 'May be gone by now',
    'gone-will': (day, several) => `Will be gone${several ? ', the first' : ''} on ${day}`,
    'gone-may': (day, several) => `May be gone, ${several ? 'the first ' : ''}from ${day} on`,
    'check-gone': (_day, several) => (several ? 'Check that they are gone' : 'Check that it is gone'),
    letter: () => 'A letter should have been answered: ask again if it was not',
    'review-ended': () => 'Review is over',
    deletable: () => 'Can be deleted now',
  },
};

const COLON: Words = { 'zh-CN': '：', en: ': ' };

/**
 * A digest, which is not empty, as the system is to show it.
 * @param nameOf what an account is called, by its id; null: accounts are counted and not named
 */
export function digestInWords(
  digest: readonly Reminder[],
  today: CivilDate,
  lang: Lang,
  nameOf: ((account: string) => string) | null,
): DigestInWords {
  const groups = new Map<Group, Reminder[]>(GROUPS.map((group) => [group, []]));
  for (const reminder of digest) groups.get(groupOf(reminder, today))?.push(reminder);
  const lines = [...groups].flatMap(([group, reminders]) => {
    const accounts = accountsOf(reminders);
    if (accounts.length === 0) return [];
    const what = SENTENCES[lang][group](firstDay(reminders), accounts.length > 1);
    return [`${what}${COLON[lang]}${whoInWords(accounts, lang, nameOf)}`];
  });
  return { title: titleOf(digest, today, lang), body: lines.join('\n') };
}

function titleOf(digest: readonly Reminder[], today: CivilDate, lang: Lang): string {
  const all = accountsOf(digest).length;
  const now = accountsOf(digest.filter(({ day }) => day <= today)).length;
  const first = firstDay(digest);
  const count = countInWords(now === 0 ? all : now, lang);
  if (lang === 'zh-CN') {
    if (now === 0) return `${count}需要处理，最早 ${first}`;
    return `今天有 ${count}需要处理${now === all ? '' : `，另有 ${all - now} 个可以晚些`}`;
  }
  const need = (now === 0 ? all : now) === 1 ? 'needs' : 'need';
  if (now === 0) return `${count} ${need} attention by ${first}`;
  return `${count} ${need} attention today${now === all ? '' : `, ${all - now} more later`}`;
}

function groupOf({ kind, day, certainty }: Reminder, today: CivilDate): Group {
  if (kind === 'keep-by') return day < today ? 'keep-by-past' : 'keep-by';
  if (kind === 'lapse-by') return day < today ? 'lapse-past' : 'lapse';
  if (kind === 'fall-by') return day < today ? 'fall-past' : 'fall';
  if (kind !== 'gone-on') return kind;
  const group = certainty === 'will' ? 'gone-will' : 'gone-may';
  return day < today ? `${group}-past` : group;
}

function whoInWords(
  accounts: readonly string[],
  lang: Lang,
  nameOf: ((account: string) => string) | null,
): string {
  if (nameOf === null) return countInWords(accounts.length, lang);
  const names = accounts.slice(0, MOST_NAMES).map(nameOf);
  const more = accounts.length - names.length;
  if (lang === 'zh-CN') return `${names.join('、')}${more === 0 ? '' : ` 等 ${accounts.length} 个`}`;
  return `${names.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

function countInWords(count: number, lang: Lang): string {
  if (lang === 'zh-CN') return `${count} 个账号`;
  return count === 1 ? '1 account' : `${count} accounts`;
}

function accountsOf(reminders: readonly Reminder[]): readonly string[] {
  return [...new Set(reminders.map(({ account }) => account))];
}

function firstDay(reminders: readonly Reminder[]): CivilDate {
  return reminders.map(({ day }) => day).reduce((first, day) => (day < first ? day : first));
}
