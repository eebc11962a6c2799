import { Alert, Button, Group, Text } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderTrouble } from '#ipc/desktop-api';
import type { Platform } from '../platform/platform';
import type { SnapshotKeeper } from './snapshot-keeper';

const OWN = {
  gone: 'troubleGone',
  full: 'troubleFull',
  'not-writable': 'troubleNotWritable',
  'not-allowed': 'troubleNotAllowed',
} as const satisfies Record<FolderTrouble, string>;

const SECOND = {
  gone: 'secondGone',
  full: 'secondFull',
  'not-writable': 'secondNotWritable',
  // Only a browser asks for that, and it has no second one.
  'not-allowed': 'troubleNotAllowed',
} as const satisfies Record<FolderTrouble, string>;

interface SnapshotTroubleProps {
  readonly keeper: SnapshotKeeper;
  readonly platform: Pick<Platform, 'folder'>;
}

/** Says that snapshots cannot be kept, or not be copied, until it is read or over; the settings go on saying it. */
export function SnapshotTrouble({ keeper, platform: { folder } }: SnapshotTroubleProps) {
  const { trouble, second } = useSyncExternalStore(keeper.subscribe, keeper.getState);
  return (
    <>
      <Said
        text={trouble === null ? null : OWN[trouble]}
        onAllow={trouble === 'not-allowed' && folder !== null ? () => void folder.allow() : null}
      />
      <Said text={second === null ? null : SECOND[second]} onAllow={null} />
    </>
  );
}

type Trouble = (typeof OWN | typeof SECOND)[FolderTrouble];

interface SaidProps {
  readonly text: Trouble | null;
  /** Null: there is nothing that the person could allow. */
  readonly onAllow: (() => void) | null;
}

function Said({ text, onAllow }: SaidProps) {
  const { t } = useTranslation(['backups', 'app']);
  const [read, setRead] = useState<Trouble | null>(null);
  // When it is over, the same again is news.
  if (text === null && read !== null) setRead(null);
  if (text === null || text === read) return null;
  return (
    <Alert
      color="yellow"
      role="alert"
      withCloseButton
      closeButtonLabel={t('app:close')}
      onClose={() => setRead(text)}
    >
      <Text>{t(`backups:${text}`)}</Text>
      {onAllow !== null && (
        <Group mt="xs">
          <Button size="compact-sm" onClick={onAllow}>
            {t('backups:allowFolder')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
