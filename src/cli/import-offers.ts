import type { Inventory } from '#core/inventory/inventory';
import { fail, ok, type Result } from '#core/result';
import type { Decisions } from '../shared/importing/review/decisions';
import { madeNames } from '../shared/importing/review/made-names';
import { accepted, leftOutOf, whereIs } from '../shared/importing/review/offered';
import type { Offer, Review } from '../shared/importing/review/review';
import { LINK_WORDS } from '../shared/words/account-words';
import type { Lang, Words } from '../shared/words/lang';
import { shownText } from '../shared/words/safe-text';
import type { ArgumentProblem } from './arguments';
import { type Column, type Row, type Sheet, table } from './tables';

/** More offers than these are told in the JSON only. */
const MOST_ROWS = 200;

/** An import, as far as links are suggested by it. */
export interface Suggesting {
  /** What was imported into. */
  readonly before: Inventory;
  readonly review: Review;
  readonly decisions: Decisions;
}

/** Which of the offers are taken, by what `--take-offers` names: all, those of a kind, or some by their ids. */
export function offersTaken(
  which: readonly string[],
  offers: readonly Offer[],
): Result<Decisions['offers'], ArgumentProblem> {
  const known = new Set(['all', 'contact', 'sign-in', ...offers.map(({ id }) => id)]);
  const unknown = which.find((one) => !known.has(one));
  if (unknown !== undefined) return fail({ argument: '--take-offers', expected: WHICH, found: unknown });
  const named = new Set(which);
  const taken = offers.filter(({ id, kind }) => named.has('all') || named.has(kind) || named.has(id));
  return ok(Object.fromEntries(taken.map((offer) => [offer.id, accepted(offer)])));
}

const WHICH: Words = {
  'zh-CN': ' all、contact、sign-in，或所列的编号',
  en: 'all, contact, sign-in, or an id as it is listed',
};

/** The links that the rows suggest, as a table, and which of them are taken; none where there are none. */
export function offerLines(suggesting: Suggesting, lang: Lang, sheet: Sheet): readonly string[] {
  const { review, decisions } = suggesting;
  const { offers } = review;
  if (offers.length === 0) return [];
  const isAnyOpen = offers.some(({ id }) => decisions.offers[id] === undefined);
  const rows = offerRows(suggesting, offers.slice(0, MOST_ROWS), lang);
  const more = offers.length - rows.length;
  return [
    HEADING[isAnyOpen ? 'open' : 'taken'][lang],
    ...table(COLUMNS[lang], rows, sheet),
    ...(more > 0
      ? [lang === 'en' ? `${more} more; --json tells all` : `另有 ${more} 项；--json 列出全部`]
      : []),
  ];
}

const HEADING = {
  open: {
    'zh-CN':
      '根据手机号、邮箱和备注可以建立的关联；要建立，请加 --take-offers all、contact（手机号和邮箱）、sign-in（登录方式）或编号：',
    en: 'Links that phone numbers, mailboxes and notes suggest; made where --take-offers says so: all, contact (numbers and mailboxes), sign-in (ways in), or ids:',
  },
  taken: {
    'zh-CN': '根据手机号、邮箱和备注推断的关联：',
    en: 'Links that phone numbers, mailboxes and notes suggested:',
  },
} as const satisfies Record<string, Words>;

const COLUMNS: Readonly<Record<Lang, readonly Column[]>> = {
  'zh-CN': [
    { heading: '编号' },
    { heading: '与', host: true, least: 12 },
    { heading: '关联', least: 12, below: 'note' },
    { heading: '账号数', align: 'right', below: 'labelled' },
    { heading: '对方的账号', least: 12, below: 'note' },
    { heading: '未采用的行', align: 'right', below: 'labelled' },
    { heading: '采用' },
  ],
  en: [
    { heading: 'Id' },
    { heading: 'With', host: true, least: 12 },
    { heading: 'Link', least: 12, below: 'note' },
    { heading: 'Accounts', align: 'right', below: 'labelled' },
    { heading: 'Whose account', least: 12, below: 'note' },
    { heading: 'Rows left out', align: 'right', below: 'labelled' },
    { heading: 'Taken' },
  ],
};

const GUESS: Words = { 'zh-CN': '（猜测）', en: ' (a guess)' };
const YES: Words = { 'zh-CN': '是', en: 'yes' };
const NO: Words = { 'zh-CN': '否', en: 'no' };

function offerRows({ review, decisions, before }: Suggesting, offers: readonly Offer[], lang: Lang): Row[] {
  const entries = new Map(review.entries.map((entry) => [entry.id, entry]));
  const names = new Map([
    ...madeNames(review),
    ...before.accounts.map(({ id, name }) => [id, name] as const),
  ]);
  return offers.map((offer) => {
    const { id, name, isGuess, link, providers } = offer;
    const leftOut = leftOutOf(offer, accepted(offer), entries, decisions);
    const count = offer.entries.length - leftOut;
    const [provider] = providers;
    const account = shownText(names.get(provider ?? '') ?? '');
    return [
      id,
      shownText(name),
      `${LINK_WORDS[link][lang]}${isGuess ? GUESS[lang] : ''}`,
      String(count),
      WHERE[whereIs(provider, before)](account)[lang],
      leftOut === 0 ? '' : String(leftOut),
      (decisions.offers[id] === undefined || count === 0 ? NO : YES)[lang],
    ];
  });
}

const WHERE: Readonly<Record<ReturnType<typeof whereIs>, (account: string) => Words>> = {
  isMade: () => ({ 'zh-CN': '另外新增', en: 'added for it' }),
  isThere: (account) => ({ 'zh-CN': `清单里的 ${account}`, en: `${account}, in the inventory` }),
  isInImport: (account) => ({ 'zh-CN': `本次导入的 ${account}`, en: `${account}, of this import` }),
};
