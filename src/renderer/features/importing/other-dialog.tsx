import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '#importing/review/decisions';
import { shownText } from '#words/safe-text';
import type { Screen } from '../../data/screen';
import { Dialog } from '../../ui/dialog';
import type { OpenEntry } from './entry-choice';
import { foundByName, type NamedOption, serviceOption } from './named-options';

interface OtherDialogProps {
  readonly entry: OpenEntry;
  readonly screen: Screen;
  readonly onClose: () => void;
  readonly onDecide: (decision: Decision) => void;
}

/** Asks what a row is, where the review has not found it: one of the accounts, or a new one of another service. */
export function OtherDialog({ entry, screen, onClose, onDecide }: OtherDialogProps) {
  const { t } = useTranslation(['importing', 'app']);
  const [account, setAccount] = useState<string | null>(null);
  const [service, setService] = useState<string | null>(null);
  const { inventory, directory, services, lang } = screen;
  const accounts = useMemo(
    () =>
      inventory.accounts.map(({ id }): NamedOption => ({ value: id, label: directory.name(id), called: [] })),
    [inventory, directory],
  );
  const all = useMemo(
    () => [...services.values()].map((service) => serviceOption(service, lang)),
    [services, lang],
  );
  return (
    <Dialog onClose={onClose} title={t('importing:otherTitle')} closeLabel={t('app:close')}>
      <Stack gap="sm">
        <Text size="sm" className="break-anywhere">
          {[...new Set([entry.title, entry.service.site, entry.username])]
            .filter((part) => part !== '')
            .map(shownText)
            .join(' · ')}
        </Text>
        {accounts.length > 0 && (
          <Group wrap="nowrap" align="flex-end">
            <Select
              className="grow"
              label={t('importing:otherAccount')}
              searchable
              clearable
              data={accounts}
              filter={({ search }) => foundByName(accounts, search)}
              value={account}
              onChange={setAccount}
            />
            <Button
              variant="default"
              disabled={account === null}
              onClick={() => account !== null && onDecide({ as: 'account', account })}
            >
              {t('importing:otherAccountButton')}
            </Button>
          </Group>
        )}
        <Group wrap="nowrap" align="flex-end">
          <Select
            className="grow"
            label={t('importing:otherService')}
            placeholder={t('importing:otherServiceNone')}
            searchable
            clearable
            data={all}
            filter={({ search }) => foundByName(all, search)}
            value={service}
            onChange={setService}
          />
          <Button variant="default" onClick={() => onDecide({ as: 'service', service })}>
            {t('importing:otherServiceButton')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
