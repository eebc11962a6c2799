import type { Decision } from '#importing/review/decisions';
import type { ReviewEntry } from '#importing/review/entry';
import type { ReviewNames } from './review-names';

/** An entry about which something can be decided. */
export type OpenEntry = Exclude<ReviewEntry, { readonly status: 'skipped' }>;

/** Something that may become of an entry; `other` asks what. */
export type ChoiceKind = 'leave' | 'take' | 'new' | 'account' | 'service' | 'other';

/** As it stands in a list of choices. */
export interface EntryChoice {
  /** What {@link decisionOf} makes a decision of. */
  readonly value: string;
  readonly kind: ChoiceKind;
  /** What an account or service is called; '' for other kinds, and for no service. */
  readonly name: string;
  /** Is it what the review holds for most likely right? */
  readonly isLikeliest: boolean;
}

export function isOpen(entry: ReviewEntry): entry is OpenEntry {
  return entry.status !== 'skipped';
}

/** What is to become of an entry as things stand. */
export function decided(entry: OpenEntry, noted: Decision | undefined): Decision {
  return asOffered(entry, noted ?? (entry.status === 'doubtful' ? { as: 'leave' } : { as: 'take' }));
}

/** To take what is doubtful is to make an account of its own, and is offered as such. */
function asOffered({ status }: OpenEntry, decision: Decision): Decision {
  return status === 'doubtful' && decision.as === 'take' ? { as: 'new' } : decision;
}

/** What the person can choose for an entry; what is chosen is among it. */
export function choicesOf(
  entry: OpenEntry,
  noted: Decision | undefined,
  names: ReviewNames,
): readonly EntryChoice[] {
  const decisions: Decision[] = [...offered(entry)];
  const now = decided(entry, noted);
  if (!decisions.some((one) => asValue(one) === asValue(now))) decisions.push(now);
  const suggestion = entry.status === 'doubtful' ? entry.doubt.suggestion : null;
  // To leave a row is what is done where nothing is likely.
  const likeliest =
    suggestion === null || suggestion.as === 'leave' ? null : asValue(asOffered(entry, suggestion));
  const choices = decisions.map((decision) => ({
    value: asValue(decision),
    kind: decision.as,
    name: nameOf(decision, names),
    isLikeliest: asValue(decision) === likeliest,
  }));
  return [...choices, { value: 'other', kind: 'other', name: '', isLikeliest: false }];
}

function offered(entry: OpenEntry): readonly Decision[] {
  switch (entry.status) {
    case 'new':
      return [{ as: 'leave' }, { as: 'take' }];
    case 'changed':
      return [{ as: 'leave' }, { as: 'take' }, { as: 'new' }];
    // There is nothing to write, and so nothing to leave.
    case 'same':
      return [{ as: 'take' }, { as: 'new' }];
    case 'doubtful': {
      const { accounts, services, reason } = entry.doubt;
      // Whose grants these are is asked of the file, not of each row.
      if (reason === 'no-provider') return [{ as: 'leave' }];
      return [
        { as: 'leave' },
        ...accounts.map((account): Decision => ({ as: 'account', account })),
        ...services.map((service): Decision => ({ as: 'service', service })),
        { as: 'new' },
      ];
    }
  }
}

/** A decision as the value of a choice. */
export function asValue(decision: Decision): string {
  switch (decision.as) {
    case 'account':
      return `account ${decision.account}`;
    case 'service':
      return `service ${decision.service ?? ''}`;
    default:
      return decision.as;
  }
}

/** The decision that a value stands for; null: none of any. */
export function decisionOf(value: string): Decision | null {
  const [, kind, id = ''] = /^(account|service) (.*)$/u.exec(value) ?? [];
  if (kind === 'account') return { as: 'account', account: id };
  if (kind === 'service') return { as: 'service', service: id === '' ? null : id };
  return value === 'leave' || value === 'take' || value === 'new' ? { as: value } : null;
}

function nameOf(decision: Decision, names: ReviewNames): string {
  if (decision.as === 'account') return names.account(decision.account);
  return decision.as === 'service' && decision.service !== null ? names.service(decision.service) : '';
}
