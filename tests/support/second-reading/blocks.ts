// Section "Blocks" of domain.md.
import type { BlockRow } from './report-types';
import type { Account, Link } from './types';
import { type Assessments, assessmentOf } from './verdicts';
import { accountOf, entrancesOf, isActive, isEntrance, isTelecomOrEmail, type World } from './world';

/** "hard: every link of every unmet `unbind` or `close-account` condition; `by` is the other end." */
function hardRows(world: World, assessments: Assessments, account: Account): BlockRow[] {
  const rows: BlockRow[] = [];
  for (const { row } of assessmentOf(assessments, account.id).conditions) {
    if (row.kind !== 'unbind' && row.kind !== 'close-account') continue;
    if (row.status !== 'unmet') continue;
    for (const link of world.links) {
      if (!row.links?.includes(link.id)) continue;
      const by = link.provider === account.id ? link.dependent : link.provider;
      rows.push({ account: account.id, by, link: link.id, condition: row.id, strength: 'hard' });
    }
  }
  return rows;
}

function isSoft(world: World, link: Link): boolean {
  const dependent = accountOf(world, link.dependent);
  if (dependent.state !== 'active') return false;
  // "every active sub-account link to a D in state `active` (deleting P takes D along)"
  if (link.kind === 'sub-account') return isActive(world, link);
  // "and every login entrance of such a D with `ownLogin: false`, all of whose entrances have the same
  // provider P"
  if (link.kind !== 'login' || !isEntrance(world, link) || dependent.ownLogin !== false) return false;
  return entrancesOf(world, dependent.id).every((entrance) => entrance.provider === link.provider);
}

/**
 * "every active `recovery`, `payment` or `binding` link, and every active `login` link of a provider whose
 * service is of category telecom or email" (the same links may need a `move` in the plan)
 */
export function isGivenToOthers(world: World, link: Link): boolean {
  if (!isActive(world, link)) return false;
  if (link.kind === 'recovery' || link.kind === 'payment' || link.kind === 'binding') return true;
  return link.kind === 'login' && isTelecomOrEmail(world, accountOf(world, link.provider));
}

export function blocksOf(world: World, assessments: Assessments): BlockRow[] {
  const rows: BlockRow[] = [];
  // "Order: by account, hard (conditions', then links' order) before soft before notice (links' order)."
  for (const account of world.accounts) {
    // "`account` is in state `active`"
    if (account.state !== 'active') continue;
    const provided = world.links.filter((link) => link.provider === account.id);
    const ofAccount = hardRows(world, assessments, account);
    for (const link of provided) {
      if (!isSoft(world, link)) continue;
      const row = { account: account.id, by: link.dependent, link: link.id, condition: null };
      ofAccount.push({ ...row, strength: 'soft' });
    }
    // "that is in no hard or soft row of its provider: `account` its provider, `by` its dependent"
    const taken = ofAccount.map((row) => row.link);
    for (const link of provided) {
      if (!isGivenToOthers(world, link) || taken.includes(link.id)) continue;
      const row = { account: account.id, by: link.dependent, link: link.id, condition: null };
      ofAccount.push({ ...row, strength: 'notice' });
    }
    rows.push(...ofAccount);
  }
  return rows;
}
