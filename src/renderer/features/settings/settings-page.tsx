import {
  Alert,
  Anchor,
  Button,
  Card,
  Group,
  NativeSelect,
  Select,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isMonth } from '#core/reading/checks';
import type { Settings } from '../../data/settings';
import { Dialog } from '../../ui/dialog';

/** A document that was read and waits for the person to say yes. */
interface Pending {
  readonly name: string;
  readonly accounts: number;
  /** Is it a snapshot, with settings that are not taken over? */
  readonly hasSettings: boolean;
}

/** What came of a document that went in or out. */
interface Message {
  readonly text: string;
  readonly isError: boolean;
}

interface SettingsPageProps {
  readonly settings: Settings;
  readonly accounts: number;
  readonly onChange: (choice: Partial<Settings>) => void;
  /** Is the data kept until the person deletes it? Null: not known yet. */
  readonly isKept: boolean | null;
  readonly onExport: () => void;
  readonly onImport: () => void;
  readonly pending: Pending | null;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
  readonly message: Message | null;
  readonly hasSample: boolean;
  readonly onLoadSample: () => void;
  readonly onRemoveSample: () => void;
  /** The document as an encrypted file. */
  readonly sealedDocuments: ReactNode;
  /** Whether what is stored is encrypted. */
  readonly encryption: ReactNode;
  /** How to be reminded. */
  readonly reminders: ReactNode;
  /** What is kept beside the data, and where. */
  readonly backups: ReactNode;
}

const ZONES = Intl.supportedValuesOf('timeZone');

/** Language, appearance, today's zone, rules as of a month; the document in and out; the sample. */
export function SettingsPage(props: SettingsPageProps) {
  const { settings, onChange, message, hasSample, isKept } = props;
  const { t } = useTranslation(['settings', 'storage', 'about', 'importing']);
  return (
    <Stack maw={640}>
      <Title order={1} size="h2">
        {t('title')}
      </Title>
      <Card withBorder>
        <Stack gap="sm">
          <NativeSelect
            label={t('language')}
            data={[
              { value: 'system', label: t('system') },
              { value: 'zh-CN', label: '简体中文' },
              { value: 'en', label: 'English' },
            ]}
            value={settings.language}
            onChange={({ currentTarget: { value } }) =>
              onChange({ language: value === 'zh-CN' || value === 'en' ? value : 'system' })
            }
          />
          <NativeSelect
            label={t('theme')}
            data={[
              { value: 'system', label: t('system') },
              { value: 'light', label: t('light') },
              { value: 'dark', label: t('dark') },
            ]}
            value={settings.theme}
            onChange={({ currentTarget: { value } }) =>
              onChange({ theme: value === 'light' || value === 'dark' ? value : 'system' })
            }
          />
          <Select
            label={t('timeZone')}
            searchable
            allowDeselect={false}
            limit={50}
            data={[
              { value: 'system', label: t('system') },
              ...ZONES.map((zone) => ({ value: zone, label: zone })),
            ]}
            value={settings.timeZone}
            onChange={(zone) => onChange({ timeZone: zone ?? 'system' })}
          />
          <RulesAsOf settings={settings} onChange={onChange} />
        </Stack>
      </Card>
      {props.reminders}
      {props.backups}
      <Card withBorder>
        <Title order={2} size="h4" mb="xs">
          {t('document')}
        </Title>
        <Group>
          <Button variant="default" onClick={props.onExport}>
            {t('export')}
          </Button>
          <Button variant="default" onClick={props.onImport}>
            {t('import')}
          </Button>
          {props.sealedDocuments}
        </Group>
        <Anchor href="#/import" size="sm" mt="xs" display="inline-block">
          {t('importing:open')}
        </Anchor>
        {isKept !== null && (
          <Text size="sm" c="dimmed" mt="xs">
            {t(isKept ? 'storage:kept' : 'storage:notKept')}
          </Text>
        )}
        {message !== null && <Told key={message.text} message={message} />}
      </Card>
      {props.encryption}
      <Card withBorder>
        <Title order={2} size="h4">
          {t('sample')}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t('sampleHint')}
        </Text>
        <Group>
          <Button variant="default" disabled={hasSample} onClick={props.onLoadSample}>
            {t('loadSample')}
          </Button>
          <Button variant="default" disabled={!hasSample} onClick={props.onRemoveSample}>
            {t('removeSample')}
          </Button>
        </Group>
      </Card>
      <Text size="sm" c="dimmed">
        {t('privacy')}
      </Text>
      <Anchor href="#/settings/about" size="sm">
        {t('about:open')}
      </Anchor>
      <Replace {...props} />
    </Stack>
  );
}

/** Brings what it says into view: a document is also chosen from other screens, by menu and by keys. */
function Told({ message: { text, isError } }: { readonly message: Message }) {
  return (
    <Alert
      ref={bringIntoView}
      mt="sm"
      color={isError ? 'red' : 'green'}
      role={isError ? 'alert' : 'status'}
      className="break-anywhere"
    >
      {text}
    </Alert>
  );
}

function bringIntoView(box: HTMLElement | null): void {
  box?.scrollIntoView({ block: 'center' });
}

function RulesAsOf({ settings, onChange }: Pick<SettingsPageProps, 'settings' | 'onChange'>) {
  const { t } = useTranslation('settings');
  const [text, setText] = useState(settings.rulesAsOf ?? '');
  const isWrong = text !== '' && !isMonth(text);
  return (
    <TextInput
      label={t('rulesAsOf')}
      description={t('rulesHint')}
      placeholder={t('newest')}
      value={text}
      error={isWrong ? t('notAMonth') : undefined}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        if (value === '') onChange({ rulesAsOf: null });
        else if (isMonth(value)) onChange({ rulesAsOf: value });
      }}
    />
  );
}

function Replace({ pending, accounts, onReplace, onKeep }: SettingsPageProps) {
  const { t } = useTranslation(['settings', 'app']);
  if (pending === null) return null;
  return (
    <Dialog
      onClose={onKeep}
      title={t('settings:importTitle', { name: pending.name })}
      closeLabel={t('app:close')}
    >
      <Text>{t('settings:importBody', { count: accounts, next: pending.accounts })}</Text>
      {pending.hasSettings && <Text mt="xs">{t('settings:importSnapshot')}</Text>}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onKeep}>
          {t('app:cancel')}
        </Button>
        <Button color="red" onClick={onReplace}>
          {t('settings:replace')}
        </Button>
      </Group>
    </Dialog>
  );
}
