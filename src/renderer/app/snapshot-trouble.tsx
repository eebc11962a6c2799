import { Alert, Button, Group, Text } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderTrouble } from '#ipc/desktop-api';
import type { Platform } from '../platform/platform';
import type { SnapshotKeeper } from './snapshot-keeper';

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
        of="own"
        trouble={trouble}
        onAllow={trouble === 'not-allowed' && folder !== null ? () => void folder.allow() : null}
      />
      <Said of="second" trouble={second} onAllow={null} />
    </>
  );
}

interface SaidProps {
  readonly of: 'own' | 'second';
  readonly trouble: FolderTrouble | null;
  /** Null: there is nothing that the person could allow. */
  readonly onAllow: (() => void) | null;
}

function Said({ of, trouble, onAllow }: SaidProps) {
  const { t } = useTranslation(['backups', 'app']);
  const [read, setRead] = useState<FolderTrouble | null>(null);
  // When it is over, the same again is news.
  if (trouble === null && read !== null) setRead(null);
  if (trouble === null || trouble === read) return null;
  return (
    <Alert
      color="yellow"
      role="alert"
      withCloseButton
      closeButtonLabel={t('app:close')}
      onClose={() => setRead(trouble)}
    >
      <Text>{t(`backups:${of}-${trouble}`)}</Text>
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
