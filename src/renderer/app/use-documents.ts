import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inventory } from '#core/inventory/inventory';
import { writeInventory } from '#core/inventory/read-inventory';
import { fail, ok } from '#core/result';
import type { FileToSave, OpenFailure } from '#ipc/desktop-api';
import { documentProblemInWords } from '#words/document-problem-words';
import { shownText } from '#words/safe-text';
import type { Backup } from '../data/backup';
import { outcomeOf, type SaveOutcome } from '../data/saving';
import type { Screen } from '../data/screen';
import type { AppParts } from './app-parts';
import { type Given, type GivenProblem, readGiven, unreadGiven } from './given-file';
import { hasSample, withoutSample, withSample } from './sample';
import { type SealedFileNow, useSealedFile } from './use-sealed-file';

/** What came of it; its words come when it is shown, in the language of that moment. */
type Outcome =
  /** Said as long as that is what the inventory is. */
  | {
      readonly code: 'imported' | 'importedSnapshot';
      readonly name: string;
      readonly inventory: Inventory;
    }
  | SaveOutcome
  | { readonly code: 'refused'; readonly name: string; readonly problem: OpenProblem | 'other-program' }
  | { readonly code: 'refusedAt'; readonly name: string; readonly problem: PlacedProblem };

type OpenProblem = Exclude<OpenFailure['code'], 'cancelled' | 'not-utf8'>;
type PlacedProblem = Parameters<typeof documentProblemInWords>[0];

/** What waits until the person agrees that it replaces what is there. */
interface Pending {
  readonly name: string;
  readonly given: Backup;
}

interface Message {
  readonly text: string;
  readonly isError: boolean;
}

/** The inventory document in and out, and the sample. */
export interface Documents {
  readonly pending: {
    readonly name: string;
    readonly accounts: number;
    /** Is it a snapshot, with settings that are not taken over? */
    readonly hasSettings: boolean;
  } | null;
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
  const [pending, setPending] = useState<Pending | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [wasShown, setWasShown] = useState(isShown);
  const { inventory } = screen;
  const message = useMessage(outcome, screen);
  const isSampleThere = useMemo(() => hasSample(inventory), [inventory]);
  const take = async ({ name, given }: Pending, isAgreed: boolean) => {
    setPending(null);
    const { inventory: next, settings } = given;
    // What is there may have changed while the file was chosen, also in another window.
    const made = await screen.change(
      { code: 'document-imported', file: name },
      (before) => (isAgreed || isEmpty(before) ? ok(next) : fail({ code: 'not-empty' })),
      ['not-empty'],
    );
    const code = settings === null ? 'imported' : 'importedSnapshot';
    if (made.ok) setOutcome({ code, name, inventory: made.value });
    else if (made.failure.code === 'not-empty') setPending({ name, given });
  };
  const takeGiven = async (name: string, given: Given) => {
    if (given.ok) await take({ name, given: given.value }, false);
    else setOutcome(refusedBy(name, given.failure));
  };
  const sealed = useSealedFile(takeGiven);
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
      setOutcome(refusedBy(shownText(failure.name), unreadGiven(failure)));
      return;
    }
    const file = opened.value;
    const name = shownText(file.name);
    const given = await readGiven(file, sealing);
    if ('open' in given) sealed.put({ name, open: given.open });
    else if (!given.ok && 'text' in file && isOfOtherProgram(file.text, given.failure))
      setOutcome({ code: 'refused', name, problem: 'other-program' });
    else await takeGiven(name, given);
  };
  return {
    sealed,
    ...savingOf(screen, { platform, sealing }, (saved) => {
      setOutcome(saved);
      if (saved.code === 'saved') onSaved();
    }),
    pending: pending && {
      name: pending.name,
      accounts: pending.given.inventory.accounts.length,
      hasSettings: pending.given.settings !== null,
    },
    message,
    hasSample: isSampleThere,
    open,
    replace: () => {
      if (pending !== null) void take(pending, true);
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

/** Is a text that is no inventory another program's: a table, markup, or data in a format of its own? */
function isOfOtherProgram(text: string, problem: GivenProblem): boolean {
  if (problem.code === 'snapshot') return false;
  if (problem.code === 'document') return problem.problem.place === 'format';
  return /^\ufeff?(?:\s*<[?!a-z]|[^\s{[][^\n]{0,500}?[,;\t][^\n]{0,500}?[,;\t])/iu.test(text.slice(0, 2000));
}

/** A problem of a place in the file, or of the file. */
function refusedBy(name: string, problem: GivenProblem | { readonly code: OpenProblem }): Outcome {
  switch (problem.code) {
    case 'too-large':
    case 'unreadable':
      return { code: 'refused', name, problem: problem.code };
    default:
      return { code: 'refusedAt', name, problem };
  }
}

/** What is to be said of an outcome, in the language of the screen; null: nothing, or nothing any more. */
function useMessage(outcome: Outcome | null, { inventory, lang }: Screen): Message | null {
  const { t } = useTranslation('settings');
  if (outcome === null) return null;
  const { code, name } = outcome;
  switch (code) {
    case 'imported':
    case 'importedSnapshot':
      return inventory === outcome.inventory ? { text: t(code, { name }), isError: false } : null;
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
