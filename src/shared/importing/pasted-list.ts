import type { CivilDate } from '#core/dates/civil-date';
import type { Reading } from './context';
import { dayInLine } from './day-in-line';
import { skipped } from './entry';
import { LONGEST_RECORD } from './limits';
import { isPageText } from './page-text';
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
}

/** Buttons, headings and explanations of pages of grants: whole lines that name no app. */
const NO_APP =
  /^(?:解除(?:授权|绑定)?|取消授权|查看(?:详情|更多)?|详情|管理|编辑|删除|移除|授权管理|应用授权|已授权(?:的)?(?:应用|网站)?.*|第三方.{0,12}|帐号授权.*|更多|返回|全部|完成|remove(?: access)?|revoke(?: all| access)?|edit|manage|details|see (?:details|more|all)|view|delete|sort|search|filter|authorized (?:oauth )?apps?|connected apps.*|third[- ]party.*|apps? (?:with|using) .*|sign in with (?:apple|google)|stop using.*|settings|done|back)$/iu;
/** Lines that say something of the app above. */
const DETAIL =
  /^(?:has (?:some )?access|access (?:to|given)|can (?:see|view|read|access)|full account access|owned by|developed? by|permissions?|scopes?|you('|’)ve (?:allowed|given)|可(?:获取|访问|使用)|获得|获取|权限|授权内容|允许|包含|开发者|来源|类型|最近|上次|最后|状态)|^(?:last|never|not) (?:used|accessed|active)/iu;
const GRANTED =
  /授权(?:时间|日期|于)?|添加(?:时间|于)?|绑定(?:时间|于)?|开通|added|authori[sz]ed|granted|given|connected|since|created/iu;
const USED =
  /最近(?:使用|登录|访问)|上次(?:使用|登录|访问)|最后(?:使用|登录|访问)|last (?:used|accessed|active|login|sign)/iu;
const ENDS = /过期|到期|有效期|失效|expires?|expir|valid until/iu;
const MARKS = /^[\s\-–—*•·●○▪▸>+✓✔☑\u3000]+|^\(?\d{1,3}[.)、．]\s*/u;

/**
 * Reads a list that was copied from a provider's page of grants, or written by hand: one app per line, with the date
 * on which it was authorized where there is one, in its line or the next. Lines that are buttons, headings or what is
 * said of an app are passed over; sentences of the page and lists of permissions, which a name might look like, are
 * skipped with that reason. A date counts as last used only behind words that say so.
 */
export function readPastedList(text: string, reading: Reading): void {
  const last: Last = { app: null, below: [] };
  for (const [index, written] of text.split('\n').entries()) {
    if (written.length > LONGEST_RECORD) throw new Refused('line-too-long', { limit: LONGEST_RECORD });
    const line = written.slice(0, 300).replace(MARKS, '').replace(MARKS, '').trim();
    if (line !== '' && !NO_APP.test(line)) {
      readLine(line, { file: reading.file, line: index + 1, path: null }, last, reading);
    }
  }
  flush(last, reading);
}

function readLine(line: string, place: Place, last: Last, reading: Reading): void {
  const isDetail = last.app !== null && DETAIL.test(line);
  if (!isDetail && isPageText(line)) {
    last.below.push(skipped(place, 'page-text', line));
    return;
  }
  const { day, rest } = dayInLine(line);
  const name = nameIn(rest);
  if (name !== '' && !isDetail) {
    flush(last, reading);
    last.app = newApp(name, place);
  }
  if (last.app !== null && day !== null) date(last.app, line, day, reading);
}

function flush(last: Last, reading: Reading): void {
  if (last.app !== null) reading.add(rowOfApp(last.app, reading));
  for (const row of last.below) reading.add(row);
  last.app = null;
  last.below = [];
}

function newApp(name: string, place: Place): App {
  return { name, place, grantedOn: null, lastUsed: null };
}

function date(app: App, line: string, day: string, reading: Reading): void {
  if (ENDS.test(line)) return;
  if (USED.test(line)) app.lastUsed = reading.day(day);
  else app.grantedOn ??= reading.day(day);
}

function rowOfApp({ name, place, grantedOn, lastUsed }: App, reading: Reading) {
  return connectionRow(
    { name, urls: [], grantedOn, lastUsed, removedOn: null, state: 'active' },
    place,
    reading,
  );
}

/** What is left of a line as a name: '' where only words about the date are. */
function nameIn(rest: string): string {
  const bare = rest
    .replace(/\b\d{1,2}:\d{2}(?::\d{2})?\b/gu, ' ')
    .replace(/[\t|｜,，;；]+\s*$/u, '')
    .replace(/\s{2,}|\t/gu, '  ')
    .trim();
  const [first = ''] = bare.split(/ {2}| [|｜] | [–—·] /u);
  const words = first.replace(/[:：\s]+$/u, '');
  return isAboutDate(words) ? '' : withoutLabel(words);
}

function isAboutDate(words: string): boolean {
  const left = [USED, GRANTED, ENDS]
    .reduce((text, pattern) => text.replace(pattern, ''), words)
    .replace(
      /\b(?:on|at|the|access|within|week|month|months|year|never|by|to)\b|时间|日期|于|至|[\s:：,，.。()（）-]/giu,
      '',
    );
  return left === '';
}

/** `网易云音乐 授权时间：2023-01-02` ends in a label once the date is taken out. */
function withoutLabel(words: string): string {
  return words
    .replace(
      /[\s(（,，]*(?:授权|添加|绑定|added|authori[sz]ed|granted|connected|last used)(?:时间|日期|于| on)?[\s:：)）]*$/iu,
      '',
    )
    .trim();
}
