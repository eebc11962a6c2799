import { Button, Card, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCK_AFTER, type Settings } from '../../data/settings';
import { AskPassphrase } from './ask-passphrase';
import { NewPassphrase } from './new-passphrase';
import type { PassphraseProblem } from './passphrase-problem';

/** What can be done about encryption; each resolves to null when it is done. */
interface Doing {
  readonly isOn: boolean;
  readonly turnOn: (passphrase: string) => Promise<PassphraseProblem | null>;
  readonly turnOff: (passphrase: string) => Promise<PassphraseProblem | null>;
  readonly change: (passphrase: string, next: string) => Promise<PassphraseProblem | null>;
  readonly lock: () => void;
}

interface EncryptionSectionProps {
  /** Null: in a browser, which can encrypt exports only. */
  readonly doing: Doing | null;
  readonly lockAfter: Settings['lockAfter'];
  readonly onChange: (choice: Partial<Settings>) => void;
}

/** Whether what is stored here is encrypted, by which passphrase, and when it is locked. */
export function EncryptionSection({ doing, lockAfter, onChange }: EncryptionSectionProps) {
  const { t } = useTranslation('encryption');
  return (
    <Card withBorder>
      <Title order={2} size="h4" mb="xs">
        {t('title')}
      </Title>
      {doing === null ? (
        <Text size="sm">{t('browser')}</Text>
      ) : (
        <Stack gap="sm">
          <Text size="sm">{t(doing.isOn ? 'on' : 'off')}</Text>
          {doing.isOn ? (
            <On doing={doing} lockAfter={lockAfter} onChange={onChange} />
          ) : (
            <Off turnOn={doing.turnOn} />
          )}
        </Stack>
      )}
    </Card>
  );
}

function Off({ turnOn }: Pick<Doing, 'turnOn'>) {
  const { t } = useTranslation('encryption');
  const [isAsked, setIsAsked] = useState(false);
  return (
    <Group>
      <Button variant="default" onClick={() => setIsAsked(true)}>
        {t('turnOn')}
      </Button>
      {isAsked && (
        <NewPassphrase
          title={t('turnOnTitle')}
          body={t('turnOnBody')}
          action={t('turnOnAction')}
          onChosen={(passphrase) => turnOn(passphrase)}
          onClose={() => setIsAsked(false)}
        />
      )}
    </Group>
  );
}

type Asked = 'turnOff' | 'change' | null;

function On({
  doing,
  lockAfter,
  onChange,
}: { readonly doing: Doing } & Omit<EncryptionSectionProps, 'doing'>) {
  const { t } = useTranslation('encryption');
  const [asked, setAsked] = useState<Asked>(null);
  const [isChanged, setIsChanged] = useState(false);
  const close = () => setAsked(null);
  return (
    <>
      <NativeSelect
        label={t('lockAfter')}
        value={lockAfter}
        data={LOCK_AFTER.map((minutes) => ({
          value: String(minutes),
          label: minutes === 0 ? t('neverLock') : t('minutes', { count: minutes }),
        }))}
        onChange={({ currentTarget: { value } }) =>
          onChange({ lockAfter: LOCK_AFTER.find((minutes) => String(minutes) === value) ?? lockAfter })
        }
      />
      <Group>
        <Button variant="default" onClick={doing.lock}>
          {t('lockNow')}
        </Button>
        <Button variant="default" onClick={() => setAsked('change')}>
          {t('change')}
        </Button>
        <Button variant="default" onClick={() => setAsked('turnOff')}>
          {t('turnOff')}
        </Button>
      </Group>
      {isChanged && (
        <Text size="sm" role="status">
          {t('changed')}
        </Text>
      )}
      {asked === 'turnOff' && (
        <AskPassphrase
          title={t('turnOffTitle')}
          body={t('turnOffBody')}
          action={t('turnOffAction')}
          onGiven={doing.turnOff}
          onClose={close}
        />
      )}
      {asked === 'change' && (
        <NewPassphrase
          title={t('changeTitle')}
          body={t('changeBody')}
          action={t('changeAction')}
          asksOld
          onChosen={async (next, old) => {
            const found = await doing.change(old, next);
            setIsChanged(found === null);
            return found;
          }}
          onClose={close}
        />
      )}
    </>
  );
}
