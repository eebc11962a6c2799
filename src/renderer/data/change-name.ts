import { type Intent, LINK_KINDS, type LinkKind } from '#core/inventory/inventory';
import type { StepForMany } from '#core/plan/record-for-many';
import type { Step } from '#core/plan/step';

/** What a change did, as data: the screen has the words for it. Names of accounts are as they were then. */
export type ChangeName =
  | { readonly code: 'account-added' | 'account-edited' | 'account-removed'; readonly account: string }
  | {
      readonly code: 'link-added' | 'link-edited' | 'link-released' | 'link-removed';
      readonly kind: LinkKind;
      readonly provider: string;
      readonly dependent: string;
    }
  | {
      readonly code: 'event-recorded' | 'event-removed' | 'confirmation-recorded' | 'confirmation-removed';
      readonly account: string;
    }
  /** What the person wants of it now. */
  | { readonly code: `intent-${Intent}`; readonly account: string }
  /** Steps, by their own names. */
  | { readonly code: Exclude<Step['kind'], 'link-released'>; readonly account: string }
  /** What was done to a list of accounts at once. */
  | { readonly code: 'accounts-added'; readonly count: number }
  /** What other programs exported: so many accounts are new, or more is known of them. */
  | { readonly code: 'rows-imported'; readonly count: number }
  | { readonly code: 'service-saved' | 'service-removed'; readonly service: string }
  /** Done for several accounts (or steps of the plan) at once, as many as were changed by it. */
  | { readonly code: `many-${EditOfMany | StepForMany}`; readonly count: number }
  | { readonly code: 'many-tagged' | 'many-untagged'; readonly count: number; readonly tag: string }
  | { readonly code: 'document-imported'; readonly file: string }
  /** `taken`: when the snapshot was, as it is shown. */
  | { readonly code: 'snapshot-restored'; readonly taken: string }
  | { readonly code: 'sample-loaded' | 'sample-removed' }
  /** Something that only a newer program has a name for; nobody but {@link readChangeName} makes this one. */
  | { readonly code: 'unknown-change' };

type EditOfMany = 'intent-set' | 'service-set' | 'logged-in' | 'removed' | 'steps-done';

/** Longer texts in a name are cut when it is stored: names of many changes are read and written with each one. */
const LONGEST_TEXT = 100;

const ACCOUNT = ['account'];
const LINK = ['provider', 'dependent'];

/** The texts that a name has, by its code. */
const TEXTS: { readonly [Code in ChangeName['code']]: readonly string[] } = {
  'account-added': ACCOUNT,
  'account-edited': ACCOUNT,
  'account-removed': ACCOUNT,
  'link-added': LINK,
  'link-edited': LINK,
  'link-released': LINK,
  'link-removed': LINK,
  'event-recorded': ACCOUNT,
  'event-removed': ACCOUNT,
  'confirmation-recorded': ACCOUNT,
  'confirmation-removed': ACCOUNT,
  'intent-keep': ACCOUNT,
  'intent-delete': ACCOUNT,
  'intent-let-expire': ACCOUNT,
  'intent-undecided': ACCOUNT,
  'own-login-added': ACCOUNT,
  'deletion-asked': ACCOUNT,
  'deletion-refused': ACCOUNT,
  'deletion-cancelled': ACCOUNT,
  'seen-gone': ACCOUNT,
  'access-lost': ACCOUNT,
  'found-again': ACCOUNT,
  'condition-checked': ACCOUNT,
  'accounts-added': [],
  'rows-imported': [],
  'service-saved': ['service'],
  'service-removed': ['service'],
  'many-intent-set': [],
  'many-service-set': [],
  'many-logged-in': [],
  'many-removed': [],
  'many-steps-done': [],
  'many-tagged': ['tag'],
  'many-untagged': ['tag'],
  'many-deletion-asked': [],
  'many-deletion-cancelled': [],
  'many-seen-gone': [],
  'many-access-lost': [],
  'many-found-again': [],
  'document-imported': ['file'],
  'snapshot-restored': ['taken'],
  'sample-loaded': [],
  'sample-removed': [],
  'unknown-change': [],
};

/** Does a name of this code say how many? */
function isCounted(code: string): boolean {
  return code === 'accounts-added' || code === 'rows-imported' || code.startsWith('many-');
}

/** The name as it is stored: the same, but long texts are cut and end in `…`. */
export function shortenedName(name: ChangeName): ChangeName {
  const fields = Object.entries(name).map(([field, value]: [string, string | number]) => [
    field,
    typeof value === 'string' ? shortened(value) : value,
  ]);
  return Object.fromEntries(fields) as ChangeName;
}

/** A stored name, checked; `unknown-change` if this program does not know it. */
export function readChangeName(value: unknown): ChangeName {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const code = fields['code'];
  if (typeof code !== 'string' || !Object.hasOwn(TEXTS, code)) return { code: 'unknown-change' };
  const texts = TEXTS[code as ChangeName['code']];
  const fits =
    texts.every((field) => typeof fields[field] === 'string') &&
    (texts !== LINK || LINK_KINDS.some((kind) => kind === fields['kind'])) &&
    (!isCounted(code) || Number.isSafeInteger(fields['count']));
  return fits ? (value as ChangeName) : { code: 'unknown-change' };
}

function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
