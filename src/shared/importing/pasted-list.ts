import type { CivilDate } from '#core/dates/civil-date';
import type { Reading } from './context';
import { daysInLine } from './day-in-line';
import { skipped } from './entry';
import { isLabelAlone } from './labelled-secret';
import { LONGEST_RECORD } from './limits';
import { isDetail, isPageText } from './page-text';
import { connectionRow } from './provider-archives';
import { Refused } from './refusal';
import type { Place, SkippedRow } from './row';

interface App {
  readonly name: string;
  readonly place: Place;
  grantedOn: CivilDate | null;
  lastUsed: CivilDate | null;
}

/** The app that lines are still said of, and the lines below it that are none: its day may stand below these. */
interface Last {
  app: App | null;
  below: SkippedRow[];
  /** Was the line before a word for a secret, alone? */
  isSecretNext: boolean;
}

const GRANTED =
  /授予(?:访问)?权限的?(?:时间|日期|于)?|授权(?:时间|日期|于)?|添加(?:时间|于)?|绑定(?:时间|于)?|签约(?:时间|日期)?|开通(?:时间|于)?|added|authori[sz]ed|granted|given|connected|since|created/iu;
const USED =
  /最近(?:使用|登录|访问)|上次(?:使用|登录|访问)|最后(?:使用|登录|访问)|last (?:used|accessed|active|login|sign)/iu;
const ENDS = /过期|到期|有效期|失效|截止|expires?|expir|valid until/iu;
/** What lists are marked and numbered with; `163.com`, `1.1.1.1` and `58同城` are names. */
const MARK =
  /^(?:[\s\-–—*•·●○▪▸>+✓✔☑\u3000]+|[①-⑳]|[(（[]?[\d０-９]{1,3}(?:[)）\]、．]|\.(?!\d{1,3}(?:\.\d|$)|(?:com|cn|net|org|io|cc|tv|me|la|app|co|im|fm|top|vip|info)(?![a-z]))))\s*/u;
const ARROW = /\s*[>›»→]+$/u;
/** How a grant is, or what can be done with it, behind the name of the app. */
const STATUS =
  /\s*已(?:授权|绑定|连接|关联|开通)$|[\s,，;；|｜·]+(?:解除(?:授权|绑定)?|解绑|取消授权|查看详情|详情|授权中|生效中|长期有效)$|(?:\t| {2,}|[,，;；|｜])\s*(?:管理|remove(?: access)?|revoke|connected|active|details)$/iu;
/** A month of which the day is not told. */
const MONTH = /(?:19|20)\d\d年\d{1,2}月份?/gu;

/**
 * Reads a list that was copied from a provider's page of grants, or written by hand: one app per line, with the date
 * on which it was authorized where there is one, in its line or the next. Every line is an app, the day of one, or a
 * row that is skipped with why: buttons, headings, sentences of the page, what is said of an app, a secret. A date
 * counts as last used only behind words that say so.
 */
export function readPastedList(text: string, reading: Reading): void {
  const last: Last = { app: null, below: [], isSecretNext: false };
  for (const [index, written] of text.split('\n').entries()) {
    if (written.length > LONGEST_RECORD) throw new Refused('line-too-long', { limit: LONGEST_RECORD });
    const line = written.slice(0, 300).replace(MARK, '').replace(MARK, '').replace(ARROW, '').trim();
    if (line !== '') readLine(line, { file: reading.file, line: index + 1, path: null }, last, reading);
  }
  flush(last, reading);
}

function readLine(line: string, place: Place, last: Last, reading: Reading): void {
  const isSecret = last.isSecretNext;
  last.isSecretNext = isLabelAlone(line);
  if (isSecret) last.below.push(skipped(place, 'secret'));
  else if (last.isSecretNext || isPageText(line) || !isOfApp(line, place, last, reading)) {
    last.below.push(skipped(place, 'page-text', line));
  }
}

/** Takes a line as an app, or as what it says of the one above; false where it is neither. */
function isOfApp(line: string, place: Place, last: Last, reading: Reading): boolean {
  const days = daysInLine(line);
  const between = textsBetween(line, days);
  const name = isDetail(line) ? '' : nameIn(between);
  if (name !== '') {
    flush(last, reading);
    last.app = { name, place, grantedOn: null, lastUsed: null };
  }
  if (last.app === null) return false;
  const app = last.app;
  const dated = days.map(({ day }, at) => date(app, wordsOf(between, at), day, reading));
  return name !== '' || dated.includes(true);
}

function flush(last: Last, reading: Reading): void {
  if (last.app !== null) reading.add(rowOfApp(last.app, reading));
  for (const row of last.below) reading.add(row);
  last.app = null;
  last.below = [];
}

/** What stands before the first day, between the days, and behind the last. */
function textsBetween(line: string, days: ReturnType<typeof daysInLine>): readonly string[] {
  return [...days, { at: line.length }].map(({ at }, index) => line.slice(days[index - 1]?.end ?? 0, at));
}

/** The words about one of several days: before it, or behind it where the first has none before. */
function wordsOf(between: readonly string[], at: number): string {
  if (between.length <= 2) return between.join(' ');
  const isBefore = [USED, GRANTED, ENDS].some((pattern) => pattern.test(between[0] ?? ''));
  return between[isBefore ? at : at + 1] ?? '';
}

/** Sets a day of an app; false where it is the end of the grant, which is not kept. */
function date(app: App, words: string, day: string, reading: Reading): boolean {
  if (ENDS.test(words)) return false;
  if (USED.test(words)) app.lastUsed = reading.day(day);
  else app.grantedOn ??= reading.day(day);
  return true;
}

function rowOfApp({ name, place, grantedOn, lastUsed }: App, reading: Reading) {
  return connectionRow(
    { name, urls: [], grantedOn, lastUsed, removedOn: null, state: 'active' },
    place,
    reading,
  );
}

/** The name in a line, before its first day or else behind it: '' where only words about the days are. */
function nameIn(between: readonly string[]): string {
  const hasDay = between.length > 1;
  for (const text of between) {
    const name = nameInText(text, hasDay);
    if (name !== '') return name;
  }
  return '';
}

function nameInText(text: string, hasDay: boolean): string {
  const bare = text
    .replace(MONTH, '  ')
    .replace(/\b\d{1,2}:\d{2}(?::\d{2})?\b/gu, ' ')
    .replace(/^[\s|｜,，;；)）]+|[\s|｜,，;；(（]+$/gu, '')
    .replace(STATUS, '')
    .replace(/\s{2,}|\t/gu, '  ')
    .trim();
  const [first = ''] = bare.split(/ {2}| [|｜] | [–—·] /u);
  const words = first.replace(/[:：\s]+$/u, '');
  if (isAboutDate(words)) return '';
  return hasDay ? words.replace(LABEL, '').trim() : words;
}

/** `网易云音乐 授权时间：2023-01-02` ends in a label once the date is taken out. */
const LABEL =
  /[\s(（,，]*(?:授权|添加|绑定|签约|开通|有效期|到期|(?:最近|上次|最后)(?:使用|登录|访问)|added|authori[sz]ed|granted|connected|last used|expires?)(?:时间|日期|于|至| on)?[\s:：)）]*$/iu;

function isAboutDate(words: string): boolean {
  const left = [USED, GRANTED, ENDS]
    .reduce((text, pattern) => text.replace(pattern, ''), words)
    .replace(
      /\b(?:on|at|the|access|within|week|month|months|year|never|by|to)\b|时间|日期|于|至|[\s:：,，.。()（）-]/giu,
      '',
    );
  return left === '';
}
