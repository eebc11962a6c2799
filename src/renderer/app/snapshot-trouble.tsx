import { Alert, Text } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderTrouble } from '#ipc/desktop-api';
import type { SnapshotKeeper } from './snapshot-keeper';

const OWN = {
  gone: 'troubleGone',
  full: 'troubleFull',
  'not-writable': 'troubleNotWritable',
} as const satisfies Record<FolderTrouble, string>;

const SECOND = {
  gone: 'secondGone',
  full: 'secondFull',
  'not-writable': 'secondNotWritable',
} as const satisfies Record<FolderTrouble, string>;

/** Says that snapshots cannot be kept, or not be copied, until it is read or over; the settings go on saying it. */
export function SnapshotTrouble({ keeper }: { readonly keeper: SnapshotKeeper }) {
  const { trouble, second } = useSyncExternalStore(keeper.subscribe, keeper.getState);
  return (
    <>
      <Said text={trouble === null ? null : OWN[trouble]} />
      <Said text={second === null ? null : SECOND[second]} />
    </>
  );
}

type Trouble = (typeof OWN | typeof SECOND)[FolderTrouble];

function Said({ text }: { readonly text: Trouble | null }) {
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
    </Alert>
  );
}
