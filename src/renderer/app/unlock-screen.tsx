import { Button, Center, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenSealedFailure } from '../sealing/age';
import { useSending } from '../ui/use-sending';

/** Why it stays locked. */
export type UnlockProblem = OpenSealedFailure['code'] | 'failed';

interface UnlockScreenProps {
  /** Null: it is unlocked, and another screen comes. */
  readonly onUnlock: (passphrase: string) => Promise<UnlockProblem | null>;
}

/** All that is shown while the data is locked: nothing of it is in the page. */
export function UnlockScreen({ onUnlock }: UnlockScreenProps) {
  const { t } = useTranslation(['encryption', 'app']);
  const [passphrase, setPassphrase] = useState('');
  const { problem, isWorking, submit } = useSending({
    isReady: passphrase !== '',
    send: () => onUnlock(passphrase),
    // What was typed stays only where it is to be mended.
    onTaken: () => setPassphrase(''),
  });
  return (
    <Center component="main" mih="100vh" p="md">
      <form onSubmit={submit}>
        <Stack gap="sm" w={360}>
          <Title order={1} size="h2">
            {t('app:name')}
          </Title>
          <Text>{t('encryption:locked')}</Text>
          <PasswordInput
            label={t('encryption:passphrase')}
            autoComplete="current-password"
            autoFocus
            visibilityToggleButtonProps={{ 'aria-label': t('encryption:show') }}
            value={passphrase}
            error={problem === null ? undefined : t(`encryption:${wordOf(problem)}`)}
            onChange={({ currentTarget: { value } }) => setPassphrase(value)}
          />
          <Button type="submit" loading={isWorking}>
            {t('encryption:unlock')}
          </Button>
        </Stack>
      </form>
    </Center>
  );
}

/** A key file that is no such file has one way to be mended, whatever is wrong with it. */
function wordOf(problem: UnlockProblem) {
  return problem === 'wrong-passphrase' || problem === 'failed' ? problem : 'keyDamaged';
}
