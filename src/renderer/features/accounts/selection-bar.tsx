import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withEvent } from '#core/inventory/edit-inventory';
import {
  countChanged,
  countLinksAt,
  editMany,
  removeMany,
  withIntent,
  withoutTag,
  withService,
  withTag,
} from '#core/inventory/edit-many';
import { type Account, INTENTS } from '#core/inventory/inventory';
import { concerned, STEPS_FOR_MANY, type StepForMany } from '#core/plan/record-for-many';
import { ok } from '#core/result';
import { INTENT_WORDS } from '#words/account-words';
import type { ChangeName } from '../../data/change-name';
import type { Screen } from '../../data/screen';
import { Dialog } from '../../ui/dialog';
import { focusHeading } from '../../ui/heading';
import { Opened, ServiceForMany, TagsForMany } from './fields-for-many';
import type { Selection } from './use-selection';

interface SelectionBarProps {
  readonly screen: Screen;
  readonly selection: Selection;
}

/** What can be done with all rows that are selected, each as one change. */
export function SelectionBar({ screen, selection }: SelectionBarProps) {
  const { t } = useTranslation('accounts');
  const [isAsking, setAsking] = useState(false);
  const { edit, record, remove, told } = useManyEdits(screen, selection);
  const { lang, report } = screen;
  const { size } = selection.ids;
  return (
    <Group gap="xs" role="group" aria-label={t('editSelected')}>
      <Text size="sm" fw={600} aria-live="polite">
        {t('selected', { count: size })}
      </Text>
      <Choices
        label={t('intent')}
        choices={INTENTS.map((intent) => ({ id: intent, label: INTENT_WORDS[intent][lang] }))}
        onChoose={(intent) => edit({ code: 'many-intent-set' }, (one) => withIntent(one, intent))}
      />
      <Choices
        label={t('state')}
        choices={STEPS_FOR_MANY.map((kind) => ({ id: kind, label: t(kind) }))}
        onChoose={record}
      />
      <TagsForMany
        screen={screen}
        onAdd={(tag) => edit({ code: 'many-tagged', tag }, (one) => withTag(one, tag))}
        onRemove={(tag) => edit({ code: 'many-untagged', tag }, (one) => withoutTag(one, tag))}
      />
      <ServiceForMany
        screen={screen}
        onChoose={(service) => edit({ code: 'many-service-set' }, (one) => withService(one, service))}
      />
      <Button
        size="compact-sm"
        variant="default"
        onClick={() =>
          edit({ code: 'many-logged-in' }, (one) => withEvent(one, { type: 'login', on: report.today }))
        }
      >
        {t('loggedIn')}
      </Button>
      <Button size="compact-sm" variant="light" color="red" onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => {
          selection.clear();
          focusHeading();
        }}
      >
        {t('clearSelection')}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {told === null ? '' : told === 0 ? t('unchanged') : t('changed', { count: told })}
      </Text>
      {isAsking && (
        <RemovalDialog
          screen={screen}
          selection={selection}
          onRemove={() => {
            setAsking(false);
            remove();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Group>
  );
}

interface ManyEdits {
  readonly edit: (name: EditName, edit: (account: Account) => Account) => void;
  readonly record: (kind: StepForMany) => void;
  readonly remove: () => void;
  /** How many accounts the last of them changed; null: something else has happened since, or nothing yet. */
  readonly told: number | null;
}

type EditName =
  | { readonly code: 'many-intent-set' | 'many-service-set' | 'many-logged-in' }
  | { readonly code: 'many-tagged' | 'many-untagged'; readonly tag: string };

function useManyEdits(screen: Screen, { ids, clear }: Selection): ManyEdits {
  const { inventory, change, report } = screen;
  const [done, setDone] = useState<{ readonly count: number; readonly inventory: object } | null>(null);
  const make = async (count: number, ask: () => ReturnType<Screen['change']>) => {
    // What changes nothing is no change that could be undone.
    if (count === 0) {
      setDone({ count, inventory });
      return;
    }
    const made = await ask();
    if (made.ok) setDone({ count, inventory: made.value });
  };
  return {
    edit: (name, edit) => {
      const count = countChanged(inventory, ids, edit);
      const named: ChangeName = { ...name, count };
      void make(count, () => change(named, (before) => ok(editMany(before, ids, edit))));
    },
    record: (kind) => {
      const count = concerned(inventory, ids, kind);
      void make(count, () => screen.recordForMany(kind, ids, report.today));
    },
    remove: () => {
      void change({ code: 'many-removed', count: ids.size }, (before) => ok(removeMany(before, ids)));
      clear();
    },
    told: done !== null && done.inventory === inventory ? done.count : null,
  };
}

interface ChoicesProps<Id> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly onChoose: (id: Id) => void;
}

function Choices<Id extends string>({ label, choices, onChoose }: ChoicesProps<Id>) {
  return (
    <Opened label={`${label}…`}>
      {(close) => (
        <Stack gap={4}>
          {choices.map(({ id, label: called }) => (
            <Button
              key={id}
              size="compact-sm"
              variant="subtle"
              justify="start"
              onClick={() => {
                close();
                onChoose(id);
              }}
            >
              {called}
            </Button>
          ))}
        </Stack>
      )}
    </Opened>
  );
}

interface RemovalDialogProps extends SelectionBarProps {
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

function RemovalDialog({ screen, selection, onRemove, onClose }: RemovalDialogProps) {
  const { t } = useTranslation(['accounts', 'app']);
  const { ids } = selection;
  return (
    <Dialog
      title={t('accounts:removeTitle', { count: ids.size })}
      closeLabel={t('app:close')}
      onClose={onClose}
    >
      <Text>{t('accounts:removeBody', { count: countLinksAt(screen.inventory, ids) })}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button color="red" onClick={onRemove}>
          {t('accounts:removeNow')}
        </Button>
      </Group>
    </Dialog>
  );
}
