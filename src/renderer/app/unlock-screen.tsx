import { Button, Center, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenSealedFailure } from '../sealing/age';

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
  const [problem, setProblem] = useState<UnlockProblem | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '' || isWorking) return;
    setIsWorking(true);
    setProblem(null);
    const found = await onUnlock(passphrase).catch(() => 'failed' as const);
    setProblem(found);
    // What was typed stays only where it is to be mended.
    if (found === null) setPassphrase('');
    setIsWorking(false);
  };
  return (
    <Center component="main" mih="100vh" p="md">
      <form onSubmit={(event) => void submit(event)}>
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
