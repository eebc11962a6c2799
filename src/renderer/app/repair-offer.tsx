import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SnapshotEntry } from '#core/snapshots/listing';
import type { StoreFailure } from '../data/inventory-store';
import { AskPassphrase } from '../features/settings/ask-passphrase';
import type { AppParts } from './app-parts';
import { takenText } from './taken-text';
import { type Repair, useRepair } from './use-repair';

interface RepairOfferProps
  extends Pick<AppParts, 'store' | 'settings' | 'platform' | 'openSnapshot' | 'sealing'> {
  readonly failure: StoreFailure;
}

/** Offers the newest good snapshot, or a file, in the place of what is lost: one click each. */
export function RepairOffer({ failure, ...kept }: RepairOfferProps) {
  const { t } = useTranslation(['storage', 'backups', 'encryption']);
  const { found, problem, isWithoutCopy, openSealed, sealedFile, ...ways } = useRepair(kept, failure);
  const { allow, chooseFolder, bringBack, fromFile } = ways;
  const isFolderMissing = found === 'no-folder' || (found === 'none' && kept.platform.folder !== null);
  const any = found === null || typeof found === 'string' ? null : found;
  const sealed = any !== null && 'sealed' in any ? any.sealed : null;
  const open = any !== null && 'backup' in any ? any : null;
  return (
    <>
      <Looked found={found} />
      {problem !== null && (
        <Text size="sm" role="alert" className="break-anywhere">
          {problem}
        </Text>
      )}
      <Group gap="xs">
        {found === 'not-allowed' && (
          <Button size="compact-sm" onClick={() => void allow()}>
            {t('backups:allowFolder')}
          </Button>
        )}
        {isFolderMissing && (
          <Button size="compact-sm" onClick={() => void chooseFolder()}>
            {t('storage:chooseFolder')}
          </Button>
        )}
        {sealed !== null && <SealedOffer entry={sealed} openSealed={openSealed} />}
        {open !== null && (
          <Button size="compact-sm" onClick={() => void bringBack()}>
            {t(isWithoutCopy ? 'storage:bringBackWithoutCopy' : 'storage:bringBack', {
              taken: takenText(open.entry.takenAt),
              accounts: open.entry.accounts,
            })}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => void fromFile()}>
          {t('storage:fromFile')}
        </Button>
      </Group>
      {sealedFile.file !== null && (
        <AskPassphrase
          title={t('encryption:openTitle', { name: sealedFile.file.name })}
          action={t('encryption:open')}
          onGiven={sealedFile.open}
          onClose={() => sealedFile.put(null)}
        />
      )}
    </>
  );
}

/** What came of looking for snapshots, as far as that is to be said. */
function Looked({ found }: Pick<Repair, 'found'>) {
  const { t } = useTranslation(['storage', 'backups']);
  const say = (text: string) => <Text size="sm">{text}</Text>;
  switch (found) {
    case null:
      return say(t('backups:reading'));
    case 'none':
      return say(t('storage:noSnapshot'));
    case 'no-folder':
      return say(t('storage:noSnapshotFolder'));
    case 'not-allowed':
      return say(t('storage:snapshotsNotAllowed'));
    default:
      return 'sealed' in found ? say(t('storage:snapshotsSealed')) : null;
  }
}

interface SealedOfferProps extends Pick<Repair, 'openSealed'> {
  readonly entry: SnapshotEntry;
}

/** Asks for the passphrase of the newest snapshot. */
function SealedOffer({ entry, openSealed }: SealedOfferProps) {
  const { t } = useTranslation(['storage', 'backups']);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button size="compact-sm" onClick={() => setIsAsking(true)}>
        {t('storage:openSealed')}
      </Button>
      {isAsking && (
        <AskPassphrase
          title={t('backups:sealedHere', { taken: takenText(entry.takenAt) })}
          body={t('backups:sealedBody')}
          action={t('backups:sealedOpen')}
          onGiven={openSealed}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
