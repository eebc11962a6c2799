import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inventory } from '#core/inventory/inventory';
import { readDocument } from '#core/inventory/read-document';
import { writeInventory } from '#core/inventory/read-inventory';
import { type TextProblem, utf8Text } from '#core/reading/utf8';
import { fail, ok } from '#core/result';
import type { FileToSave, OpenFailure } from '#ipc/desktop-api';
import { documentProblemInWords } from '#words/document-problem-words';
import { shownText } from '#words/safe-text';
import { outcomeOf, type SaveOutcome } from '../data/saving';
import type { Screen } from '../data/screen';
import type { AppParts } from './app-parts';
import { hasSample, withoutSample, withSample } from './sample';
import { type SealedFileNow, useSealedFile } from './use-sealed-file';

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
  readonly sealed: SealedFileNow;
  readonly open: () => Promise<void>;
  readonly save: () => Promise<void>;
  /** The same as a file that opens with the passphrase. */
  readonly saveSealed: (passphrase: string) => Promise<void>;
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
  { platform, sealing }: Pick<AppParts, 'platform' | 'sealing'>,
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
  const isSampleThere = useMemo(() => hasSample(inventory), [inventory]);
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
  const takeText = async (name: string, text: string) => {
    const read = readDocument(text);
    if (read.ok) await take(name, read.value, false);
    else setOutcome({ code: 'refusedAt', name, problem: read.failure });
  };
  const sealed = useSealedFile(sealing, async (name, content) => {
    const text = utf8Text(content);
    if (text.ok) await takeText(name, text.value);
    else setOutcome(refusedBy(name, text.failure));
  });
  if (wasShown !== isShown) {
    setWasShown(isShown);
    if (wasShown) {
      setPending(null);
      sealed.put(null);
      setOutcome(null);
    }
  }
  const open = async () => {
    setOutcome(null);
    const opened = await platform.openDocument();
    if (!opened.ok) {
      const { failure } = opened;
      if (failure.code === 'cancelled') return;
      setOutcome(refusedBy(shownText(failure.name), failure));
      return;
    }
    const name = shownText(opened.value.name);
    if ('sealed' in opened.value) sealed.put({ name, bytes: opened.value.sealed });
    else await takeText(name, opened.value.text);
  };
  return {
    sealed,
    ...savingOf(screen, { platform, sealing }, (saved) => {
      setOutcome(saved);
      if (saved.code === 'saved') onSaved();
    }),
    pending: pending === null ? null : { name: pending.name, accounts: pending.inventory.accounts.length },
    message,
    hasSample: isSampleThere,
    open,
    replace: () => {
      if (pending !== null) void take(pending.name, pending.inventory, true);
    },
    keep: () => setPending(null),
    loadSample: () => void screen.change({ code: 'sample-loaded' }, (before) => ok(withSample(before))),
    removeSample: () => void screen.change({ code: 'sample-removed' }, (before) => ok(withoutSample(before))),
  };
}

function savingOf(
  { inventory, report: { today } }: Screen,
  { platform, sealing }: Pick<AppParts, 'platform' | 'sealing'>,
  tell: (outcome: Outcome) => void,
): Pick<Documents, 'save' | 'saveSealed'> {
  const suggestedName = `unbind-${today}.json`;
  const saveFile = async (file: FileToSave) => {
    const saved = outcomeOf(await platform.saveDocument(file));
    if (saved !== null) tell(saved);
  };
  return {
    save: () => saveFile({ suggestedName, content: writeInventory(inventory) }),
    saveSealed: async (passphrase) => {
      const content = await sealing.seal(new TextEncoder().encode(writeInventory(inventory)), passphrase);
      await saveFile({ suggestedName: `${suggestedName}.age`, content });
    },
  };
}

/** A problem of a place in the file, or of the file. */
function refusedBy(name: string, problem: TextProblem | { readonly code: OpenProblem }): Outcome {
  if (problem.code === 'not-utf8') return { code: 'refusedAt', name, problem };
  return { code: 'refused', name, problem: problem.code };
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
