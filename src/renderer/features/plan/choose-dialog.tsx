import { Button, Group, Text } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wantGone } from '#core/inventory/edit-many';
import { ok } from '#core/result';
import type { Screen } from '../../data/screen';
import { Dialog } from '../../ui/dialog';
import { ChooseList } from './choose-list';
import { IfChosen } from './if-chosen';

interface ChooseDialogProps {
  readonly screen: Screen;
  readonly onClose: () => void;
}

/** Chooses what to delete, and shows what comes of it before it is so. */
export function ChooseDialog({ screen, onClose }: ChooseDialogProps) {
  const { t } = useTranslation(['plan', 'app']);
  const [before] = useState(() => wantedIn(screen));
  const [chosen, setChosen] = useState(before);
  // What is ticked is seen at once, however long it takes to plan for it.
  const planned = useDeferredValue(chosen);
  const apply = async () => {
    const added = new Set([...chosen].filter((id) => !before.has(id)));
    const dropped = new Set([...before].filter((id) => !chosen.has(id)));
    const count = added.size + dropped.size;
    const made =
      count === 0 ||
      (await screen.change({ code: 'many-intent-set', count }, (inventory) =>
        ok(wantGone(inventory, added, dropped)),
      ));
    if (made === true || made.ok) onClose();
  };
  return (
    <Dialog title={t('plan:chooseTitle')} closeLabel={t('app:close')} size="60rem" onClose={onClose}>
      <div className="plan-choose">
        <ChooseList screen={screen} chosen={chosen} onChange={setChosen} />
        <section className="plan-preview" aria-label={t('plan:preview')}>
          <IfChosen screen={screen} chosen={planned} />
        </section>
      </div>
      <Group className="form-end" justify="flex-end">
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('plan:chosen', { count: chosen.size })}
        </Text>
        <Button variant="default" onClick={onClose}>
          {t('app:cancel')}
        </Button>
        <Button onClick={() => void apply()}>{t('plan:apply')}</Button>
      </Group>
    </Dialog>
  );
}

function wantedIn({ inventory }: Screen): ReadonlySet<string> {
  const wanted = inventory.accounts.filter(({ state, intent }) => state === 'active' && intent === 'delete');
  return new Set(wanted.map(({ id }) => id));
}
