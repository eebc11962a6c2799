import { Badge, Button, Group, NativeSelect, Select, Stack, Text, Textarea } from '@mantine/core';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { servicesByName } from '#core/catalogue/service-named';
import { type Inventory, LINK_KINDS, type LinkKind } from '#core/inventory/inventory';
import { addNames, type ListedName, MOST_LISTED, readNames } from '#core/inventory/listed-names';
import type { Result } from '#core/result';
import { LINK_WORDS } from '#words/account-words';
import { nameIn } from '#words/lang';
import { shownText } from '#words/safe-text';
import type { Screen } from '../../data/screen';
import { Dialog } from '../../ui/dialog';
import { LimitedList } from '../../ui/limited-list';

interface AddSeveralProps {
  readonly screen: Screen;
  /** The account that all of them are entered by; null: none, or one that is chosen here. */
  readonly provider: string | null;
  readonly onClose: () => void;
}

const COLOURS = {
  new: 'green',
  known: 'blue',
  linked: 'gray',
  repeated: 'gray',
  several: 'red',
  itself: 'red',
  'too-long': 'red',
} as const;

/** Adds the accounts of a list, one name per line, all linked to one that is there; every line is shown before. */
export function AddSeveral({ screen, provider: given, onClose }: AddSeveralProps) {
  const { t } = useTranslation(['several', 'app', 'form']);
  const [text, setText] = useState('');
  const [provider, setProvider] = useState(given);
  const [kind, setKind] = useState<LinkKind>('login');
  const saving = useRef(false);
  const { inventory, directory, lang, report, services } = screen;
  const read = useDeferredValue(text);
  const listed = useMemo(
    () => readNames(read, inventory, { provider, kind }, report.today),
    [read, inventory, provider, kind, report.today],
  );
  const serviceOf = useMemo(() => servicesByName(services.values()), [services]);
  const lines = listed.ok ? listed.value : [];
  const isTaken = ({ as }: ListedName) => as === 'new' || (as === 'known' && provider !== null);
  const taken = lines.filter(isTaken).length;

  const save = async () => {
    if (saving.current || read !== text) return;
    saving.current = true;
    const name = { code: 'accounts-added', count: taken } as const;
    const making = { freshId: screen.freshId, serviceOf: (one: string) => serviceOf(one)?.id ?? null };
    const made = await screen.change(name, (before): Result<Inventory, { readonly code: string }> => {
      // What is there may have changed since the list was read.
      const now = readNames(text, before, { provider, kind }, report.today);
      return now.ok ? addNames(before, now.value, { provider, kind }, making) : now;
    });
    saving.current = false;
    if (made.ok) onClose();
  };

  return (
    <Dialog onClose={onClose} title={t('several:title')} size="lg" closeLabel={t('app:close')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (taken > 0) void save();
        }}
      >
        <Stack gap="sm">
          <Textarea
            label={t('several:names')}
            description={t('several:namesHint')}
            placeholder={t('several:placeholder')}
            data-autofocus
            rows={6}
            value={text}
            error={
              listed.ok ? undefined : t('several:tooMany', { count: listed.failure.count, most: MOST_LISTED })
            }
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
                event.currentTarget.form?.requestSubmit();
            }}
          />
          <Group grow align="flex-end">
            <Select
              label={t('several:provider')}
              placeholder={t('several:noProvider')}
              searchable
              clearable
              limit={50}
              data={inventory.accounts.map(({ id }) => ({ value: id, label: directory.name(id) }))}
              value={provider}
              onChange={setProvider}
            />
            <NativeSelect
              label={t('form:kind')}
              disabled={provider === null}
              data={LINK_KINDS.map((value) => ({ value, label: LINK_WORDS[value][lang] }))}
              value={kind}
              onChange={({ currentTarget: { value } }) =>
                setKind(LINK_KINDS.find((known) => known === value) ?? kind)
              }
            />
          </Group>
          {lines.length > 0 && (
            <section aria-label={t('several:review')} className="review">
              <LimitedList
                items={lines}
                keyOf={({ line }) => String(line)}
                gap={4}
                more={(count) => t('several:more', { count })}
              >
                {({ name, as }) => (
                  <li>
                    <Group gap="xs" justify="space-between" wrap="nowrap">
                      <Text size="sm" className="break-anywhere">
                        {shownText(name)}
                        <Text span size="xs" c="dimmed" ml="xs">
                          {as === 'new' ? nameIn(serviceOf(name)?.names ?? {}, lang) : ''}
                        </Text>
                      </Text>
                      <Badge variant="light" color={COLOURS[as]} miw="max-content">
                        {t(`several:${as === 'known' && provider === null ? 'there' : as}`)}
                      </Badge>
                    </Group>
                  </li>
                )}
              </LimitedList>
            </section>
          )}
          <Group justify="space-between" className="form-end">
            <Text size="sm" role="status">
              {lines.length === 0
                ? ''
                : t('several:counted', { count: taken, skipped: lines.length - taken })}
            </Text>
            <Button type="submit" disabled={taken === 0}>
              {t('several:add', { count: taken })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
