import { Button, Group, PasswordInput, type PasswordInputProps, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { useSending } from '../../ui/use-sending';
import type { PassphraseProblem } from './passphrase-problem';

/** Shorter ones are guessed too soon, however slow each guess is. */
const SHORTEST = 8;

interface NewPassphraseProps {
  readonly title: string;
  /** What it is for, and what becomes of whoever forgets it. */
  readonly body: string;
  readonly action: string;
  /** Is the old one asked for as well? Whoever finds the app unlocked cannot lock its owner out. */
  readonly asksOld?: boolean;
  /** Null: it is done; the dialog closes itself then. */
  readonly onChosen: (passphrase: string, old: string) => Promise<PassphraseProblem | null>;
  readonly onClose: () => void;
}

/** Asks twice for a new passphrase, and shows that it is being worked on. */
export function NewPassphrase({
  title,
  body,
  action,
  asksOld = false,
  onChosen,
  onClose,
}: NewPassphraseProps) {
  const { t } = useTranslation(['encryption', 'app']);
  const [typed, setTyped] = useState({ old: '', first: '', second: '' });
  const [isTried, setIsTried] = useState(false);
  const isShort = Array.from(typed.first).length < SHORTEST;
  const isOther = typed.first !== typed.second;
  const { problem, isWorking, submit } = useSending({
    isReady: !(isShort || isOther),
    send: () => onChosen(typed.first, typed.old),
    onTaken: onClose,
  });
  const close = () => isWorking || onClose();
  const field = (name: keyof typeof typed): PasswordInputProps => ({
    autoComplete: name === 'old' ? 'current-password' : 'new-password',
    visibilityToggleButtonProps: { 'aria-label': t('encryption:show') },
    value: typed[name],
    onChange: ({ currentTarget: { value } }) => setTyped({ ...typed, [name]: value }),
  });
  const isOldWrong = problem === 'wrong-passphrase';
  return (
    <Dialog onClose={close} title={title} closeLabel={t('app:close')}>
      <form
        onSubmit={(event) => {
          setIsTried(true);
          submit(event);
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{body}</Text>
          {asksOld && (
            <PasswordInput
              label={t('encryption:old')}
              data-autofocus
              error={isOldWrong ? t('encryption:wrong-passphrase') : undefined}
              {...field('old')}
            />
          )}
          <PasswordInput
            label={t(asksOld ? 'encryption:newOne' : 'encryption:passphrase')}
            description={t('encryption:passphraseHint')}
            {...(asksOld ? {} : { 'data-autofocus': true })}
            error={isTried && isShort ? t('encryption:tooShort', { count: SHORTEST }) : undefined}
            {...field('first')}
          />
          <PasswordInput
            label={t('encryption:again')}
            error={isTried && isOther ? t('encryption:notTheSame') : undefined}
            {...field('second')}
          />
          {problem !== null && !isOldWrong && (
            <Text size="sm" role="alert">
              {t(`encryption:${problem}`)}
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
