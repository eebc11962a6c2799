import type { Account, Inventory } from '#core/inventory/inventory';
import { fail, ok, type Result } from '#core/result';
import type { Words } from '../shared/words/lang';
import { shownText } from '../shared/words/safe-text';
import type { ArgumentProblem, Operand } from './arguments';

/** An account that is not deleted, as a command is given it. */
export const ACCOUNT_OPERAND: Operand = {
  name: 'ACCOUNT',
  expected: {
    'zh-CN': '清单里一个尚未注销的账号的编号、名称或手机号等（编号见 accounts FILE --ids）',
    en: 'the id of an account of this file that is not deleted, its name or its number (accounts FILE --ids tells the ids)',
  },
};

/** So many that can be meant are told. */
const MOST_TOLD = 10;

/**
 * The id of the account that is asked for: by its id, or by a name or identifier that only one account has which is
 * not deleted. The failure says what else to give; of several, their ids, with their names and variants alone.
 */
export function accountAsked({ accounts }: Inventory, asked: string): Result<string, ArgumentProblem> {
  const here = accounts.filter(({ state }) => state !== 'deleted');
  if (accounts.some(({ id }) => id === asked)) {
    return here.some(({ id }) => id === asked) ? ok(asked) : refused(asked);
  }
  const meant = here.filter((account) => isCalled(account, asked.trim()));
  const [only, ...others] = meant;
  if (only === undefined) return refused(asked);
  return others.length === 0 ? ok(only.id) : refused(asked, oneOf(meant));
}

function refused(found: string, expected = ACCOUNT_OPERAND.expected): Result<never, ArgumentProblem> {
  return fail({ argument: ACCOUNT_OPERAND.name, expected, found });
}

function isCalled({ name, identifiers }: Account, asked: string): boolean {
  return asked !== '' && [name, ...identifiers.map(({ value }) => value)].some((one) => one.trim() === asked);
}

function oneOf(meant: readonly Account[]): Words {
  const told = meant.slice(0, MOST_TOLD);
  const left = meant.length - told.length;
  const label = ({ name, variant }: Account) =>
    [name, variant ?? ''].flatMap((text) => shownText(text).trim() || []).join(', ');
  return {
    'zh-CN': `${meant.length} 个账号之一的编号：${told.map((one) => `${one.id}（${label(one)}）`).join('、')}${left > 0 ? ' 等' : ''}`,
    en: `the id of one of ${meant.length} accounts: ${told.map((one) => `${one.id} (${label(one)})`).join(', ')}${left > 0 ? ', …' : ''}`,
  };
}
