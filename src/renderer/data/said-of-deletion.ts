import type { CivilDate } from '#core/dates/civil-date';
import type { Account } from '#core/inventory/inventory';
import type { Step } from '#core/plan/step';
import { EXPLAIN_WORDS } from '#words/explain-words';
import { textIn } from '#words/lang';
import { SAID_OF_DELETION_WORDS } from '#words/said-of-deletion-words';
import type { Screen } from './screen';

/** A question that is answered by choosing, and what stands for no answer. */
interface Asked {
  readonly label: string;
  readonly unsaid: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

const WORDS = SAID_OF_DELETION_WORDS;

/** Stands for a login of its own in {@link askedEntrance}: no link has an id with a space. */
const OWN_LOGIN = 'own login';

/** By what an account was entered: its login links, by id, or its own; no choices where there is nothing to choose. */
export function askedEntrance({ inventory, directory, lang }: Screen, account: Account): Asked {
  const logins = inventory.links.filter(
    ({ kind, dependent }) => account.ownLogin !== true && kind === 'login' && dependent === account.id,
  );
  const others = logins.map(({ id, provider }) => ({ value: id, label: directory.name(provider) }));
  const own = { value: OWN_LOGIN, label: EXPLAIN_WORDS[lang].ownLoginLabel };
  return {
    label: WORDS.enteredBy[lang],
    unsaid: WORDS.asUsual[lang],
    choices: others.length === 0 ? [] : [...others, own],
  };
}

/** The part of a step that says by what the account was entered; an empty choice says nothing. */
export function enteredBy(chosen: string): { readonly enteredBy?: string | null } {
  return chosen === '' ? {} : { enteredBy: chosen === OWN_LOGIN ? null : chosen };
}

/** Why a deletion was refused: in words, and as one of its conditions, by id, that is not met then. */
export function askedRefusal({ findings, inventory, lang }: Screen, account: Account) {
  const conditions = findings.situation.rules[inventory.accounts.indexOf(account)]?.conditions ?? [];
  const choices = conditions.map(({ id, condition }) => ({ value: id, label: textIn(condition.text, lang) }));
  const unmet: Asked = { label: WORDS.condition[lang], unsaid: WORDS.notSaid[lang], choices };
  return { reason: WORDS.reason[lang], optional: WORDS.optional[lang], unmet };
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
