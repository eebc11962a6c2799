import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Platform } from '../platform/platform';

/** Offers a new, empty place where the one that there is cannot even be opened: what is lost comes back there. */
export function SetAsideOffer({ platform }: { readonly platform: Pick<Platform, 'setStorageAside'> }) {
  const { t } = useTranslation('storage');
  const [hasFailed, setHasFailed] = useState(false);
  const setAside = async () => {
    // The program starts again by itself.
    setHasFailed(!(await platform.setStorageAside()).ok);
  };
  return (
    <>
      {hasFailed && (
        <Text size="sm" role="alert">
          {t('notSetAside')}
        </Text>
      )}
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => void setAside()}>
          {t('setAside')}
        </Button>
      </Group>
    </>
  );
}
