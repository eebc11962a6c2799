import { Autocomplete, NativeSelect, Select, TagsInput, Textarea } from '@mantine/core';
import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Account, INTENTS, type Inventory } from '#core/inventory/inventory';
import { INTENT_WORDS } from '#words/account-words';
import { textIn } from '#words/lang';
import type { Screen } from '../../data/screen';
import { DayInput } from '../../ui/day-input';
import { Identifiers } from './identifiers';
import { serviceChoices } from './service-choices';
import { suggestedNames } from './suggested-names';
import type { AccountDraft } from './use-account-draft';
import type { ContactLinks } from './use-contact-links';

interface FieldsProps {
  readonly screen: Screen;
  readonly draft: AccountDraft;
}

interface NameFieldProps extends FieldsProps {
  readonly field: RefObject<HTMLInputElement | null>;
  /** Is what is wrong with it said? */
  readonly isTried: boolean;
}

/** What the account is called; services that it may be at are suggested. */
export function NameField({ screen: { services, lang }, draft, field, isTried }: NameFieldProps) {
  const { t } = useTranslation('form');
  const { name } = draft.account;
  const suggestions = useMemo(() => suggestedNames(name, services.values(), lang), [name, services, lang]);
  return (
    <Autocomplete
      label={t('name')}
      ref={field}
      placeholder={t('namePlaceholder')}
      data-autofocus
      required
      value={name}
      error={isTried ? draft.nameError : undefined}
      data={suggestions}
      filter={({ options }) => options}
      onChange={draft.callIt}
    />
  );
}

/** All else that can be said of it. */
export function AccountFields({
  screen,
  draft,
  contacts,
}: FieldsProps & { readonly contacts: ContactLinks }) {
  const { t } = useTranslation('form');
  const { lang, inventory } = screen;
  const { account, change } = draft;
  return (
    <>
      <ServiceFields screen={screen} draft={draft} />
      <NativeSelect
        label={t('intent')}
        data={INTENTS.map((value) => ({ value, label: INTENT_WORDS[value][lang] }))}
        value={account.intent}
        onChange={({ currentTarget: { value } }) =>
          change({ intent: INTENTS.find((known) => known === value) ?? account.intent })
        }
      />
      <OwnLogin value={account.ownLogin} onChange={(ownLogin) => change({ ownLogin })} />
      <DayInput
        calendarLabel={t('calendar')}
        label={t('registeredOn')}
        value={draft.registered}
        onChange={draft.onRegistered}
        error={draft.dayError}
      />
      <Identifiers
        identifiers={account.identifiers}
        lang={lang}
        onChange={(identifiers) => change({ identifiers })}
        contacts={contacts}
      />
      <TagsInput
        label={t('tags')}
        placeholder={t('tagsPlaceholder')}
        data={tagsOf(inventory)}
        value={[...account.tags]}
        onChange={(tags) => change({ tags })}
      />
      <Textarea
        label={t('notes')}
        description={t('notesHint')}
        value={account.notes}
        onChange={({ currentTarget: { value } }) => change({ notes: value })}
      />
    </>
  );
}

/** At which service it is, and which variant of its accounts. */
function ServiceFields({ screen: { services, lang }, draft }: FieldsProps) {
  const { t } = useTranslation('form');
  // There are hundreds; the list is the same at every key that is pressed.
  const choices = useMemo(() => serviceChoices(services.values(), lang), [services, lang]);
  const { service, variant } = draft.account;
  const chosen = service === null ? undefined : services.get(service);
  return (
    <>
      <Select
        label={t('service')}
        description={t('serviceHint')}
        placeholder={t('none')}
        searchable
        clearable
        data={choices.options}
        filter={({ search }) => choices.found(search)}
        value={service}
        onChange={draft.chooseService}
      />
      {chosen?.variants !== undefined && (
        <NativeSelect
          label={t('variant')}
          data={chosen.variants.map(({ id, names }) => ({ value: id, label: textIn(names, lang) }))}
          value={variant ?? chosen.variants[0]?.id ?? ''}
          onChange={({ currentTarget: { value } }) => draft.change({ variant: value })}
        />
      )}
    </>
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

/** Tags that are used already, to choose from. */
function tagsOf({ accounts }: Inventory): string[] {
  return [...new Set(accounts.flatMap(({ tags }) => tags))];
}
