import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StoreFailure } from '../data/inventory-store';
import type { AppParts } from './app-parts';
import { takenText } from './taken-text';
import { useRepair } from './use-repair';

interface RepairOfferProps extends Pick<AppParts, 'store' | 'settings' | 'platform'> {
  readonly failure: StoreFailure;
}

/** Offers the newest good snapshot, or a file, in the place of what is lost: one click each. */
export function RepairOffer({ failure, ...kept }: RepairOfferProps) {
  const { t } = useTranslation(['storage', 'backups']);
  const { found, problem, isWithoutCopy, allow, bringBack, fromFile } = useRepair(kept, failure);
  return (
    <>
      {found === null && <Text size="sm">{t('backups:reading')}</Text>}
      {found === 'none' && <Text size="sm">{t('storage:noSnapshot')}</Text>}
      {found === 'not-allowed' && <Text size="sm">{t('storage:snapshotsNotAllowed')}</Text>}
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
        {found !== null && typeof found !== 'string' && (
          <Button size="compact-sm" onClick={() => void bringBack()}>
            {t(isWithoutCopy ? 'storage:bringBackWithoutCopy' : 'storage:bringBack', {
              taken: takenText(found.entry.takenAt),
              accounts: found.entry.accounts,
            })}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={() => void fromFile()}>
          {t('storage:fromFile')}
        </Button>
      </Group>
    </>
  );
}
