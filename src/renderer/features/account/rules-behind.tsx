import type { DatedKey } from '#words/directory';
import type { Screen } from '../../data/screen';
import { RulesLine } from '../../ui/rule-mark';

interface RulesBehindProps {
  /** The account's id. */
  readonly id: string;
  readonly keys: readonly DatedKey[];
  readonly screen: Screen;
}

/** From when the rules are that an account's days come from, key by key where rule sets build on each other. */
export function RulesBehind({ id, keys, screen }: RulesBehindProps) {
  return <RulesLine age={screen.directory.ruleAge(id, keys)} />;
}
