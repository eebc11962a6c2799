import { Autocomplete, Button, Group, Modal, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serviceNamed } from '#core/catalogue/service-named';
import { parseCivilDate } from '#core/dates/civil-date';
import { addAccount, addLink, newAccount } from '#core/inventory/edit-inventory';
import { type Account, LINK_KINDS, type LinkKind } from '#core/inventory/inventory';
import { LINK_WORDS } from '#words/account-words';
import type { Screen } from '../../data/screen';
import { DayInput } from '../../ui/day-input';

interface LinkFormProps {
  readonly screen: Screen;
  readonly account: Account;
  readonly onClose: () => void;
}

/** Links an account with another one, which is added at once if its name is new. */
export function LinkForm({ screen, account, onClose }: LinkFormProps) {
  const { t } = useTranslation(['form', 'app']);
  const [isProvider, setIsProvider] = useState(true);
  const [kind, setKind] = useState<LinkKind>('login');
  const [name, setName] = useState('');
  const [usedOn, setUsedOn] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState('');
  const { inventory, lang } = screen;
  const others = inventory.accounts.filter(({ id }) => id !== account.id);
  const wanted = name.trim();
  const existing = others.find((one) => one.name === wanted);
  const day = usedOn === '' ? undefined : parseCivilDate(usedOn);
  const dayError = usedOn !== '' && day === undefined ? t('form:notADay') : undefined;

  const save = async () => {
    setTried(true);
    if (wanted === '' || dayError !== undefined) return;
    const other = existing ?? accountNamed(screen, wanted);
    const [provider, dependent] = isProvider ? [account, other] : [other, account];
    const link = {
      id: screen.freshId(),
      provider: provider.id,
      dependent: dependent.id,
      kind,
      ...(day === undefined ? {} : { lastUsedOn: day }),
    };
    const change = { code: 'link-added', kind, provider: provider.name, dependent: dependent.name } as const;
    const made = await screen.change(change, (before) => {
      const withOther =
        existing === undefined ? addAccount(before, other) : ({ ok: true, value: before } as const);
      return withOther.ok ? addLink(withOther.value, link) : withOther;
    });
    if (made.ok) {
      setName('');
      setUsedOn('');
      setTried(false);
      setRefused('');
    } else setRefused(made.failure.code === 'circle' ? t('form:circle') : '');
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('form:linkTitle')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <Radio.Group
            label={t('form:direction')}
            value={isProvider ? 'provides' : 'dependsOn'}
            onChange={(value) => setIsProvider(value === 'provides')}
          >
            <Stack gap={6} mt={4}>
              <Radio value="provides" label={t('form:provides', { name: account.name })} />
              <Radio value="dependsOn" label={t('form:dependsOn', { name: account.name })} />
            </Stack>
          </Radio.Group>
          <Autocomplete
            label={t('form:otherAccount')}
            description={t('form:otherHint')}
            data-autofocus
            required
            limit={20}
            data={[...new Set(others.map((one) => one.name))]}
            value={name}
            onChange={setName}
            error={tried && wanted === '' ? t('form:required') : undefined}
          />
          <NativeSelect
            label={t('form:kind')}
            data={LINK_KINDS.map((value) => ({ value, label: LINK_WORDS[value][lang] }))}
            value={kind}
            onChange={({ currentTarget: { value } }) =>
              setKind(LINK_KINDS.find((known) => known === value) ?? kind)
            }
          />
          <DayInput label={t('form:lastUsedOn')} value={usedOn} onChange={setUsedOn} error={dayError} />
          <Text c="red" size="sm" role="alert">
            {refused}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app:close')}
            </Button>
            <Button type="submit">{t('form:save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Of the service that has this name, if there is one. */
function accountNamed({ freshId, services }: Screen, name: string): Account {
  return { ...newAccount(freshId(), name), service: serviceNamed(services.values(), name)?.id ?? null };
}
