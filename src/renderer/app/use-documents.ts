import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inventory } from '#core/inventory/inventory';
import { readDocument } from '#core/inventory/read-document';
import { writeInventory } from '#core/inventory/read-inventory';
import { fail, ok } from '#core/result';
import { documentProblemInWords, type ProblemInWords } from '#words/document-problem-words';
import { shownText } from '#words/safe-text';
import type { Screen } from '../data/screen';
import type { Platform } from '../platform/platform';
import { hasSample, withoutSample, withSample } from './sample';

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

/** What can be done with whole documents. Nothing replaces an inventory that is not empty before the person says so. */
export function useDocuments(screen: Screen, platform: Platform): Documents {
  const { t } = useTranslation('settings');
  const [pending, setPending] = useState<{ readonly name: string; readonly inventory: Inventory } | null>(
    null,
  );
  const [message, setMessage] = useState<Message | null>(null);
  const { inventory, lang } = screen;

  const refuse = (name: string, { place, problem }: ProblemInWords) =>
    setMessage({ text: t('refusedAt', { name, place, problem }), isError: true });
  const take = async (name: string, next: Inventory, isAgreed: boolean) => {
    setPending(null);
    // What is there may have changed while the file was chosen, also in another window.
    const made = await screen.change(
      { code: 'document-imported', file: name },
      (before) => (isAgreed || isEmpty(before) ? ok(next) : fail({ code: 'not-empty' })),
      ['not-empty'],
    );
    if (made.ok) setMessage({ text: t('imported', { name }), isError: false });
    else if (made.failure.code === 'not-empty') setPending({ name, inventory: next });
  };
  const open = async () => {
    setMessage(null);
    const opened = await platform.openDocument();
    if (!opened.ok) {
      const { failure } = opened;
      if (failure.code === 'cancelled') return;
      const name = shownText(failure.name);
      if (failure.code === 'not-utf8') refuse(name, documentProblemInWords(failure, lang));
      else setMessage({ text: t('refused', { name, problem: t(failure.code) }), isError: true });
      return;
    }
    const name = shownText(opened.value.name);
    const read = readDocument(opened.value.text);
    if (read.ok) await take(name, read.value, false);
    else refuse(name, documentProblemInWords(read.failure, lang));
  };
  const save = async () => {
    const file = { suggestedName: `unbind-${screen.report.today}.json`, text: writeInventory(inventory) };
    const saved = await platform.saveDocument(file);
    if (saved.ok) setMessage({ text: t('exported', { name: saved.value.name }), isError: false });
    else if (saved.failure.code !== 'cancelled') {
      const name = shownText(saved.failure.name);
      setMessage({ text: t('notExported', { name, problem: t(saved.failure.code) }), isError: true });
    }
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

/** Is there nothing that an import would replace? */
function isEmpty({ accounts, services }: Inventory): boolean {
  return accounts.length === 0 && services.length === 0;
}
