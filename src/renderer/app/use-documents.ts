import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inventory } from '#core/inventory/inventory';
import { readDocument } from '#core/inventory/read-document';
import { writeInventory } from '#core/inventory/read-inventory';
import { fail, ok } from '#core/result';
import type { OpenFailure } from '#ipc/desktop-api';
import { documentProblemInWords } from '#words/document-problem-words';
import { shownText } from '#words/safe-text';
import { outcomeOf, type SaveOutcome } from '../data/saving';
import type { Screen } from '../data/screen';
import type { Platform } from '../platform/platform';
import { hasSample, withoutSample, withSample } from './sample';

/** What came of it; its words come when it is shown, in the language of that moment. */
type Outcome =
  /** Said as long as that is what the inventory is. */
  | { readonly code: 'imported'; readonly name: string; readonly inventory: Inventory }
  | SaveOutcome
  | { readonly code: 'refused'; readonly name: string; readonly problem: OpenProblem }
  | { readonly code: 'refusedAt'; readonly name: string; readonly problem: PlacedProblem };

type OpenProblem = Exclude<OpenFailure['code'], 'cancelled' | 'not-utf8'>;
type PlacedProblem = Parameters<typeof documentProblemInWords>[0];

interface Message {
  readonly text: string;
  readonly isError: boolean;
}

/** The inventory document in and out, and the sample. */
export interface Documents {
  readonly pending: { readonly name: string; readonly accounts: number } | null;
  readonly message: Message | null;
  readonly hasSample: boolean;
  readonly open: () => Promise<void>;
  readonly save: () => Promise<void>;
  readonly replace: () => void;
  readonly keep: () => void;
  readonly loadSample: () => void;
  readonly removeSample: () => void;
}

/**
 * What can be done with whole documents. Nothing replaces an inventory that is not empty before the person says so.
 * @param onSaved hears that the whole inventory was saved as a file
 * @param isShown is the screen shown where it is asked and told? Whoever leaves that has neither answered nor agreed
 */
export function useDocuments(
  screen: Screen,
  platform: Platform,
  isShown: boolean,
  onSaved: () => void,
): Documents {
  const [pending, setPending] = useState<{ readonly name: string; readonly inventory: Inventory } | null>(
    null,
  );
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [wasShown, setWasShown] = useState(isShown);
  const { inventory } = screen;
  const message = useMessage(outcome, screen);
  if (wasShown !== isShown) {
    setWasShown(isShown);
    if (wasShown) {
      setPending(null);
      setOutcome(null);
    }
  }

  const take = async (name: string, next: Inventory, isAgreed: boolean) => {
    setPending(null);
    // What is there may have changed while the file was chosen, also in another window.
    const made = await screen.change(
      { code: 'document-imported', file: name },
      (before) => (isAgreed || isEmpty(before) ? ok(next) : fail({ code: 'not-empty' })),
      ['not-empty'],
    );
    if (made.ok) setOutcome({ code: 'imported', name, inventory: made.value });
    else if (made.failure.code === 'not-empty') setPending({ name, inventory: next });
  };
  const open = async () => {
    setOutcome(null);
    const opened = await platform.openDocument();
    if (!opened.ok) {
      const { failure } = opened;
      if (failure.code === 'cancelled') return;
      const name = shownText(failure.name);
      if (failure.code === 'not-utf8') setOutcome({ code: 'refusedAt', name, problem: failure });
      else setOutcome({ code: 'refused', name, problem: failure.code });
      return;
    }
    const name = shownText(opened.value.name);
    const read = readDocument(opened.value.text);
    if (read.ok) await take(name, read.value, false);
    else setOutcome({ code: 'refusedAt', name, problem: read.failure });
  };
  const save = async () => {
    const file = { suggestedName: `unbind-${screen.report.today}.json`, content: writeInventory(inventory) };
    const saved = outcomeOf(await platform.saveDocument(file));
    if (saved !== null) setOutcome(saved);
    if (saved?.code === 'saved') onSaved();
  };
  return {
    pending: pending === null ? null : { name: pending.name, accounts: pending.inventory.accounts.length },
    message,
    hasSample: hasSample(inventory),
    open,
    save,
    replace: () => {
      if (pending !== null) void take(pending.name, pending.inventory, true);
    },
    keep: () => setPending(null),
    loadSample: () => void screen.change({ code: 'sample-loaded' }, (before) => ok(withSample(before))),
    removeSample: () => void screen.change({ code: 'sample-removed' }, (before) => ok(withoutSample(before))),
  };
}

/** What is to be said of an outcome, in the language of the screen; null: nothing, or nothing any more. */
function useMessage(outcome: Outcome | null, { inventory, lang }: Screen): Message | null {
  const { t } = useTranslation('settings');
  if (outcome === null) return null;
  const { code, name } = outcome;
  switch (code) {
    case 'imported':
      return inventory === outcome.inventory ? { text: t('imported', { name }), isError: false } : null;
    case 'saved':
      return { text: t('exported', { name }), isError: false };
    case 'notSaved':
      return { text: t('notExported', { name, problem: t('not-writable') }), isError: true };
    case 'refusedAt':
      return {
        text: t('refusedAt', { name, ...documentProblemInWords(outcome.problem, lang) }),
        isError: true,
      };
    case 'refused':
      return { text: t('refused', { name, problem: t(outcome.problem) }), isError: true };
  }
}

/** Is there nothing that an import would replace? */
function isEmpty({ accounts, services }: Inventory): boolean {
  return accounts.length === 0 && services.length === 0;
}
