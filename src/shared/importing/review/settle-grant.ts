import type { Link } from '#core/inventory/inventory';
import { type Applying, decisionOn, standingOrMade } from './applying';
import { linkChanges, withLinkChanges } from './changes';
import type { AccountEntry, Grant } from './entry';

/** Writes the link of an entry's grant to the account that it has become. */
export function settleGrant(entry: AccountEntry, dependent: string, applying: Applying): void {
  const { grant } = entry;
  const isKnown = entry.status === 'same' && decisionOn(entry, applying.decisions).as === 'take';
  if (grant === null || grant.provider === null || isKnown) return;
  if (linkChanges(null, grant).length === 0) return;
  const provider = standingOrMade(grant.provider, applying);
  if (provider === null || provider === dependent) return;
  const link = applying.draft.link(provider, dependent, 'login');
  if (link === undefined) {
    applying.draft.putLink(linkOf(grant, provider, dependent));
    return;
  }
  const after = withLinkChanges(link, linkChanges(link, grant));
  if (after !== link) applying.draft.putLink(after);
}

function linkOf({ lastUsedOn, releasedOn }: Grant, provider: string, dependent: string): Omit<Link, 'id'> {
  return {
    provider,
    dependent,
    kind: 'login',
    ...(lastUsedOn === null ? {} : { lastUsedOn }),
    ...(releasedOn === null ? {} : { releasedOn }),
  };
}
