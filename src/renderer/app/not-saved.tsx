import { Affix, Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StoreFailure } from '../data/inventory-store';

interface NotSavedProps {
  /** Why the last change was not made; null if it was. */
  readonly code: StoreFailure['code'] | null;
  readonly onClose: () => void;
}

/** Above everything else: the form that was to be saved is still open. */
const ABOVE_DIALOGS = 400;

/** Says that the last change is not saved, and why. */
export function NotSaved({ code, onClose }: NotSavedProps) {
  const { t } = useTranslation('app');
  if (code === null) return null;
  return (
    <Affix position={{ bottom: 16, right: 16 }} zIndex={ABOVE_DIALOGS}>
      <Alert
        variant="default"
        role="alert"
        maw={480}
        withCloseButton
        onClose={onClose}
        closeButtonLabel={t('close')}
      >
        {t('notSaved', { reason: t(code) })}
      </Alert>
    </Affix>
  );
}
