import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SnapshotEntry } from '#core/snapshots/listing';
import type { SnapshotList } from '#ipc/desktop-api';

/** What is said on the desktop, where the folder is for copies, and in a browser, where snapshots are nowhere else. */
const TEXTS = {
  desktop: {
    hint: 'hint',
    none: 'noFolder',
    folder: 'folder',
    forget: 'forgetFolder',
    second: 'second',
  },
  browser: {
    hint: 'browserFolderHint',
    none: 'browserNoFolder',
    folder: 'browserFolder',
    forget: 'browserForget',
    second: 'elsewhere',
  },
} as const;

/** So many are shown at first. */
const FEW = 5;

interface BackupsSectionProps {
  readonly edition: keyof typeof TEXTS;
  /** Null: not read yet. */
  readonly list: SnapshotList | null;
  /** How something went; null: nothing to say. */
  readonly said: { readonly text: string; readonly isError: boolean } | null;
  /** When one was taken, as it is shown. */
  readonly takenText: (takenAt: string) => string;
  readonly onRefresh: () => Promise<void>;
  readonly onTakeNow: () => Promise<void>;
  readonly onLook: (entry: SnapshotEntry) => void;
  readonly onChooseFolder: () => void;
  readonly onForgetFolder: () => void;
  readonly onAllowFolder: () => void;
  /** What is asked about the one that is looked at. */
  readonly asking: ReactNode;
  /** What else is asked about backups. */
  readonly children?: ReactNode;
}

/** The snapshots of everything, and the folder of the person's choice. */
export function BackupsSection(props: BackupsSectionProps) {
  const { edition, list, said, onRefresh, onTakeNow } = props;
  const second = list?.second ?? null;
  const isKept = edition === 'desktop' || (second !== null && second.trouble !== 'not-allowed');
  const { t } = useTranslation('backups');
  useEffect(() => {
    void onRefresh();
  }, [onRefresh]);
  return (
    <Card withBorder>
      <Title order={2} size="h4" mb="xs">
        {t('title')}
      </Title>
      <Stack gap="sm">
        <Text size="sm">{t(TEXTS[edition].hint)}</Text>
        <Folder {...props} />
        {isKept && (
          <Group>
            <Button variant="default" onClick={() => void onTakeNow()}>
              {t('takeNow')}
            </Button>
          </Group>
        )}
        {said !== null && (
          <Alert
            color={said.isError ? 'red' : 'green'}
            role={said.isError ? 'alert' : 'status'}
            className="break-anywhere"
          >
            {said.text}
          </Alert>
        )}
        {list === null && <Text size="sm">{t('reading')}</Text>}
        {list !== null && isKept && <Entries {...props} list={list} />}
        {props.children}
      </Stack>
      {props.asking}
    </Card>
  );
}

function Folder({ edition, list, onChooseFolder, onForgetFolder, onAllowFolder }: BackupsSectionProps) {
  const { t } = useTranslation('backups');
  const second = list?.second ?? null;
  return (
    <Stack gap="xs">
      <Text size="sm" className="break-anywhere">
        {second === null
          ? t(TEXTS[edition].none)
          : t(second.trouble === null ? TEXTS[edition].folder : `folder-${second.trouble}`, {
              name: second.name,
            })}
      </Text>
      <Group>
        {second?.trouble === 'not-allowed' && <Button onClick={onAllowFolder}>{t('allowFolder')}</Button>}
        <Button variant="default" onClick={onChooseFolder}>
          {t(second === null ? 'chooseFolder' : 'otherFolder')}
        </Button>
        {second !== null && (
          <Button variant="default" onClick={onForgetFolder}>
            {t(TEXTS[edition].forget)}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Entries(props: BackupsSectionProps & { readonly list: SnapshotList }) {
  const { t } = useTranslation('backups');
  const [isAll, setIsAll] = useState(false);
  const { snapshots } = props.list;
  if (snapshots.length === 0) return <Text size="sm">{t('none')}</Text>;
  const shown = isAll ? snapshots : snapshots.slice(0, FEW);
  return (
    <>
      <Stack component="ul" gap="xs" className="plain-list">
        {shown.map((entry) => (
          <Entry key={entry.token} {...props} entry={entry} />
        ))}
      </Stack>
      {shown.length < snapshots.length && (
        <Group>
          <Button size="compact-sm" variant="default" onClick={() => setIsAll(true)}>
            {t('showAll', { count: snapshots.length })}
          </Button>
        </Group>
      )}
    </>
  );
}

function Entry({
  edition,
  entry,
  takenText,
  onLook,
}: BackupsSectionProps & { readonly entry: SnapshotEntry }) {
  const { t } = useTranslation('backups');
  const { problem, why, accounts, links, isSecond } = entry;
  const taken = takenText(entry.takenAt);
  return (
    <Group component="li" justify="space-between" gap="xs">
      <div>
        <Text size="sm">{taken}</Text>
        <Text size="xs" c="dimmed">
          {[
            problem === null ? t('counts', { accounts, links }) : t(`${problem}Entry`),
            ...(why === null ? [] : [t(why)]),
            ...(isSecond ? [t(TEXTS[edition].second)] : []),
          ].join(' · ')}
        </Text>
      </div>
      {problem === null && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('lookAt', { taken })}
          onClick={() => onLook(entry)}
        >
          {t('look')}
        </Button>
      )}
    </Group>
  );
}
