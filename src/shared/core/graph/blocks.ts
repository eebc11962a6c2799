import type { Assessment } from '../rules/assessment';
import { eachIn } from '../rules/groups';
import { ACTIVE, LOGIN, NO, type Situation, SUB_ACCOUNT } from '../rules/situation';

/** hard: has to be undone first; soft: deleting takes along or strands; notice: was given to others. */
export type BlockStrength = 'hard' | 'soft' | 'notice';

/** A coloured edge of the graph, by ids: `account` cannot or should not go because of `by`, the other end of `link`. */
export interface Block {
  readonly account: string;
  readonly by: string;
  readonly link: string;
  /** Id of the condition of a hard block; null for others. */
  readonly condition: string | null;
  readonly strength: BlockStrength;
}

/** All blocks of all accounts in state active, in the order of domain.md, "Blocks". Linear. */
export function blocksOf(situation: Situation, assessments: readonly Assessment[]): readonly Block[] {
  const blocks: Block[] = [];
  const onlyProvider = onlyProviders(situation);
  // For each link the last account + 1 for which it stands in a hard or soft row.
  const shown = new Int32Array(situation.links.length);
  for (let account = 0; account < situation.accounts.length; account += 1) {
    if (situation.state[account] !== ACTIVE) continue;
    addHard(situation, assessments[account] as Assessment, account, shown, blocks);
    addSoft(situation, onlyProvider, account, shown, blocks);
    addNotices(situation, account, shown, blocks);
  }
  return blocks;
}

/** Is it a way back in, or something paid or bound, that was given to others with this account? */
export function isGivenToOthers({ kind, provider, isContact }: Situation, link: number): boolean {
  if (kind[link] === SUB_ACCOUNT) return false;
  return kind[link] !== LOGIN || isContact[provider[link] as number] === 1;
}

function addHard(
  situation: Situation,
  { conditions }: Assessment,
  account: number,
  shown: Int32Array,
  blocks: Block[],
): void {
  for (const { rule, status, links } of conditions) {
    if (status !== 'unmet' || links === null) continue;
    for (const link of links) {
      shown[link] = account + 1;
      blocks.push(blockOf(situation, account, link, rule.id, 'hard'));
    }
  }
}

function addSoft(
  situation: Situation,
  onlyProvider: Int32Array,
  account: number,
  shown: Int32Array,
  blocks: Block[],
): void {
  const { active, entrance, state, kind, outgoing, dependent, ownLogin } = situation;
  eachIn(outgoing, account, (link) => {
    if (active[link] !== 1) return;
    const by = dependent[link] as number;
    if (state[by] !== ACTIVE) return;
    const goesAlong = kind[link] === SUB_ACCOUNT;
    const stranded =
      kind[link] === LOGIN && entrance[link] === 1 && ownLogin[by] === NO && onlyProvider[by] === account;
    if (!goesAlong && !stranded) return;
    shown[link] = account + 1;
    blocks.push(blockOf(situation, account, link, null, 'soft'));
  });
}

function addNotices(situation: Situation, account: number, shown: Int32Array, blocks: Block[]): void {
  const { active, outgoing } = situation;
  eachIn(outgoing, account, (link) => {
    if (active[link] !== 1 || shown[link] === account + 1 || !isGivenToOthers(situation, link)) return;
    blocks.push(blockOf(situation, account, link, null, 'notice'));
  });
}

function blockOf(
  { accountIds, linkIds, provider, dependent }: Situation,
  account: number,
  link: number,
  condition: string | null,
  strength: BlockStrength,
): Block {
  const by = (provider[link] === account ? dependent[link] : provider[link]) as number;
  return {
    account: accountIds[account] as string,
    by: accountIds[by] as string,
    link: linkIds[link] as string,
    condition,
    strength,
  };
}

// The one provider of all entrances of each account; -1 without any, -2 with several.
function onlyProviders({ accounts, entrance, provider, dependent }: Situation): Int32Array {
  const only = new Int32Array(accounts.length).fill(-1);
  for (let link = 0; link < entrance.length; link += 1) {
    if (entrance[link] !== 1) continue;
    const from = provider[link] as number;
    const to = dependent[link] as number;
    if (only[to] === -1) only[to] = from;
    else if (only[to] !== from) only[to] = -2;
  }
  return only;
}
