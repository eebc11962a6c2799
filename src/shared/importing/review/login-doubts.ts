import type { Decision } from './decisions';
import type { Doubt, DoubtReason } from './entry';
import { groupedBy } from './grouped';
import { plainLogin } from './identifiers';
import { type InventoryIndex, loginsOf } from './inventory-index';
import type { Login } from './logins';
import type { Match } from './match-login';

/** More accounts than these are no choice that somebody looks through. */
export const MOST_CANDIDATES = 20;

/** Says of a login that is no account yet what speaks against making one; null: nothing. */
export type LoginDoubts = (login: Login, match: Match) => Doubt | null;

/** What stands at one service. */
interface Place {
  /** Accounts there that are not deleted. */
  readonly there: readonly string[];
  /** Of these the ones without a user name that no row is, the first of them. */
  readonly nameless: readonly string[];
  /** The only one there that no row is. */
  readonly lonely: string | null;
  /** How many logins of the import are no account yet, and the accounts that the first with a user name would be. */
  readonly open: number;
  readonly made: readonly string[];
}

/**
 * Doubts, for many logins at one service too: what stands there is looked at once.
 * @param open the logins that are no account yet
 * @param claimed accounts that a row is
 */
export function loginDoubts(
  open: readonly Login[],
  claimed: ReadonlySet<string>,
  index: InventoryIndex,
): LoginDoubts {
  const openAt = groupedBy(open, ({ found }) => found.key);
  const places = new Map<string, Place>();
  const placeOf = (key: string) => {
    const known = places.get(key);
    if (known !== undefined) return known;
    // What is deleted is no account that still waits for its user name.
    const nameless = (index.nameless.get(key) ?? []).filter(
      (id) => index.accounts.get(id)?.state !== 'deleted',
    );
    const place = placeAt(openAt.get(key) ?? [], index.at.get(key) ?? [], nameless, claimed);
    places.set(key, place);
    return place;
  };
  return (login, match) => {
    if (match.kind === 'several') return doubt('several-accounts', match.accounts, { as: 'leave' });
    if (login.rows.every(({ row }) => row.state === 'trashed')) return doubt('trashed', [], { as: 'leave' });
    const { id, others, key } = login.found;
    if (id !== null && others.length > 0) {
      return { ...doubt('several-services', [], { as: 'take' }), services: [id, ...others] };
    }
    const place = placeOf(key);
    return login.login === '' ? withoutUsername(place) : withUsername(login, place, index);
  };
}

function placeAt(
  open: readonly Login[],
  there: readonly string[],
  nameless: readonly string[],
  claimed: ReadonlySet<string>,
): Place {
  const [only = null, ...more] = there.filter((id) => !claimed.has(id));
  return {
    there: there.slice(0, MOST_CANDIDATES),
    nameless: nameless.filter((id) => !claimed.has(id)).slice(0, MOST_CANDIDATES),
    lonely: more.length === 0 ? only : null,
    open: open.length,
    made: open
      .filter(({ login }) => login !== '')
      .slice(0, MOST_CANDIDATES)
      .map(({ id }) => id),
  };
}

function withoutUsername({ there, made }: Place): Doubt | null {
  const accounts = [...there, ...made];
  const [only] = accounts;
  if (only === undefined) return null;
  return doubt('row-without-username', accounts, suggested(accounts.length === 1, only, 'leave'));
}

function withUsername(login: Login, { nameless, lonely, open }: Place, index: InventoryIndex): Doubt | null {
  const isAlone = open === 1;
  const [first] = nameless;
  if (first !== undefined) {
    return doubt(
      'account-without-username',
      nameless,
      suggested(isAlone && nameless.length === 1, first, 'take'),
    );
  }
  if (lonely === null || !isAlone) return null;
  return doubt('maybe-renamed', [lonely], suggested(!hasSameKind(login, lonely, index), lonely, 'take'));
}

/** A phone number beside a user name may well be one account; two user names are more likely two. */
function hasSameKind({ username }: Login, id: string, { accounts }: InventoryIndex): boolean {
  const account = accounts.get(id);
  const isAddress = username.includes('@');
  return (
    account !== undefined &&
    loginsOf(account).some((login) => login.includes('@') === isAddress && login !== plainLogin(username))
  );
}

function suggested(isIt: boolean, account: string, otherwise: 'leave' | 'take'): Decision {
  return isIt ? { as: 'account', account } : { as: otherwise };
}

function doubt(reason: DoubtReason, accounts: readonly string[], suggestion: Decision | null): Doubt {
  return { reason, accounts: accounts.slice(0, MOST_CANDIDATES), services: [], suggestion };
}
