import type { Link } from '#core/inventory/inventory';
import { daysFrom, forEach, type Phenomena } from './phenomena';
import type { TaskView } from './report-view';
import type { View } from './view';
import { conditionOf } from './view-rules';

const KINDS = ['add-login', 'unbind', 'move', 'confirm', 'wait', 'await', 'delete'] as const;

export function task(kind: string, test: (task: TaskView, view: View) => boolean) {
  return (view: View) => view.some(kind, (one) => test(one, view));
}

/** Is the task of the kind right before another one? */
function isBefore(
  kind: string,
  before: string,
  test: (task: TaskView, later: TaskView, view: View) => boolean,
) {
  return task(kind, (one, view) =>
    view.some(before, (later) => later.after.includes(one.id) && test(one, later, view)),
  );
}

export function isAfter({ after }: TaskView, kind: string): boolean {
  return after.some((id) => id.startsWith(`${kind}:`));
}

function entrance(test: (link: Link, view: View) => boolean) {
  return (view: View) => view.accounts.some(({ id }) => view.entrances(id).some((link) => test(link, view)));
}

/** Accounts that are entered through what goes, and have another entrance, which lasts. */
function isSaved({ dependent, provider }: Link, view: View): boolean {
  const { ownLogin, state } = view.account(dependent);
  return state === 'active' && ownLogin !== true && view.takers(provider).size > 0 && view.lasts(dependent);
}

export const LOGINS: Phenomena = {
  'add-login-target': task('add-login', ({ account }, view) => view.targets.has(account)),
  'add-login-target:no-entrance': task('add-login', ({ account }, view) => {
    return view.targets.has(account) && view.entrances(account).length === 0;
  }),
  'add-login-target:released-later': task('add-login', ({ account }, view) => {
    return (
      view.targets.has(account) && view.entrances(account).some(({ releasedOn }) => releasedOn !== undefined)
    );
  }),
  'add-login-non-target': task('add-login', ({ account }, view) => !view.targets.has(account)),
  'add-login-non-target:unplannable': task('add-login', ({ account }, view) =>
    view.report.plan.unplannable.some((row) => row.account === account),
  ),
  'add-login-non-target:let-expire': task('add-login', ({ account }, view) => {
    return !view.targets.has(account) && view.account(account).intent === 'let-expire';
  }),
  'add-login:let-expire-not': entrance(({ dependent, provider }, view) => {
    const { intent, state, ownLogin } = view.account(dependent);
    const left = intent === 'let-expire' && state === 'active' && ownLogin !== true;
    const goes = view.targets.has(dependent) || view.report.plan.alsoLost.includes(dependent);
    return left && !goes && view.takers(provider).size > 0 && !view.task(`add-login:${dependent}`);
  }),
  'add-login-if-needed': task('add-login', ({ ifNeeded }) => ifNeeded),
  'add-login-needed': task('add-login', ({ ifNeeded }) => !ifNeeded),
  'add-login:before-unbind': isBefore('add-login', 'unbind', () => true),
  'add-login:before-move': isBefore('add-login', 'move', () => true),
  'add-login:before-auto-release': isBefore(
    'add-login',
    'wait',
    ({ account }, later) => later.account !== account,
  ),
  'add-login:before-provider': isBefore(
    'add-login',
    'delete',
    ({ account }, later) => later.account !== account,
  ),
  'add-login:none-as-lasting': entrance(isSaved),
  'add-login:none-as-lasting-chain': entrance((link, view) => {
    const chain = view.entrances(link.dependent).filter((one) => view.isLasting(one));
    return isSaved(link, view) && chain.every(({ provider }) => view.account(provider).ownLogin === false);
  }),
  'add-login:only-each-other': task('add-login', ({ account }, view) =>
    view.entrances(account).some(({ provider }) => {
      const circle = view.entrances(provider).some((back) => back.provider === account);
      return circle && view.stays(provider) && view.account(provider).ownLogin === false;
    }),
  ),
  'add-login:none-good-until-deletion': (view) =>
    [...view.targets].some((id) => {
      const entered = view.entrances(id).length > 0 && !view.lasts(id) && view.account(id).ownLogin !== true;
      return entered && !view.task(`add-login:${id}`);
    }),
};

function held(test: (link: Link, view: View) => boolean) {
  return (view: View) =>
    view.active(['login', 'binding']).some((link) => {
      const ends = [link.provider, link.dependent].filter((id) => view.targets.has(id));
      return ends.some((id) => view.holding(id, link.id).length > 0) && test(link, view);
    });
}

function isLeft({ id, kind, dependent }: Link, view: View): boolean {
  const gone = view.targets.has(dependent) || view.account(dependent).state === 'deletion-requested';
  return kind === 'login' && !gone && !view.task(`unbind:${id}`);
}

function move(test: (task: TaskView, link: Link, view: View) => boolean) {
  return task('move', (one, view) => test(one, view.link(one.link), view));
}

export const LINKS: Phenomena = {
  ...forEach('unbind', ['login', 'binding'], (view, kind) =>
    view.some('unbind', ({ link }) => view.link(link).kind === kind),
  ),
  'unbind:by-both-ends': held(({ id, provider, dependent }, view) => {
    const both = view.targets.has(provider) && view.targets.has(dependent);
    return both && view.holding(provider, id).length > 0 && view.holding(dependent, id).length > 0;
  }),
  'unbind:by-dependent': held(({ id, provider, dependent }, view) => {
    const by = view.targets.has(dependent) && view.holding(dependent, id).length > 0;
    return by && !(view.targets.has(provider) && view.holding(provider, id).length > 0);
  }),
  'unbind:several-conditions': held(({ id, provider }, view) => view.holding(provider, id).length > 1),
  'unbind:before-several': task('unbind', ({ id }, { tasks }) => {
    return tasks.filter(({ kind, after }) => kind === 'delete' && after.includes(id)).length > 1;
  }),
  'unbind:not-of-requested': held(({ id, dependent }, view) => {
    return view.account(dependent).state === 'deletion-requested' && !view.task(`unbind:${id}`);
  }),
  'unbind:of-lost': task('unbind', ({ account }, view) => view.account(account).state === 'lost'),
  'auto-release': held(isLeft),
  'auto-release:not-by-all': held(({ id, provider, kind }, view) => {
    const rules = view.holding(provider, id).map((row) => conditionOf(view.rules(provider), row.id));
    const auto = rules.filter((rule) => rule?.kind === 'unbind' && rule.autoRelease);
    return kind === 'login' && view.targets.has(provider) && auto.length > 0 && auto.length < rules.length;
  }),
  'auto-release:parallel': held((link, view) => {
    const beside = (one: Link) => one.provider === link.provider && one.dependent === link.dependent;
    return isLeft(link, view) && view.active(['binding']).some(beside);
  }),
  ...forEach('move', ['recovery', 'payment', 'binding', 'login'], (view, kind) =>
    view.some('move', ({ link }) => view.link(link).kind === kind),
  ),
  'move-if-needed': task('move', ({ ifNeeded }) => ifNeeded),
  'move-if-needed:target': move(({ ifNeeded, account }, _, view) => ifNeeded && view.targets.has(account)),
  'move-required': task('move', ({ ifNeeded }) => !ifNeeded),
  'move:several-takers': move(({ id }, _, { tasks }) => {
    return tasks.filter(({ kind, after }) => kind === 'delete' && after.includes(id)).length > 1;
  }),
  'move:not-before-itself': move(({ account }, link, view) => {
    const takers = view.takers(link.provider);
    return takers.has(account) && takers.size > 1;
  }),
  'move:auto-released': move((_, link, view) => {
    const held = view.targets.has(link.provider) && view.holding(link.provider, link.id).length > 0;
    return held && isLeft(link, view);
  }),
  'move:of-passed': move((_, { provider }, view) => !view.targets.has(provider)),
};

export const DATES: Phenomena = {
  ...forEach('critical', KINDS, (view, kind) => view.some(kind, ({ critical }) => critical)),
  ...forEach('not-critical', KINDS, (view, kind) => view.some(kind, ({ critical }) => !critical)),
  'critical:before-restart': (view) =>
    view.some('wait', ({ critical, after, on }) =>
      after.some((id) => critical && view.task(id)?.critical && (view.task(id)?.doneOn ?? on) < on),
    ),
  'not-critical:before-critical': (view) =>
    view.tasks.some(
      ({ critical, after }) => critical && after.some((id) => view.task(id)?.critical === false),
    ),
  'delete:today': task('delete', ({ on }, { today }) => on === today),
  'delete:later': task('delete', ({ on }, { today }) => on > today),
  'delete:review-and-regret': task(
    'delete',
    ({ on, doneOn, finalOn }) => on < doneOn && doneOn < (finalOn ?? ''),
  ),
  'delete:after-done': task('delete', ({ after, on }, view) =>
    after.some((id) => id.startsWith('delete:') && view.task(id)?.doneOn === on && on > view.today),
  ),
  'plan:final-later': ({ report: { plan } }) => (plan.finalOn ?? '') > (plan.finishOn ?? '9'),
  'plan:final-not-of-last': (view) =>
    view.some('delete', ({ finalOn, doneOn }) => {
      const { plan } = view.report;
      return finalOn === plan.finalOn && doneOn < (plan.finishOn ?? '');
    }),
  'plan:long': ({ report: { plan }, today }) => daysFrom(today, plan.finishOn ?? today) > 60,
  // Long lists, and days far apart, may be sorted otherwise than the rest.
  'plan:seventy-tasks': ({ tasks }) => tasks.length >= 70,
  'plan:seventy-tasks:centuries': ({ tasks, today }) =>
    tasks.length >= 70 && daysFrom(today, tasks.at(-1)?.on ?? today) > 70_000,
  // Ready on the same day, but held back by what comes before it.
  'order:held-back': (view) =>
    view.tasks.some(({ on, account }, index) => {
      const next = view.tasks[index + 1];
      return next?.on === on && view.placeOf(next.account) < view.placeOf(account);
    }),
};
