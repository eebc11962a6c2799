import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#core/result';
import type { FileToSave, SaveFailure } from '#ipc/desktop-api';
import { shownText } from '#words/safe-text';

/** Lets the person choose where, and writes the file there. */
export type Save = (file: FileToSave) => Promise<Result<{ readonly name: string }, SaveFailure>>;

interface Saving {
  /** How it went; empty: nothing was saved, or the person thought better of it. */
  readonly said: string;
  /** Resolves to whether the file is there. */
  readonly write: (file: FileToSave) => Promise<boolean>;
}

/** Saves files, and says how it went. */
export function useSaving(save: Save): Saving {
  const { t } = useTranslation('export');
  const [said, setSaid] = useState('');
  const write = async (file: FileToSave) => {
    setSaid('');
    const saved = await save(file);
    if (saved.ok) setSaid(t('saved', { name: shownText(saved.value.name) }));
    else if (saved.failure.code !== 'cancelled') {
      setSaid(t('notSaved', { name: shownText(saved.failure.name) }));
    }
    return saved.ok;
  };
  return { said, write };
}
