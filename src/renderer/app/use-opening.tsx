import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Platform } from '../platform/platform';
import { Dialog } from '../ui/dialog';

interface OpeningNow {
  readonly open: (address: string) => void;
  /** What is asked of the person, while it is. */
  readonly question: ReactNode;
}

/**
 * Opens addresses of the catalogue outside of the app, after a question that shows them whole. The desktop asks by
 * itself, so that no page can go without; a browser asks nothing, so the page does.
 */
export function useOpening(platform: Platform): OpeningNow {
  const { t } = useTranslation(['opening', 'app']);
  const [asked, setAsked] = useState<{ readonly address: string; readonly hasFailed: boolean } | null>(null);
  const hand = async (address: string) => {
    setAsked(null);
    // A refusal is a failure as well: nothing was opened.
    const opening = await platform.openAddress(address).catch(() => 'failed' as const);
    if (opening === 'failed') setAsked({ address, hasFailed: true });
  };
  const open = (address: string) => {
    if (platform.edition === 'desktop') void hand(address);
    else setAsked({ address, hasFailed: false });
  };
  const close = () => setAsked(null);
  const question = asked !== null && (
    <Dialog
      onClose={close}
      title={t(asked.hasFailed ? 'opening:failed' : 'opening:title')}
      closeLabel={t('app:close')}
    >
      <Text size="sm">{t(asked.hasFailed ? 'opening:failedBody' : 'opening:body')}</Text>
      <Text ff="monospace" size="sm" mt="xs" className="break-anywhere">
        {asked.address}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={close}>
          {t(asked.hasFailed ? 'app:close' : 'app:cancel')}
        </Button>
        {!asked.hasFailed && <Button onClick={() => void hand(asked.address)}>{t('opening:open')}</Button>}
      </Group>
    </Dialog>
  );
  return { open, question };
}
