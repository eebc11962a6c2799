import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';

/** Shorter ones are guessed too soon, however slow each guess is. */
const SHORTEST = 8;

interface NewPassphraseProps {
  readonly title: string;
  /** What it is for, and what becomes of whoever forgets it. */
  readonly body: string;
  readonly action: string;
  /** Resolves when it is done; the dialog closes itself then. */
  readonly onChosen: (passphrase: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks twice for a new passphrase, and shows that it is being worked on. */
export function NewPassphrase({ title, body, action, onChosen, onClose }: NewPassphraseProps) {
  const { t } = useTranslation(['encryption', 'app']);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [isWorking, setIsWorking] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const isShort = Array.from(first).length < SHORTEST;
  const isOther = first !== second;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (isShort || isOther || isWorking) return;
    setIsWorking(true);
    try {
      await onChosen(first);
      onClose();
    } catch {
      setHasFailed(true);
      setIsWorking(false);
    }
  };
  const close = () => isWorking || onClose();
  return (
    <Dialog onClose={close} title={title} closeLabel={t('app:close')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Text size="sm">{body}</Text>
          <PasswordInput
            label={t('encryption:passphrase')}
            description={t('encryption:passphraseHint')}
            autoComplete="new-password"
            data-autofocus
            visibilityToggleButtonProps={{ 'aria-label': t('encryption:show') }}
            value={first}
            error={isTried && isShort ? t('encryption:tooShort', { count: SHORTEST }) : undefined}
            onChange={({ currentTarget: { value } }) => setFirst(value)}
          />
          <PasswordInput
            label={t('encryption:again')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('encryption:show') }}
            value={second}
            error={isTried && isOther ? t('encryption:notTheSame') : undefined}
            onChange={({ currentTarget: { value } }) => setSecond(value)}
          />
          {hasFailed && (
            <Text size="sm" role="alert">
              {t('encryption:failed')}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} disabled={isWorking}>
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
