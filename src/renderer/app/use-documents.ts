import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { without } from '#core/inventory/edit-inventory';
import type { Inventory } from '#core/inventory/inventory';
import { readDocument } from '#core/inventory/read-document';
import { readInventory, writeInventory } from '#core/inventory/read-inventory';
import { ok } from '#core/result';
import { documentProblemInWords } from '#words/document-problem-words';
import { shownText } from '#words/safe-text';
import sample from '../../../resources/samples/lin-xiao.json';
import type { Screen } from '../data/screen';
import type { Platform } from '../platform/platform';

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

  const take = async (name: string, next: Inventory) => {
    setPending(null);
    const made = await screen.change({ code: 'document-imported', file: name }, () => ok(next));
    if (made.ok) setMessage({ text: t('imported', { name }), isError: false });
  };
  const open = async () => {
    setMessage(null);
    const opened = await platform.openDocument();
    if (!opened.ok) {
      if (opened.failure.code !== 'cancelled') {
        setMessage({ text: `${opened.failure.name}: ${t(opened.failure.code)}`, isError: true });
      }
      return;
    }
    const { name, text } = opened.value;
    const read = readDocument(text);
    if (!read.ok) {
      const problem = documentProblemInWords(read.failure, lang);
      setMessage({ text: t('refused', { name: shownText(name), problem }), isError: true });
    } else if (inventory.accounts.length > 0) setPending({ name, inventory: read.value });
    else await take(name, read.value);
  };
  const save = async () => {
    const file = { suggestedName: `unbind-${screen.report.today}.json`, text: writeInventory(inventory) };
    const saved = await platform.saveDocument(file);
    if (saved.ok) setMessage({ text: t('exported', { name: saved.value.name }), isError: false });
    else if (saved.failure.code !== 'cancelled') {
      setMessage({ text: `${saved.failure.name}: ${t(saved.failure.code)}`, isError: true });
    }
  };
  const sampleIds = new Set(sample.accounts.map(({ id }) => id));
  return {
    pending: pending === null ? null : { name: pending.name, accounts: pending.inventory.accounts.length },
    message,
    hasSample: inventory.accounts.some(({ id }) => sampleIds.has(id)),
    open,
    save,
    replace: () => {
      if (pending !== null) void take(pending.name, pending.inventory);
    },
    keep: () => setPending(null),
    loadSample: () => void screen.change({ code: 'sample-loaded' }, (before) => ok(withSample(before))),
    removeSample: () =>
      void screen.change({ code: 'sample-removed' }, (before) => ok(without(before, theSample()))),
  };
}

function theSample(): Inventory {
  const read = readInventory(structuredClone(sample));
  if (!read.ok) throw new Error('the sample is no inventory');
  return read.value;
}

function withSample(before: Inventory): Inventory {
  const added = theSample();
  const rest = without(before, added);
  return {
    ...rest,
    accounts: [...rest.accounts, ...added.accounts],
    links: [...rest.links, ...added.links],
    services: [...rest.services, ...added.services],
  };
}
