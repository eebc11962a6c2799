import { Anchor, Button, CloseButton, Grid, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeAccount } from '#core/inventory/edit-inventory';
import type { Account } from '#core/inventory/inventory';
import type { AccountRow } from '#core/report/report-data';
import type { Screen } from '../../data/screen';
import { Dialog } from '../../ui/dialog';
import { Blocks } from './blocks';
import { Conditions } from './conditions';
import { Deletion } from './deletion';
import { Events } from './events';
import { Facts } from './facts';
import { Letter } from './letter';
import { Links } from './links';
import { PartLevel } from './section';
import { Timers } from './timers';
import { VerdictCard } from './verdict-card';

interface AccountPageProps {
  readonly screen: Screen;
  readonly id: string;
  readonly onEdit: (account: Account) => void;
  readonly onLink: (account: Account) => void;
  /** Links a list of accounts with this one. */
  readonly onLinkSeveral: (provider: string) => void;
}

/** One account: its facts, dates, links both ways, conditions and timers as the core gives them, each with its "why?". */
export function AccountPage({
  list,
  ...props
}: AccountPageProps & {
  /** The address of the list that it was chosen from. */
  readonly list: string;
}) {
  const { t } = useTranslation('account');
  const { screen, id } = props;
  const found = accountOf(screen, id);
  const back = (
    <Anchor href={`#${list}`} size="sm">
      {t('back')}
    </Anchor>
  );
  if (found === undefined) {
    return (
      <Stack align="flex-start">
        <Title order={1} size="h2">
          {t('missing')}
        </Title>
        {back}
      </Stack>
    );
  }
  const { first, second } = partsOf(found, props);
  return (
    <Stack>
      {back}
      <Group justify="space-between" align="flex-start">
        <Title order={1} size="h2" className="break-anywhere">
          {screen.directory.plainName(id)}
        </Title>
        <AccountButtons account={found.account} {...props} onRemoved={() => screen.go(list)} />
      </Group>
      <VerdictCard row={found.row} screen={screen} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack>{first}</Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack>{second}</Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

/** The same beside a list. */
export function AccountAside({
  onClose,
  ...props
}: AccountPageProps & {
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['account', 'app']);
  const { screen, id } = props;
  const found = accountOf(screen, id);
  if (found === undefined) return null;
  const { first, second } = partsOf(found, props);
  return (
    <PartLevel.Provider value={3}>
      <Stack>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={2} size="h3" className="break-anywhere">
            {screen.directory.plainName(id)}
          </Title>
          <CloseButton aria-label={t('account:closeAside')} onClick={onClose} />
        </Group>
        <Group justify="space-between">
          <Anchor href={`#/accounts/${id}`} size="sm">
            {t('account:wholePage')}
          </Anchor>
          <AccountButtons account={found.account} {...props} onRemoved={onClose} />
        </Group>
        <VerdictCard row={found.row} screen={screen} />
        {first}
        {second}
      </Stack>
    </PartLevel.Provider>
  );
}

interface Found {
  readonly account: Account;
  readonly row: AccountRow;
}

function accountOf({ inventory, report }: Screen, id: string): Found | undefined {
  const account = inventory.accounts.find((one) => one.id === id);
  const row = report.accounts.find((one) => one.account === id);
  return account === undefined || row === undefined ? undefined : { account, row };
}

/** The parts of the page in their two columns. */
function partsOf({ account, row }: Found, { screen, onLink, onLinkSeveral }: AccountPageProps) {
  return {
    first: (
      <>
        <Timers account={account} screen={screen} />
        <Conditions account={account} row={row} screen={screen} />
        <Blocks account={account} screen={screen} />
        <Links
          account={account}
          screen={screen}
          onLink={() => onLink(account)}
          onLinkSeveral={() => onLinkSeveral(account.id)}
        />
      </>
    ),
    second: (
      <>
        <Deletion account={account} conditions={row.conditions} screen={screen} />
        <Letter account={account} screen={screen} />
        <Facts account={account} screen={screen} />
        <Events account={account} screen={screen} />
      </>
    ),
  };
}

interface AccountButtonsProps {
  readonly screen: Screen;
  readonly account: Account;
  readonly onEdit: (account: Account) => void;
  readonly onRemoved: () => void;
}

function AccountButtons({ screen, account, onEdit, onRemoved }: AccountButtonsProps) {
  const { t } = useTranslation('account');
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => onEdit(account)}>
        {t('edit')}
      </Button>
      <RemoveButton screen={screen} account={account} onRemoved={onRemoved} />
    </Group>
  );
}

function RemoveButton({ screen, account, onRemoved }: Omit<AccountButtonsProps, 'onEdit'>) {
  const { t } = useTranslation(['account', 'app']);
  const [asking, setAsking] = useState(false);
  const count = screen.inventory.links.filter(({ provider, dependent }) =>
    [provider, dependent].includes(account.id),
  ).length;
  const remove = async () => {
    setAsking(false);
    const name = { code: 'account-removed', account: account.name } as const;
    const removed = await screen.change(name, (inventory) => removeAccount(inventory, account.id));
    if (removed.ok) onRemoved();
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
