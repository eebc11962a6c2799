import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { namesOf } from '#core/catalogue/service-named';
import { nameIn } from '#words/lang';
import { shownText } from '#words/safe-text';
import type { Screen } from '../data/screen';
import { Dialog } from '../ui/dialog';
import { firstOf } from '../ui/first-of';
import { finderOf, searchedFor } from '../ui/searchable';
import { type Choice, type Doing, useActions } from './use-actions';

interface Group {
  readonly label: string;
  readonly choices: readonly Choice[];
}

interface PaletteProps {
  readonly screen: Screen;
  /** What is there to do, and where to go. */
  readonly actions: readonly Choice[];
  readonly onClose: () => void;
}

/** Of accounts and services no more are drawn than these. */
const SHOWN = 8;

/** The palette with everything that the app can do, which is put together only while it is open. */
export function ActionPalette({
  doing,
  ...props
}: Omit<PaletteProps, 'actions'> & { readonly doing: Doing }) {
  return <Palette {...props} actions={useActions(props.screen, doing)} />;
}

/** Finds accounts, services, screens and actions by what they are called, and does or opens what is chosen. */
export function Palette({ screen, actions, onClose }: PaletteProps) {
  const { t } = useTranslation('palette');
  const [query, setQuery] = useState('');
  const combobox = useCombobox({ opened: true });
  const wanted = searchedFor(query);
  const groups = useGroups(screen, actions, wanted);
  const all = groups.flatMap(({ choices }) => choices);
  const { selectFirstOption } = combobox;
  // What Enter would take is always marked.
  useEffect(() => {
    if (wanted !== '') selectFirstOption();
  }, [wanted, selectFirstOption]);
  const choose = (id: string) => {
    onClose();
    all.find((choice) => choice.id === id)?.act();
  };
  return (
    <Dialog onClose={onClose} title={t('title')} size="lg" closeLabel={t('close')}>
      <Combobox store={combobox} onOptionSubmit={choose}>
        <Combobox.EventsTarget>
          <TextInput
            aria-label={t('search')}
            placeholder={t('search')}
            data-autofocus
            autoComplete="off"
            value={query}
            onChange={({ currentTarget }) => setQuery(currentTarget.value)}
            // The list would take it for itself, and it is never closed.
            onKeyDown={({ key }) => {
              if (key === 'Escape') onClose();
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options mt="sm" aria-label={t('title')}>
          {groups.map(({ label, choices }) => (
            <Combobox.Group key={label} label={label}>
              {choices.map(({ id, label: called }) => (
                <Combobox.Option key={id} value={id} className="break-anywhere">
                  {called}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox>
      <Text size="sm" c="dimmed" role="status" mt="xs">
        {all.length === 0 ? t('nothing') : ''}
      </Text>
    </Dialog>
  );
}

function useGroups(screen: Screen, actions: readonly Choice[], wanted: string): readonly Group[] {
  const { t } = useTranslation('palette');
  const { inventory, directory, services, go, lang } = screen;
  return useMemo(() => {
    const finds = finderOf(wanted);
    const found: Group[] = [
      { label: t('actions'), choices: actions.filter(({ label }) => finds([label])) },
      {
        label: t('accounts'),
        choices: firstOf(wanted === '' ? [] : inventory.accounts, SHOWN, ({ id, identifiers }) =>
          finds([directory.name(id), ...identifiers.map(({ value }) => value)]),
        ).map(({ id }) => ({
          id: `account ${id}`,
          label: directory.name(id),
          act: () => go(`/accounts/${id}`),
        })),
      },
      {
        label: t('services'),
        choices: firstOf(wanted === '' ? [] : [...services.values()], SHOWN, (service) =>
          finds(namesOf(service)),
        ).map(({ id, names }) => ({
          id: `service ${id}`,
          label: shownText(nameIn(names, lang)),
          act: () => go(`/catalogue/${id}`),
        })),
      },
    ];
    return found.filter(({ choices }) => choices.length > 0);
  }, [wanted, actions, inventory, directory, services, go, lang, t]);
}
