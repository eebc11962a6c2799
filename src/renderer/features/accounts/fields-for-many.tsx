import { Autocomplete, Button, Group, Popover, Select } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from '../../data/screen';
import { serviceChoices } from './service-choices';

const MOST_OFFERED = 50;

interface TagsForManyProps {
  readonly screen: Screen;
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
}

/** Asks for a tag that the accounts are to have, or to have no longer. */
export function TagsForMany({ screen, onAdd, onRemove }: TagsForManyProps) {
  const { t } = useTranslation('accounts');
  const [tag, setTag] = useState('');
  const { accounts } = screen.inventory;
  const known = useMemo(() => [...new Set(accounts.flatMap(({ tags }) => tags))], [accounts]);
  const given = tag.trim();
  return (
    <Opened label={t('setTags')}>
      {(close) => {
        const act = (way: (tag: string) => void) => {
          way(given);
          setTag('');
          close();
        };
        return (
          <Group gap="xs" wrap="nowrap" align="flex-end">
            <Autocomplete
              label={t('tag')}
              data={known}
              limit={MOST_OFFERED}
              value={tag}
              onChange={setTag}
              comboboxProps={{ withinPortal: false }}
              data-autofocus
            />
            <Button disabled={given === ''} onClick={() => act(onAdd)}>
              {t('addTag')}
            </Button>
            <Button variant="default" disabled={given === ''} onClick={() => act(onRemove)}>
              {t('removeTag')}
            </Button>
          </Group>
        );
      }}
    </Opened>
  );
}

interface ServiceForManyProps {
  readonly screen: Screen;
  readonly onChoose: (service: string | null) => void;
}

const NONE = '';

/** Asks of which service the accounts are. */
export function ServiceForMany({ screen, onChoose }: ServiceForManyProps) {
  const { t } = useTranslation('accounts');
  const { lang, services } = screen;
  const choices = useMemo(() => serviceChoices(services.values(), lang), [services, lang]);
  const none = { value: NONE, label: t('noService') };
  return (
    <Opened label={t('setService')}>
      {(close) => (
        <Select
          label={t('service')}
          searchable
          data={[none, ...choices.options]}
          filter={({ search, limit }) =>
            (search === '' ? [none, ...choices.options] : choices.found(search)).slice(0, limit)
          }
          limit={MOST_OFFERED}
          value={null}
          onChange={(service) => {
            close();
            if (service !== null) onChoose(service === NONE ? null : service);
          }}
          comboboxProps={{ withinPortal: false }}
          data-autofocus
        />
      )}
    </Opened>
  );
}

interface OpenedProps {
  readonly label: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens what can be chosen, until something is. */
export function Opened({ label, children }: OpenedProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="top-start"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(!isOpen)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{children(() => setOpen(false))}</Popover.Dropdown>
    </Popover>
  );
}
