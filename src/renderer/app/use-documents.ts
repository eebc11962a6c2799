import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inventory } from '#core/inventory/inventory';
import { writeInventory } from '#core/inventory/read-inventory';
import { fail, ok } from '#core/result';
import type { FileToSave } from '#ipc/desktop-api';
import type { Backup } from '../data/backup';
import { outcomeOf, type SaveOutcome } from '../data/saving';
import type { Screen } from '../data/screen';
import type { AppParts } from './app-parts';
import type { Given, GivenProblem } from './given-file';
import { hasSample, withoutSample, withSample } from './sample';
import { type SealedFileNow, useGivenFile, useRefusal } from './use-given-file';

/** What came of it; its words come when it is shown, in the language of that moment. */
type Outcome =
  /** Said as long as that is what the inventory is. */
  | {
      readonly code: 'imported' | 'importedSnapshot';
      readonly name: string;
      readonly inventory: Inventory;
    }
  | SaveOutcome
  | { readonly code: 'refused'; readonly name: string; readonly problem: GivenProblem };

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
    else setOutcome({ code: 'refused', name, problem: given.failure });
  };
  const { choose, sealed } = useGivenFile({ platform, sealing }, takeGiven);
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
    await choose();
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

/** What is to be said of an outcome, in the language of the screen; null: nothing, or nothing any more. */
function useMessage(outcome: Outcome | null, { inventory }: Screen): Message | null {
  const { t } = useTranslation('settings');
  const refusal = useRefusal(t('other-program'));
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
    case 'refused':
      return { text: refusal(name, outcome.problem), isError: true };
  }
}

/** Is there nothing that an import would replace? */
function isEmpty({ accounts, services }: Inventory): boolean {
  return accounts.length === 0 && services.length === 0;
}
