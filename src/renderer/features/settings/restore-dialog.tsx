import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type InventoryDifference, isSameInventory, type ListDifference } from '#core/snapshots/difference';
import { shownText } from '#words/safe-text';
import { Dialog } from '../../ui/dialog';

/** More names than these help nobody to decide. */
const MOST_NAMES = 20;

interface RestoreDialogProps {
  /** When the snapshot was taken, as it is shown. */
  readonly taken: string;
  readonly difference: InventoryDifference;
  /** Does it hold settings as well? */
  readonly hasSettings: boolean;
  readonly onRestore: (withSettings: boolean) => void;
  readonly onClose: () => void;
}

/** Shows what bringing back a snapshot would change, by name, and does it with one click. */
export function RestoreDialog(props: RestoreDialogProps) {
  const { taken, difference, hasSettings, onRestore, onClose } = props;
  const { t } = useTranslation(['backups', 'app']);
  const [withSettings, setWithSettings] = useState(true);
  return (
    <Dialog
      size="lg"
      onClose={onClose}
      title={t('backups:restoreTitle', { taken })}
      closeLabel={t('app:close')}
    >
      <Stack gap="sm">
        {isSameInventory(difference) && <Text>{t('backups:same')}</Text>}
        {(['accounts', 'links', 'services'] as const).map((part) => (
          <Part key={part} title={t(`backups:${part}`)} difference={difference[part]} />
        ))}
        {hasSettings && (
          <Checkbox
            label={t('backups:withSettings')}
            checked={withSettings}
            onChange={({ currentTarget: { checked } }) => setWithSettings(checked)}
          />
        )}
        <Text size="sm" c="dimmed">
          {t('backups:undoHint')}
        </Text>
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button onClick={() => onRestore(withSettings)}>{t('backups:doRestore')}</Button>
      </Group>
    </Dialog>
  );
}

function Part({ title, difference }: { readonly title: string; readonly difference: ListDifference }) {
  const { t } = useTranslation('backups');
  const kinds = (['added', 'changed', 'gone'] as const).filter((kind) => difference[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{title}</Text>
      {kinds.map((kind) => {
        const names = difference[kind];
        const left = names.length - MOST_NAMES;
        const first = names.slice(0, MOST_NAMES).map((name) => shownText(name));
        const shown = [...first, ...(left > 0 ? [t('more', { count: left })] : [])];
        return (
          <Text key={kind} size="sm" className="break-anywhere">
            {t(kind, { count: names.length })} · {shown.join(t('comma'))}
          </Text>
        );
      })}
    </div>
  );
}
