import { Autocomplete, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainName, serviceNamed } from '#core/catalogue/service-named';
import type { CivilDate } from '#core/dates/civil-date';
import { addAccount, addLink, newAccount } from '#core/inventory/edit-inventory';
import type { Account, Inventory, Link, LinkKind } from '#core/inventory/inventory';
import { isReleased } from '#core/inventory/is-released';
import { fail } from '#core/result';
import type { Directory } from '#words/directory';
import { typedDay } from '#words/typed-day';
import type { Screen } from '../../data/screen';
import { Dialog } from '../../ui/dialog';
import { LinkFields } from './link-fields';

interface LinkFormProps {
  readonly screen: Screen;
  readonly account: Account;
  readonly onClose: () => void;
}

/** Links an account with another one, which is added at once if its name is new. */
export function LinkForm({ screen, account, onClose }: LinkFormProps) {
  const { t } = useTranslation(['form', 'app']);
  const [isProvider, setIsProvider] = useState(() => providesMore(account, screen));
  const [kind, setKind] = useState<LinkKind>('login');
  const [name, setName] = useState('');
  const [usedOn, setUsedOn] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState('');
  const [added, setAdded] = useState('');
  const [isOpen, setOpen] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const saving = useRef(false);
  const { inventory, lang, directory } = screen;
  const others = inventory.accounts.filter(({ id }) => id !== account.id);
  const wanted = name.trim();
  const meant = meantBy(wanted, others, directory);
  const existing = meant.length === 1 ? meant[0] : undefined;
  const day = usedOn === '' ? undefined : typedDay(usedOn);
  const dayError = usedOn !== '' && day === undefined ? t('form:notADay') : undefined;

  const misfit = existing === undefined ? misfitOf(wanted, meant, account) : undefined;
  const reasons: Readonly<Record<string, string>> = {
    circle: t('form:circle'),
    gone: t('form:gone'),
    'already-linked': t('form:alreadyLinked', { name: wanted }),
  };

  const save = async () => {
    setTried(true);
    setAdded('');
    if (misfit !== undefined || dayError !== undefined || saving.current) return;
    // A second click comes before the screen knows of the first.
    saving.current = true;
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
    const edit = (before: Inventory) => {
      const withOther =
        existing === undefined ? addAccount(before, other) : ({ ok: true, value: before } as const);
      if (isThere(before, link, screen.report.today)) return fail({ code: 'already-linked' });
      return withOther.ok ? addLink(withOther.value, link) : withOther;
    };
    const made = await screen.change(change, edit, Object.keys(reasons));
    saving.current = false;
    if (made.ok) {
      setName('');
      setUsedOn('');
      setTried(false);
      setRefused('');
      setAdded(t('form:added', { name: wanted }));
      setOpen(false);
      nameField.current?.focus();
    } else setRefused(reasons[made.failure.code] ?? '');
  };

  return (
    <Dialog onClose={onClose} title={t('form:linkTitle')} closeLabel={t('app:close')}>
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
              <Radio value="provides" label={t('form:provides', { name: directory.name(account.id) })} />
              <Radio value="dependsOn" label={t('form:dependsOn', { name: directory.name(account.id) })} />
            </Stack>
          </Radio.Group>
          <Autocomplete
            label={t('form:otherAccount')}
            description={t('form:otherHint')}
            ref={nameField}
            data-autofocus
            required
            limit={20}
            dropdownOpened={isOpen && name !== ''}
            onDropdownOpen={() => setOpen(true)}
            onDropdownClose={() => setOpen(false)}
            data={[...new Set(others.map(({ id }) => directory.name(id)))]}
            value={name}
            onChange={(value) => {
              setName(value);
              setAdded('');
            }}
            error={tried && misfit !== undefined ? t(`form:${misfit}`, { name: wanted }) : undefined}
          />
          <LinkFields
            lang={lang}
            kind={kind}
            onKind={setKind}
            usedOn={usedOn}
            onUsedOn={setUsedOn}
            usedOnError={dayError}
          />
          <Text c="red" size="sm" role="alert">
            {refused}
          </Text>
          <Text size="sm" role="status">
            {added}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app:close')}
            </Button>
            <Button type="submit">{t('form:save')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/**
 * Is the account one that others are entered by, rather than one that is entered by others? As it was linked so far;
 * else by what its service asks for: whoever demands unbinding gives logins to others, as phones and mailboxes do.
 */
function providesMore({ id, service }: Account, { inventory, services }: Screen): boolean {
  const provided = inventory.links.filter(({ provider }) => provider === id).length;
  const used = inventory.links.filter(({ dependent }) => dependent === id).length;
  if (provided !== used) return provided > used;
  const known = service === null ? undefined : services.get(service);
  if (known?.category === 'telecom' || known?.category === 'email') return true;
  return (
    known?.ruleSets.some(({ deletion }) => deletion?.conditions?.some(({ kind }) => kind === 'unbind')) ??
    false
  );
}

/** Why a name cannot be that of a new account at the other end. */
function misfitOf(wanted: string, meant: readonly Account[], { name }: Account) {
  if (wanted === '') return 'required';
  if (meant.length > 1) return 'several';
  return plainName(wanted) === plainName(name) ? 'itself' : undefined;
}

/** The accounts that somebody who writes this may mean: where several have a name, it comes with the id. */
function meantBy(wanted: string, others: readonly Account[], directory: Directory): readonly Account[] {
  const shown = others.filter(({ id }) => directory.name(id) === wanted);
  return shown.length > 0 ? shown : others.filter(({ name }) => plainName(name) === plainName(wanted));
}

/** Are the two joined in the same way already? A link that has been released is history. */
function isThere({ links }: Inventory, { provider, dependent, kind }: Link, today: CivilDate): boolean {
  return links.some(
    (link) =>
      link.provider === provider &&
      link.dependent === dependent &&
      link.kind === kind &&
      !isReleased(link, today),
  );
}

/** Of the service that has this name, if there is one. */
function accountNamed({ freshId, services }: Screen, name: string): Account {
  return { ...newAccount(freshId(), name), service: serviceNamed(services.values(), name)?.id ?? null };
}
