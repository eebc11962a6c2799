import type { BlockStrength } from '#core/graph/blocks';
import type { AccountRow, BlockRow, ConditionRow } from '#core/report/report-data';
import type { Verdict } from '#core/rules/assessment';
import type { ConditionStatus } from '#core/rules/conditions';
import { INTENT_WORDS, LINK_WORDS, VERDICT_WORDS } from '../shared/words/account-words';
import { CONDITION_STATUS_WORDS, STRENGTH_WORDS } from '../shared/words/rule-words';
import type { Style } from './paint';
import { type Row, table } from './tables';
import type { Section, Writing } from './writing';

const VERDICT_STYLES: Partial<Record<Verdict, Style>> = {
  ready: 'green',
  blocked: 'red',
  never: 'red',
  waiting: 'yellow',
  unconfirmed: 'yellow',
  'check-gone': 'yellow',
};
const STRENGTH_STYLES: Record<BlockStrength, Style> = { hard: 'red', soft: 'yellow', notice: 'dim' };
const OPEN: readonly ConditionStatus[] = ['unmet', 'waiting', 'unknown'];

/** Every account with its verdict. */
export function accountSection(writing: Writing): Section {
  const { subject, words, sheet } = writing;
  const columns = [
    { heading: words.account, least: 14, host: true as const },
    { heading: words.id, least: 12 },
    { heading: words.wanted },
    { heading: words.verdict },
    { heading: words.deletableOn },
    { heading: words.open, least: 20, below: 'note' as const },
    { heading: words.rulesOf, below: 'labelled' as const },
  ];
  const { accounts } = subject.report;
  return {
    heading: words.accounts,
    lines:
      accounts.length === 0
        ? []
        : table(
            columns,
            accounts.map((row) => accountRow(row, writing)),
            sheet,
          ),
    ifEmpty: words.noAccounts,
  };
}

function accountRow(row: AccountRow, writing: Writing): Row {
  const { words, lang, directory } = writing;
  const { account, verdict, deletableOn } = row;
  const intent = directory.account(account)?.intent;
  const asOf = directory.rulesAsOf(account);
  const style = VERDICT_STYLES[verdict];
  return [
    directory.plainName(account),
    account,
    intent === undefined ? '' : INTENT_WORDS[intent][lang],
    { text: VERDICT_WORDS[verdict][lang], ...(style === undefined ? {} : { style }) },
    deletableOn ?? '',
    words.list([...openCounts(row, writing), ...requestDays(row, writing)]),
    asOf === undefined ? '' : (asOf ?? words.undated),
  ];
}

function openCounts({ conditions }: AccountRow, { words, lang }: Writing): string[] {
  return OPEN.flatMap((status) => {
    const count = conditions.filter((condition) => condition.status === status).length;
    return count === 0 ? [] : [words.count(count, CONDITION_STATUS_WORDS[status][lang])];
  });
}

function requestDays({ reviewEndsOn, regretEndsOn }: AccountRow, { words }: Writing): string[] {
  return [
    ...(reviewEndsOn === null ? [] : [words.review(reviewEndsOn)]),
    ...(regretEndsOn === null ? [] : [words.regret(regretEndsOn)]),
  ];
}

/** What is still missing before each account can be deleted. */
export function conditionSection(writing: Writing): Section {
  const { subject, words, sheet } = writing;
  const columns = [
    { heading: words.account, least: 16, most: 24 },
    { heading: words.status },
    { heading: words.freeOn },
    { heading: words.condition, least: 30, host: true as const },
    { heading: words.askWhy, below: 'line' as const },
  ];
  const rows = subject.report.accounts.flatMap(({ account, conditions }) =>
    conditions
      .filter(({ status }) => status !== 'met')
      .map((condition, at) => conditionRow(account, condition, at === 0, writing)),
  );
  return {
    heading: words.conditions,
    lines: rows.length === 0 ? [] : table(columns, rows, sheet),
    ifEmpty: words.noConditions,
  };
}

function conditionRow(account: string, condition: ConditionRow, isFirst: boolean, writing: Writing): Row {
  const { words, lang, directory } = writing;
  const { id, status, freeOn, links, autoReleaseOn, clearsOn } = condition;
  const notes = [
    ...(links === null || links.length === 0 ? [] : [words.linksLeft(links.length)]),
    ...(autoReleaseOn === null ? [] : [words.releasedOn(autoReleaseOn)]),
    ...(clearsOn === null ? [] : [words.clearsOn(clearsOn)]),
  ];
  const style = status === 'unmet' ? 'red' : 'yellow';
  return [
    isFirst ? directory.name(account) : '',
    { text: CONDITION_STATUS_WORDS[status][lang], style },
    freeOn ?? '',
    words.withNotes(directory.conditionText(account, id), notes),
    `condition:${account}:${id}`,
  ];
}

/** What cannot or should not go because of another account. */
export function blockSection(writing: Writing): Section {
  const { subject, words, sheet } = writing;
  const columns = [
    { heading: words.account, least: 16, most: 24 },
    { heading: words.block },
    { heading: words.by, least: 20, host: true as const },
    { heading: words.linkKind },
    { heading: words.condition, below: 'labelled' as const },
    { heading: words.link, below: 'labelled' as const },
  ];
  const { blocks } = subject.report;
  const rows = blocks.map((block, at) => blockRow(block, blocks[at - 1]?.account !== block.account, writing));
  return {
    heading: words.blocks,
    lines: rows.length === 0 ? [] : table(columns, rows, sheet),
    ifEmpty: words.noBlocks,
  };
}

function blockRow(
  { account, by, link, condition, strength }: BlockRow,
  isFirst: boolean,
  writing: Writing,
): Row {
  const { lang, directory } = writing;
  const kind = directory.link(link)?.kind;
  return [
    isFirst ? directory.name(account) : '',
    { text: STRENGTH_WORDS[strength][lang], style: STRENGTH_STYLES[strength] },
    directory.name(by),
    kind === undefined ? '' : LINK_WORDS[kind][lang],
    condition ?? '',
    link,
  ];
}
