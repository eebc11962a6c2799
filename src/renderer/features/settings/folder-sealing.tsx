import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPassphrase } from './new-passphrase';
import type { PassphraseProblem } from './passphrase-problem';

interface FolderSealingProps {
  readonly isSealed: boolean;
  readonly onSeal: (passphrase: string) => Promise<PassphraseProblem | null>;
  readonly onSealNoMore: () => void;
}

/** Whether the snapshots in a browser's folder are encrypted, and by which passphrase. */
export function FolderSealing({ isSealed, onSeal, onSealNoMore }: FolderSealingProps) {
  const { t } = useTranslation('backups');
  const [isAsked, setIsAsked] = useState(false);
  return (
    <Stack gap="xs">
      <Text size="sm">{t(isSealed ? 'folderSealed' : 'folderNotSealed')}</Text>
      <Group>
        <Button variant="default" onClick={() => setIsAsked(true)}>
          {t(isSealed ? 'otherPassphrase' : 'sealFolder')}
        </Button>
        {isSealed && (
          <Button variant="default" onClick={onSealNoMore}>
            {t('sealNoMore')}
          </Button>
        )}
      </Group>
      {isAsked && (
        <NewPassphrase
          title={t('sealFolderTitle')}
          body={t('sealFolderBody')}
          action={t('sealFolderAction')}
          onChosen={onSeal}
          onClose={() => setIsAsked(false)}
        />
      )}
    </Stack>
  );
}
