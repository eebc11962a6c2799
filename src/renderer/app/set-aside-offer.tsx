import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Platform } from '../platform/platform';

/** Offers a new, empty place where the one that there is cannot even be opened: what is lost comes back there. */
export function SetAsideOffer({ platform }: { readonly platform: Pick<Platform, 'setStorageAside'> }) {
  const { t } = useTranslation('storage');
  const [hasFailed, setHasFailed] = useState(false);
  const setAside = async () => {
    const done = await platform.setStorageAside();
    // Where it is done the program starts again by itself; who has said no knows that nothing was changed.
    setHasFailed(!done.ok && done.failure.code !== 'not-wanted');
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
