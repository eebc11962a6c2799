import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from '#core/dates/civil-date';
import type { Account, Inventory } from '#core/inventory/inventory';
import type { Report, TaskRow } from '#core/report/report-data';
import { deletable } from '../../support/core/build';

/** A service whose deletions take one day, so that an inventory can say on which day an account is gone. */
const ONE_DAY = deletable('gone-after-a-day', [], { reviewTime: 'P1D' });

const byId = (ids: ReadonlySet<string>, changed: (account: Account) => Account) => (document: Inventory) => ({
  ...document,
  accounts: document.accounts.map((account) => (ids.has(account.id) ? changed(account) : account)),
});

function withoutRequest({ events }: Account): Account['events'] {
  return events.filter(({ type }) => type !== 'deletion-requested');
}

/** Their deletion was asked for, nobody knows when: they count as gone today. */
export function goneToday(document: Inventory, ids: ReadonlySet<string>): Inventory {
  return byId(ids, (account) => ({
    ...account,
    state: 'deletion-requested',
    events: withoutRequest(account),
  }))(document);
}

/** It cannot be entered any more. */
export function lost(document: Inventory, id: string): Inventory {
  return byId(new Set([id]), (account) => ({ ...account, state: 'lost' }))(document);
}

/** No rule is known by which it expires. */
export function kept(document: Inventory, id: string): Inventory {
  return byId(new Set([id]), (account) => ({ ...account, service: null }))(document);
}

export function wanted(document: Inventory, id: string): Inventory {
  return byId(new Set([id]), (account) => ({ ...account, intent: 'delete' }))(document);
}

/** What these tasks delete is gone on the days on which they are done, and what gets an own login has it. */
export function afterTasks(document: Inventory, tasks: readonly TaskRow[]): Inventory {
  const deleted = new Map(
    tasks.filter(({ kind }) => kind === 'delete').map(({ account, doneOn }) => [account, doneOn]),
  );
  const entered = new Set(tasks.filter(({ kind }) => kind === 'add-login').map(({ account }) => account));
  const withLogins = byId(entered, (account) => ({ ...account, ownLogin: true }))(document);
  const gone = byId(new Set(deleted.keys()), (before) => {
    const { variant: _, ...account } = before;
    const done = Temporal.PlainDate.from(deleted.get(account.id) ?? '');
    const on = done.subtract({ days: 1 }).toString() as CivilDate;
    return {
      ...account,
      service: ONE_DAY.id,
      state: 'deletion-requested',
      events: [...withoutRequest(account), { type: 'deletion-requested', on }],
    };
  })(withLogins);
  return { ...gone, services: [...gone.services, ONE_DAY] };
}

/** The tasks of a plan that come before the deletion of an account, and that deletion, in the plan's order. */
export function tasksUpTo({ plan }: Report, account: string): readonly TaskRow[] {
  const byTask = new Map(plan.tasks.map((task) => [task.id, task]));
  const found = new Set<string>();
  const find = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    for (const before of byTask.get(id)?.after ?? []) find(before);
  };
  find(`delete:${account}`);
  return plan.tasks.filter(({ id }) => found.has(id));
}
