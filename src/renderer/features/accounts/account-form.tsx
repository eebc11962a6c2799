import {
  Autocomplete,
  Button,
  Group,
  NativeSelect,
  Select,
  Stack,
  TagsInput,
  Text,
  Textarea,
} from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serviceNamed } from '#core/catalogue/service-named';
import { addAccount, editAccount, newAccount } from '#core/inventory/edit-inventory';
import { type Account, INTENTS, type Inventory } from '#core/inventory/inventory';
import { LONGEST_NAME } from '#core/inventory/listed-names';
import { INTENT_WORDS } from '#words/account-words';
import { textIn } from '#words/lang';
import { typedDay } from '#words/typed-day';
import type { Screen } from '../../data/screen';
import { DayInput } from '../../ui/day-input';
import { Dialog } from '../../ui/dialog';
import { Identifiers } from './identifiers';
import { serviceChoices } from './service-choices';
import { suggestedNames } from './suggested-names';
import { useContactLinks } from './use-contact-links';

interface AccountFormProps {
  readonly screen: Screen;
  /** Null: a new one. */
  readonly account: Account | null;
  readonly onClose: () => void;
}

/** Adds an account, or changes one: a name and Enter are enough. */
export function AccountForm({ screen, account, onClose }: AccountFormProps) {
  const { t } = useTranslation(['form', 'app', 'account']);
  const [draft, setDraft] = useState(() => account ?? newAccount(screen.freshId(), ''));
  const [registered, setRegistered] = useState<string>(account?.registeredOn ?? '');
  const [tried, setTried] = useState(false);
  const contacts = useContactLinks(screen, draft);
  const [refused, setRefused] = useState('');
  const [added, setAdded] = useState('');
  const saving = useRef(false);
  const nameField = useRef<HTMLInputElement>(null);
  // Until the person chooses a service, the name does.
  const [chose, setChose] = useState(account !== null);
  const { lang, inventory, services } = screen;
  // There are hundreds; the list is the same at every key that is pressed.
  const choices = useMemo(() => serviceChoices(services.values(), lang), [services, lang]);
  const chosen = draft.service === null ? undefined : services.get(draft.service);
  const nameError = useNameError(draft.name);
  const suggestions = useMemo(
    () => suggestedNames(draft.name, services.values(), lang),
    [draft.name, services, lang],
  );
  const day = registered === '' ? undefined : typedDay(registered);
  const dayError = registered !== '' && day === undefined ? t('form:notADay') : undefined;

  const save = async (another: boolean) => {
    setTried(true);
    if (nameError !== undefined || dayError !== undefined || saving.current) return;
    // A second click comes before the screen knows of the first.
    saving.current = true;
    const { registeredOn: _, ...rest } = draft;
    const saved: Account = {
      ...rest,
      identifiers: rest.identifiers.filter(({ value }) => value.trim() !== ''),
      name: draft.name.trim(),
      ...(day === undefined ? {} : { registeredOn: day }),
    };
    const code = account === null ? 'account-added' : 'account-edited';
    const made = await screen.change(
      { code, account: saved.name },
      (before) =>
        contacts.added(
          account === null
            ? addAccount(before, saved)
            : editAccount(before, saved.id, (now) => merged(now, account, saved)),
          saved.id,
        ),
      ['gone'],
    );
    saving.current = false;
    if (!made.ok) {
      setRefused(made.failure.code === 'gone' ? t('form:gone') : '');
      return;
    }
    if (!another) onClose();
    else {
      setDraft(newAccount(screen.freshId(), ''));
      setRegistered('');
      contacts.clear();
      setChose(false);
      setAdded(saved.name);
      nameField.current?.focus();
      setTried(false);
    }
  };

  return (
    <Dialog
      onClose={onClose}
      title={t(account === null ? 'form:addAccount' : 'form:editAccount')}
      closeLabel={t('app:close')}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(false);
        }}
      >
        <Stack gap="sm">
          <Autocomplete
            label={t('form:name')}
            ref={nameField}
            placeholder={t('form:namePlaceholder')}
            data-autofocus
            required
            value={draft.name}
            error={tried ? nameError : undefined}
            data={suggestions}
            filter={({ options }) => options}
            onChange={(value) => {
              const named = { ...draft, name: value };
              const meant = chose ? draft.service : (serviceNamed(services.values(), value)?.id ?? null);
              setDraft(meant === draft.service ? named : withService(named, meant));
            }}
          />
          <Text size="sm" role="status">
            {added === '' ? '' : t('form:added', { name: added })}
          </Text>
          <Select
            label={t('form:service')}
            description={t('form:serviceHint')}
            placeholder={t('form:none')}
            searchable
            clearable
            data={choices.options}
            filter={({ search }) => choices.found(search)}
            value={draft.service}
            onChange={(service) => {
              setChose(true);
              setDraft(withService(draft, service));
            }}
          />
          {chosen?.variants !== undefined && (
            <NativeSelect
              label={t('form:variant')}
              data={chosen.variants.map(({ id, names }) => ({ value: id, label: textIn(names, lang) }))}
              value={draft.variant ?? chosen.variants[0]?.id ?? ''}
              onChange={({ currentTarget: { value } }) => setDraft({ ...draft, variant: value })}
            />
          )}
          <NativeSelect
            label={t('form:intent')}
            data={INTENTS.map((value) => ({ value, label: INTENT_WORDS[value][lang] }))}
            value={draft.intent}
            onChange={({ currentTarget: { value } }) =>
              setDraft({ ...draft, intent: INTENTS.find((known) => known === value) ?? draft.intent })
            }
          />
          <OwnLogin value={draft.ownLogin} onChange={(ownLogin) => setDraft({ ...draft, ownLogin })} />
          <DayInput
            calendarLabel={t('form:calendar')}
            label={t('form:registeredOn')}
            value={registered}
            onChange={setRegistered}
            error={dayError}
          />
          <Identifiers
            identifiers={draft.identifiers}
            lang={lang}
            onChange={(identifiers) => setDraft({ ...draft, identifiers })}
            contacts={contacts}
          />
          <TagsInput
            label={t('form:tags')}
            placeholder={t('form:tagsPlaceholder')}
            data={tagsOf(inventory)}
            value={[...draft.tags]}
            onChange={(tags) => setDraft({ ...draft, tags })}
          />
          <Textarea
            label={t('form:notes')}
            description={t('form:notesHint')}
            value={draft.notes}
            onChange={({ currentTarget: { value } }) => setDraft({ ...draft, notes: value })}
          />
          <Text c="red" size="sm" role="alert">
            {refused}
          </Text>
          <Group justify="flex-end" className="form-end">
            {account === null && (
              <Button variant="default" onClick={() => void save(true)}>
                {t('form:saveAndNext')}
              </Button>
            )}
            <Button type="submit">{t('form:save')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface OwnLoginProps {
  readonly value: Account['ownLogin'];
  readonly onChange: (value: Account['ownLogin']) => void;
}

/** Can it be entered without any other account? */
function OwnLogin({ value, onChange }: OwnLoginProps) {
  const { t } = useTranslation('form');
  return (
    <NativeSelect
      label={t('ownLogin')}
      data={[
        { value: 'null', label: t('ownLoginUnknown') },
        { value: 'true', label: t('ownLoginYes') },
        { value: 'false', label: t('ownLoginNo') },
      ]}
      value={String(value)}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === 'null' ? null : currentTarget.value === 'true')
      }
    />
  );
}

function useNameError(name: string): string | undefined {
  const { t } = useTranslation('form');
  if (name.trim() === '') return t('nameRequired');
  return name.trim().length > LONGEST_NAME ? t('nameTooLong', { most: LONGEST_NAME }) : undefined;
}

function withService(draft: Account, service: string | null): Account {
  const { variant: _, ...rest } = draft;
  return { ...rest, service };
}

/** Tags that are used already, to choose from. */
function tagsOf({ accounts }: Inventory): string[] {
  return [...new Set(accounts.flatMap(({ tags }) => tags))];
}

// What was not changed in the form stays as it is now, in whichever window it was changed meanwhile.
function merged(now: Account, before: Account, saved: Account): Account {
  if (JSON.stringify(saved) === JSON.stringify(before)) return now;
  const taken = <Field extends keyof Account>(field: Field): Account[Field] =>
    JSON.stringify(saved[field]) === JSON.stringify(before[field]) ? now[field] : saved[field];
  const { registeredOn: _, variant: __, ...rest } = now;
  const registeredOn = taken('registeredOn');
  const variant = taken('variant');
  return {
    ...rest,
    name: taken('name'),
    service: taken('service'),
    intent: taken('intent'),
    ownLogin: taken('ownLogin'),
    identifiers: taken('identifiers'),
    tags: taken('tags'),
    notes: taken('notes'),
    ...(registeredOn === undefined ? {} : { registeredOn }),
    ...(variant === undefined ? {} : { variant }),
  };
}
