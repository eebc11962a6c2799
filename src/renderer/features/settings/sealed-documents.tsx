import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskPassphrase } from './ask-passphrase';
import { NewPassphrase } from './new-passphrase';
import type { PassphraseProblem } from './passphrase-problem';

interface SealedDocumentsProps {
  readonly onExport: (passphrase: string) => Promise<void>;
  /** An encrypted file that waits for its passphrase. */
  readonly sealed: { readonly name: string } | null;
  readonly onOpen: (passphrase: string) => Promise<PassphraseProblem | null>;
  readonly onForget: () => void;
}

/** The inventory document as a file that opens with a passphrase: out by a button, in when one was chosen. */
export function SealedDocuments({ onExport, sealed, onOpen, onForget }: SealedDocumentsProps) {
  const { t } = useTranslation('encryption');
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsAsked(true)}>
        {t('export')}
      </Button>
      {isAsked && (
        <NewPassphrase
          title={t('exportTitle')}
          body={t('exportBody')}
          action={t('exportAction')}
          onChosen={async (passphrase) => {
            await onExport(passphrase);
            return null;
          }}
          onClose={() => setIsAsked(false)}
        />
      )}
      {sealed !== null && (
        <AskPassphrase
          title={t('openTitle', { name: sealed.name })}
          action={t('open')}
          onGiven={onOpen}
          onClose={onForget}
        />
      )}
    </>
  );
}
