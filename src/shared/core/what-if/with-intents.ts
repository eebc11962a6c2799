import type { Account, Intent } from '../inventory/inventory';
import type { Situation } from '../rules/situation';

/**
 * The situation in which the person wants something else of some accounts, by their places. Only what they want is
 * another: verdicts and timers do not change with that. Linear.
 */
export function withIntents(situation: Situation, intents: ReadonlyMap<number, Intent>): Situation {
  const accounts = [...situation.accounts];
  const isKept = situation.isKept.slice();
  for (const [place, intent] of intents) {
    accounts[place] = { ...(accounts[place] as Account), intent };
    isKept[place] = intent === 'keep' || intent === 'undecided' ? 1 : 0;
  }
  return { ...situation, accounts, isKept, inventory: { ...situation.inventory, accounts } };
}
