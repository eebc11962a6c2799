import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentProblemInWords } from '#words/document-problem-words';
import type { OpenSealedFailure } from '../sealing/age';
import type { AppParts } from './app-parts';
import { chooseGiven, type Given, type GivenProblem, type SealedGiven } from './given-file';

/** An encrypted file that was chosen. */
interface SealedFile extends SealedGiven {
  readonly name: string;
}

/** An encrypted file on its way in: it waits until its passphrase is known, or nobody wants it any more. */
export interface SealedFileNow {
  readonly file: { readonly name: string } | null;
  readonly put: (file: null) => void;
  /** Hands on what is in it; null, or why it did not open. */
  readonly open: (passphrase: string) => Promise<OpenSealedFailure['code'] | null>;
}

/** A file with an inventory on its way in. */
interface GivenFile {
  /** Lets the person choose one. */
  readonly choose: () => Promise<void>;
  readonly sealed: SealedFileNow;
}

/**
 * Lets the person choose a file with an inventory, and keeps an encrypted one until it is opened.
 * @param take is given what is in it, or why it is of no use
 */
export function useGivenFile(
  parts: Pick<AppParts, 'platform' | 'sealing'>,
  take: (name: string, given: Given) => Promise<void>,
): GivenFile {
  const [file, put] = useState<SealedFile | null>(null);
  return {
    choose: async () => {
      const chosen = await chooseGiven(parts);
      if (chosen === null) return;
      const { name, given } = chosen;
      if ('open' in given) put({ name, open: given.open });
      else await take(name, given);
    },
    sealed: {
      file,
      put,
      open: async (passphrase) => {
        if (file === null) return null;
        const opened = await file.open(passphrase);
        if (!opened.ok) return opened.failure;
        put(null);
        await take(file.name, opened.value);
        return null;
      },
    },
  };
}

/**
 * Says why a file was refused, in the language of the window.
 * @param otherProgram what to say of one that another program has made
 */
export function useRefusal(otherProgram: string): (name: string, problem: GivenProblem) => string {
  const { t, i18n } = useTranslation('settings');
  return (name, problem) => {
    switch (problem.code) {
      case 'too-large':
      case 'unreadable':
        return t('refused', { name, problem: t(problem.code) });
      case 'other-program':
        return t('refused', { name, problem: otherProgram });
      default: {
        const lang = i18n.language === 'en' ? 'en' : 'zh-CN';
        return t('refusedAt', { name, ...documentProblemInWords(problem, lang) });
      }
    }
  };
}
