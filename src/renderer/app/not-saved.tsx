import { Affix, Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Failed, Failures, Wanted } from './use-failures';

/** Above everything else: the form that was to be saved is still open. */
const ABOVE_DIALOGS = 400;

/** Says what is not saved, and why, until it is, or until the person has read it. */
export function NotSaved({ all, dismiss }: Pick<Failures, 'all' | 'dismiss'>) {
  const { t } = useTranslation('app');
  if (all.length === 0) return null;
  return (
    <Affix position={{ bottom: 16, right: 16 }} zIndex={ABOVE_DIALOGS}>
      <Alert
        variant="default"
        role="alert"
        maw={480}
        withCloseButton
        onClose={dismiss}
        closeButtonLabel={t('close')}
      >
        <Stack gap="xs" mah="40vh" className="scrolls">
          {all.map((failed) => (
            <Line key={failed.key} failed={failed} />
          ))}
        </Stack>
      </Alert>
    </Affix>
  );
}

function Line({ failed: { wanted, reason } }: { readonly failed: Failed }) {
  const { t } = useTranslation('app');
  return (
    <div>
      <Text size="sm">{t('notSaved', { reason: t(reason) })}</Text>
      <Text size="sm" c="dimmed" className="break-anywhere">
        {useName(wanted)}
      </Text>
    </div>
  );
}

function useName(wanted: Wanted): string {
  const { t } = useTranslation(['app', 'changes']);
  if (wanted.what === 'settings') return t('app:settings');
  const { what, name } = wanted;
  const change = t(`changes:${name.code}`, { ...name });
  return what === 'change' ? change : t(`app:${what}Named`, { change });
}
