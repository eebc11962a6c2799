import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { useSending } from '../../ui/use-sending';
import type { PassphraseProblem } from './passphrase-problem';

interface AskPassphraseProps {
  readonly title: string;
  readonly body?: string;
  readonly action: string;
  /** Null: it opened; the dialog is closed by whoever shows it. */
  readonly onGiven: (passphrase: string) => Promise<PassphraseProblem | null>;
  readonly onClose: () => void;
}

/** Asks for the passphrase of something; a wrong one is told, and can be typed again. */
export function AskPassphrase({ title, body, action, onGiven, onClose }: AskPassphraseProps) {
  const { t } = useTranslation(['encryption', 'app']);
  const [passphrase, setPassphrase] = useState('');
  const { problem, isWorking, submit } = useSending({
    isReady: passphrase !== '',
    send: () => onGiven(passphrase),
  });
  return (
    <Dialog onClose={() => isWorking || onClose()} title={title} closeLabel={t('app:close')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {body !== undefined && <Text size="sm">{body}</Text>}
          <PasswordInput
            label={t('encryption:passphrase')}
            autoComplete="current-password"
            data-autofocus
            visibilityToggleButtonProps={{ 'aria-label': t('encryption:show') }}
            value={passphrase}
            error={problem === null ? undefined : t(`encryption:${problem}`)}
            onChange={({ currentTarget: { value } }) => setPassphrase(value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={isWorking}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" loading={isWorking}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
