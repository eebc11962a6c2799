import { type Applying, decisionOn, standingOrMade } from './applying';
import { linkChanges, withLinkChanges } from './changes';
import type { AccountEntry, Grant } from './entry';

/** Writes the link of an entry's grant to the account that it has become. */
export function settleGrant(entry: AccountEntry, dependent: string, applying: Applying): void {
  const { grant } = entry;
  const isKnown = entry.status === 'same' && decisionOn(entry, applying.decisions).as === 'take';
  if (grant === null || grant.provider === null || isKnown) return;
  const provider = standingOrMade(grant.provider, applying);
  if (provider === null || provider === dependent) return;
  const link = applying.draft.link(provider, dependent, 'login');
  if (link === undefined) addLink(grant, provider, dependent, applying);
  else {
    const after = withLinkChanges(link, linkChanges(link, grant));
    if (after !== link) applying.draft.putLink(after);
  }
}

/** A grant that has ended nobody knows when is no link: without a day of release it would be one in force. */
function addLink(
  { lastUsedOn, releasedOn, state }: Grant,
  provider: string,
  dependent: string,
  { draft }: Applying,
): void {
  if (state !== 'active' && releasedOn === null) return;
  draft.putLink({
    provider,
    dependent,
    kind: 'login',
    ...(lastUsedOn === null ? {} : { lastUsedOn }),
    ...(releasedOn === null ? {} : { releasedOn }),
  });
}
