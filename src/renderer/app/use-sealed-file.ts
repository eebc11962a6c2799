import { useState } from 'react';
import type { OpenSealedFailure } from '../sealing/age';
import type { Given, SealedGiven } from './given-file';

/** An encrypted file that was chosen. */
interface SealedFile extends SealedGiven {
  readonly name: string;
}

/** An encrypted file on its way in: it waits until its passphrase is known, or nobody wants it any more. */
export interface SealedFileNow {
  readonly file: { readonly name: string } | null;
  readonly put: (file: SealedFile | null) => void;
  /** Hands on what is in it; null, or why it did not open. */
  readonly open: (passphrase: string) => Promise<OpenSealedFailure['code'] | null>;
}

/** Keeps an encrypted file until it is opened; `take` is given what is in it. */
export function useSealedFile(take: (name: string, given: Given) => Promise<void>): SealedFileNow {
  const [file, put] = useState<SealedFile | null>(null);
  return {
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
  };
}
