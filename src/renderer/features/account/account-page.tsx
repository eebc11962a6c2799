import { Anchor, Button, Grid, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeAccount } from '#core/inventory/edit-inventory';
import type { Account } from '#core/inventory/inventory';
import type { Screen } from '../../data/screen';
import { Dialog } from '../../ui/dialog';
import { Blocks } from './blocks';
import { Conditions } from './conditions';
import { Deletion } from './deletion';
import { Events } from './events';
import { Facts } from './facts';
import { Links } from './links';
import { Timers } from './timers';
import { VerdictCard } from './verdict-card';

/** One account: its facts, dates, links both ways, conditions and timers as the core gives them, each with its "why?". */
export function AccountPage({
  screen,
  id,
  onEdit,
  onLink,
  onLinkSeveral,
}: {
  readonly screen: Screen;
  readonly id: string;
  readonly onEdit: (account: Account) => void;
  readonly onLink: (account: Account) => void;
  /** Links a list of accounts with this one. */
  readonly onLinkSeveral: (provider: string) => void;
}) {
  const { t } = useTranslation('account');
  const account = screen.inventory.accounts.find((one) => one.id === id);
  const row = screen.report.accounts.find((one) => one.account === id);
  if (account === undefined || row === undefined) {
    return (
      <Stack align="flex-start">
        <Title order={1} size="h2">
          {t('missing')}
        </Title>
        <Anchor href="#/accounts">{t('back')}</Anchor>
      </Stack>
    );
  }
  return (
    <Stack>
      <Anchor href="#/accounts" size="sm">
        {t('back')}
      </Anchor>
      <Group justify="space-between" align="flex-start">
        <Title order={1} size="h2" className="break-anywhere">
          {screen.directory.plainName(id)}
        </Title>
        <Group gap="xs">
          <Button variant="default" onClick={() => onEdit(account)}>
            {t('edit')}
          </Button>
          <RemoveButton screen={screen} account={account} />
        </Group>
      </Group>
      <VerdictCard row={row} screen={screen} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack>
            <Timers account={account} screen={screen} />
            <Conditions account={account} row={row} screen={screen} />
            <Blocks account={account} screen={screen} />
            <Links
              account={account}
              screen={screen}
              onLink={() => onLink(account)}
              onLinkSeveral={() => onLinkSeveral(id)}
            />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack>
            <Deletion account={account} conditions={row.conditions} screen={screen} />
            <Facts account={account} screen={screen} />
            <Events account={account} screen={screen} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function RemoveButton({ screen, account }: { readonly screen: Screen; readonly account: Account }) {
  const { t } = useTranslation(['account', 'app']);
  const [asking, setAsking] = useState(false);
  const count = screen.inventory.links.filter(({ provider, dependent }) =>
    [provider, dependent].includes(account.id),
  ).length;
  const remove = async () => {
    setAsking(false);
    const name = { code: 'account-removed', account: account.name } as const;
    const removed = await screen.change(name, (inventory) => removeAccount(inventory, account.id));
    if (removed.ok) screen.go('/accounts');
  };
  return (
    <>
      <Button variant="default" color="red" onClick={() => setAsking(true)}>
        {t('account:remove')}
      </Button>
      {asking && (
        <Dialog
          onClose={() => setAsking(false)}
          title={t('account:removeTitle', { name: screen.directory.name(account.id) })}
          closeLabel={t('app:close')}
        >
          <Text>{t('account:removeBody', { count })}</Text>
          <Group justify="flex-end" mt="md">
            <Button variant="default" data-autofocus onClick={() => setAsking(false)}>
              {t('app:cancel')}
            </Button>
            <Button color="red" onClick={() => void remove()}>
              {t('account:remove')}
            </Button>
          </Group>
        </Dialog>
      )}
    </>
  );
}
