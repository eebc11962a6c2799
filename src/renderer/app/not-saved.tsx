import { Affix, Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StoreFailure } from '../data/inventory-store';

/** Why something was not saved: the store could not, or what it was about is `gone` or has `changed` meanwhile. */
export type Reason = StoreFailure['code'] | 'gone' | 'changed';

const STORE_CODES = ['quota', 'blocked', 'damaged', 'newer', 'invalid', 'unavailable'] as const;

/** The reason in the failure of a change. */
export function reasonOf({ code }: { readonly code: string }): Reason {
  const isGone = code === 'gone' || code === 'no-such-link';
  return STORE_CODES.find((known) => known === code) ?? (isGone ? 'gone' : 'changed');
}

interface NotSavedProps {
  /** Why the last change was not made; null if it was. */
  readonly reason: Reason | null;
  readonly onClose: () => void;
}

/** Above everything else: the form that was to be saved is still open. */
const ABOVE_DIALOGS = 400;

/** Says that the last change is not saved, and why. */
export function NotSaved({ reason, onClose }: NotSavedProps) {
  const { t } = useTranslation('app');
  if (reason === null) return null;
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
        {t('notSaved', { reason: t(reason) })}
      </Alert>
    </Affix>
  );
}
