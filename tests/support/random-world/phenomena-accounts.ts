import type { Condition } from '#core/catalogue/service';
import type { Account } from '#core/inventory/inventory';
import { plus } from '../second-reading/days';
import { daysFrom, forEach, type Phenomena } from './phenomena';
import type { AccountView, BlockView, ConditionView } from './report-view';
import type { View } from './view';
import { conditionOf } from './view-rules';

type Found = {
  readonly row: ConditionView;
  readonly account: Account;
  readonly rule: Condition;
  readonly view: View;
};

function condition(kind: string, test: (found: Found) => boolean) {
  return (view: View) =>
    view.report.accounts.some(({ account: id, conditions }) =>
      conditions.some((row) => {
        const rule = conditionOf(view.rules(id), row.id);
        return (
          (kind === 'any' || row.kind === kind) &&
          rule &&
          test({ row, rule, view, account: view.account(id) })
        );
      }),
    );
}

function confirmationOf({ account, row }: Found) {
  return Object.hasOwn(account.confirmations, row.id) ? account.confirmations[row.id] : undefined;
}

/** Is there a confirmation `met` that is so many days old? */
function metFor(days: (age: number) => boolean) {
  return (found: Found) => {
    const { status, on } = confirmationOf(found) ?? {};
    return status === 'met' && on !== undefined && days(daysFrom(on, found.view.today));
  };
}

const STATUSES: readonly [string, readonly string[]][] = [
  ['confirm', ['met', 'unmet', 'unknown']],
  ['never', ['met', 'unmet', 'unknown']],
  ['quiet-period', ['met', 'unmet', 'waiting', 'unknown']],
  ['unbind', ['met', 'unmet', 'unknown']],
  ['close-account', ['met', 'unmet', 'unknown']],
];

const hasLinks = ({ row }: Found) => (row.links?.length ?? 0) > 0;
const unconfirmed = (found: Found) => confirmationOf(found) === undefined;

export const CONDITIONS: Phenomena = {
  ...Object.fromEntries(
    STATUSES.flatMap(([kind, statuses]) =>
      statuses.map((status) => [
        `condition:${kind}:${status}`,
        condition(kind, ({ row }) => row.status === status),
      ]),
    ),
  ),
  'condition:confirm:clears-on': condition('confirm', ({ row }) => row.clearsOn !== null),
  'condition:quiet-period:registered': condition('quiet-period', ({ row, rule, account, view }) => {
    const { registeredOn } = account;
    if (rule.kind !== 'quiet-period' || !rule.events.includes('registered') || !registeredOn) return false;
    return row.freeOn === plus(registeredOn, rule.period, rule.boundary) && view.today > registeredOn;
  }),
  'condition:quiet-period:free-today': condition(
    'quiet-period',
    ({ row, view }) => row.freeOn === view.today,
  ),
  'condition:quiet-period:free-tomorrow': condition('quiet-period', ({ row, view }) => {
    return row.freeOn !== null && daysFrom(view.today, row.freeOn) === 1;
  }),
  'condition:quiet-period:exclusive': condition('quiet-period', ({ row, rule }) => {
    return row.freeOn !== null && rule.kind === 'quiet-period' && rule.boundary === 'exclusive';
  }),
  'condition:quiet-period:met:never': condition('quiet-period', (found) => {
    return found.row.status === 'met' && found.row.freeOn === null && unconfirmed(found);
  }),
  'condition:quiet-period:met:confirmed': condition('quiet-period', ({ row, account }) => {
    return row.status === 'met' && row.freeOn === null && account.never.length === 0;
  }),
  'condition:quiet-period:evidence': condition('quiet-period', (found) => {
    return found.row.status === 'waiting' && confirmationOf(found)?.status === 'met';
  }),
  'condition:unbind:unmet:links': condition('unbind', hasLinks),
  'condition:unbind:unmet:confirmed': condition('unbind', (found) => {
    return found.row.status === 'unmet' && !hasLinks(found);
  }),
  'condition:unbind:evidence': condition('unbind', (found) => {
    return hasLinks(found) && confirmationOf(found)?.status === 'met';
  }),
  'condition:unbind:auto-release-on': condition('unbind', ({ row }) => row.autoReleaseOn !== null),
  'condition:unbind:auto-release-null': condition('unbind', (found) => {
    return (
      found.rule.kind === 'unbind' && found.rule.autoRelease !== undefined && found.row.autoReleaseOn === null
    );
  }),
  'condition:unbind:as-dependent': condition('unbind', ({ row, account, view }) =>
    (row.links ?? []).some((id) => view.link(id).dependent === account.id),
  ),
  'condition:unbind:own-phone': condition('unbind', ({ row, rule, account, view }) => {
    const phones = view
      .active(['login', 'binding'])
      .filter((link) => link.dependent === account.id && view.isPhoneOrMailbox(link.provider));
    const both = rule.kind === 'unbind' && rule.direction === 'both';
    return both && phones.some(({ id }) => !row.links?.includes(id));
  }),
  'condition:close-account:unmet:links': condition('close-account', hasLinks),
  'condition:close-account:unmet:confirmed': condition('close-account', (found) => {
    return found.row.status === 'unmet' && !hasLinks(found);
  }),
  'condition:close-account:met:inactive': condition('close-account', (found) => {
    return found.row.status === 'met' && confirmationOf(found)?.status !== 'met';
  }),
  'condition:close-account:evidence': condition('close-account', (found) => {
    return hasLinks(found) && confirmationOf(found)?.status === 'met';
  }),
  'confirmation:day-90': condition(
    'confirm',
    metFor((age) => age === 90),
  ),
  'confirmation:day-91': condition(
    'confirm',
    metFor((age) => age === 91),
  ),
  'confirmation:future': condition(
    'any',
    metFor((age) => age < 0),
  ),
  'confirmation:never-ages-not': condition('never', (found) => {
    return metFor((age) => age > 90)(found) && found.row.status === 'met';
  }),
};

const VERDICTS = 'deleted lost check-gone pending unknown passive never blocked waiting unconfirmed ready';

function account(test: (row: AccountView, view: View) => boolean) {
  return (view: View) => view.report.accounts.some((row) => test(row, view));
}

export const VERDICT: Phenomena = {
  ...forEach('verdict', VERDICTS.split(' '), ({ report }, name) =>
    report.accounts.some(({ verdict }) => verdict === name),
  ),
  'deletable:later': account(({ deletableOn }, { today }) => deletableOn !== null && deletableOn > today),
  'review:known': account(({ reviewEndsOn }) => reviewEndsOn !== null),
  'review:today': account(({ reviewEndsOn }, { today }) => reviewEndsOn === today),
  'review:over-regret-not': account(({ reviewEndsOn, regretEndsOn, verdict }, { today }) => {
    return reviewEndsOn !== null && reviewEndsOn < today && regretEndsOn !== null && verdict === 'pending';
  }),
  'regret:only': account(({ reviewEndsOn, regretEndsOn }) => reviewEndsOn === null && regretEndsOn !== null),
  'pending:nothing-known': account(({ reviewEndsOn, regretEndsOn, verdict }) => {
    return verdict === 'pending' && reviewEndsOn === null && regretEndsOn === null;
  }),
};

function block(strength: string, test: (row: BlockView, view: View) => boolean) {
  return (view: View) => view.report.blocks.some((row) => row.strength === strength && test(row, view));
}

export const BLOCKS: Phenomena = {
  ...forEach('block', ['hard', 'soft', 'notice'], ({ report }, strength) =>
    report.blocks.some((row) => row.strength === strength),
  ),
  'block:hard:sub-account': block('hard', ({ link }, view) => view.link(link).kind === 'sub-account'),
  'block:hard:as-dependent': block(
    'hard',
    ({ link, account }, view) => view.link(link).dependent === account,
  ),
  'block:soft:sub-account': block('soft', ({ link }, view) => view.link(link).kind === 'sub-account'),
  'block:soft:stranded': block('soft', ({ link }, view) => view.link(link).kind === 'login'),
  'block:soft:stranded-twice': block('soft', ({ account, by, link }, view) =>
    view.report.blocks.some(
      (row) => row.account === account && row.by === by && row.link !== link && row.strength === 'soft',
    ),
  ),
  'block:hard-and-soft': block('soft', ({ link, account }, view) =>
    view.report.blocks.some((row) => row.strength === 'hard' && row.link === link && row.account === account),
  ),
  'block:notice:login': block('notice', ({ link }, view) => view.link(link).kind === 'login'),
  'block:notice:hard-of-dependent': block('notice', ({ link, by }, view) =>
    view.report.blocks.some((row) => row.strength === 'hard' && row.link === link && row.account === by),
  ),
};
