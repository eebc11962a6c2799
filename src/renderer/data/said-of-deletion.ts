import type { CivilDate } from '#core/dates/civil-date';
import type { Account } from '#core/inventory/inventory';
import type { Step } from '#core/plan/record-step';
import { textIn } from '#words/lang';
import type { Screen } from './screen';

/** Something that can be chosen, and what it is called. */
interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Stands for a login of its own among {@link loginChoices}: no link has an id with a space. */
export const OWN_LOGIN = 'own login';

/** By what an account may have been entered: its login links, by id; none where there is nothing to choose. */
export function loginChoices({ inventory, directory }: Screen, account: Account): readonly Choice[] {
  if (account.ownLogin === true) return [];
  const logins = inventory.links.filter(
    ({ kind, dependent }) => kind === 'login' && dependent === account.id,
  );
  return logins.map(({ id, provider }) => ({ value: id, label: directory.name(provider) }));
}

/** The part of a step that says by what the account was entered; an empty choice says nothing. */
export function enteredBy(chosen: string): { readonly enteredBy?: string | null } {
  return chosen === '' ? {} : { enteredBy: chosen === OWN_LOGIN ? null : chosen };
}

/** The conditions by which the deletion of an account may have been refused, by id. */
export function conditionChoices({ findings, inventory, lang }: Screen, account: Account): readonly Choice[] {
  const conditions = findings.situation.rules[inventory.accounts.indexOf(account)]?.conditions ?? [];
  return conditions.map(({ id, condition }) => ({ value: id, label: textIn(condition.text, lang) }));
}

/** The day on which its deletion was last asked for; undefined: nothing says so. */
export function lastAskedOn(account: Account | undefined): CivilDate | undefined {
  const asked = account?.events.filter(({ type }) => type === 'deletion-requested').map(({ on }) => on);
  return asked?.sort().at(-1);
}

/** What a refusal records: that it was refused and why, and the condition that is not met; an empty one is not said. */
export function refusalSteps(
  account: string,
  { reason, unmet }: { readonly reason: string; readonly unmet: string },
): readonly [Step, ...Step[]] {
  const refused = { kind: 'deletion-refused', account, reason: reason.trim() } as const;
  if (unmet === '') return [refused];
  return [refused, { kind: 'condition-checked', account, condition: unmet, status: 'unmet' }];
}
