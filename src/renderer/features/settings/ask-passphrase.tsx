import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
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
  const [problem, setProblem] = useState<PassphraseProblem | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '' || isWorking) return;
    setIsWorking(true);
    setProblem(null);
    const found = await onGiven(passphrase).catch(() => 'failed' as const);
    setProblem(found);
    setIsWorking(false);
  };
  return (
    <Dialog onClose={() => isWorking || onClose()} title={title} closeLabel={t('app:close')}>
      <form onSubmit={(event) => void submit(event)}>
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
