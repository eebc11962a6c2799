import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { INTENT_WORDS } from '#words/account-words';
import type { Screen } from '../../data/screen';
import { found } from '../../ui/found-options';
import { addressOf, type Trial } from './address';
import { chooseIntent } from './choose-intent';
import { IfDeleted } from './if-deleted';
import { IfLetGo } from './if-let-go';
import { IfLost } from './if-lost';

interface WhatIfTabProps {
  readonly screen: Screen;
  readonly trial: Trial;
  readonly account: string | null;
}

/** What would be if an account were lost, let go or deleted, on a copy; then dropped, or what the person wants. */
export function WhatIfTab({ screen, trial, account: id }: WhatIfTabProps) {
  const { t } = useTranslation('expiry');
  const { inventory, directory } = screen;
  const options = useMemo(
    () =>
      inventory.accounts
        .filter(({ state }) => state === 'active')
        .map((account) => ({ value: account.id, label: directory.name(account.id) })),
    [inventory, directory],
  );
  const account = options.some(({ value }) => value === id) ? id : null;
  const field = useRef<HTMLInputElement>(null);
  const show = (next: Pick<WhatIfTabProps, 'trial' | 'account'>) =>
    screen.go(addressOf({ tab: 'what-if', ...next }));
  const drop = () => {
    show({ trial, account: null });
    field.current?.focus();
  };
  return (
    <div className="scrolls">
      <Group gap="sm">
        <SegmentedControl
          aria-label={t('trial')}
          value={trial}
          onChange={(next) => show({ trial: next, account: id })}
          data={[
            { value: 'lose', label: t('lose') },
            { value: 'let-go', label: t('let-go') },
            { value: 'delete', label: t('delete') },
          ]}
        />
        <Select
          ref={field}
          aria-label={t('whichAccount')}
          placeholder={t('whichAccount')}
          searchable
          clearable
          limit={50}
          data={options}
          filter={({ search, limit }) => found(options, search, limit)}
          value={account}
          onChange={(next) => show({ trial, account: next })}
        />
      </Group>
      <Text size="sm" c="dimmed" my="xs">
        {t(`${trial}Hint`)}
      </Text>
      {id !== null && account === null && <Text role="status">{t('notActive')}</Text>}
      {account !== null && (
        <>
          {trial === 'lose' && <IfLost screen={screen} id={account} />}
          {trial === 'let-go' && <IfLetGo screen={screen} id={account} />}
          {trial === 'delete' && <IfDeleted screen={screen} id={account} />}
          <Decide screen={screen} trial={trial} id={account} onDrop={drop} />
        </>
      )}
    </div>
  );
}

interface DecideProps {
  readonly screen: Screen;
  readonly trial: Trial;
  readonly id: string;
  readonly onDrop: () => void;
}

/** Nothing was changed by asking: what was tried becomes what the person wants, or it is dropped. */
function Decide({ screen, trial, id, onDrop }: DecideProps) {
  const { t } = useTranslation('expiry');
  const intent = trial === 'delete' ? 'delete' : 'let-expire';
  const isWanted = screen.directory.account(id)?.intent === intent;
  return (
    <Group gap="xs" mt="md">
      <Button size="compact-md" disabled={isWanted} onClick={() => chooseIntent(screen, id, intent)}>
        {t(trial === 'delete' ? 'wantDeleted' : 'wantLetGo')}
      </Button>
      <Button size="compact-md" variant="default" onClick={onDrop}>
        {t('drop')}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {isWanted ? t('wanted', { intent: INTENT_WORDS[intent][screen.lang] }) : ''}
      </Text>
    </Group>
  );
}
