import { Anchor, Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endsAccount } from '#core/catalogue/service';
import type { NextDay } from '#core/report/next-day';
import { OVERVIEW_PARTS } from '#core/report/overview';
import { VERDICTS } from '#core/rules/assessment';
import { INTENT_WORDS, VERDICT_WORDS } from '#words/account-words';
import { OUTCOME_WORDS } from '#words/rule-words';
import { VERDICT_TONES } from '#words/verdict-tones';
import type { Screen } from '../../data/screen';
import { OutcomeBadge } from '../../ui/outcome-badge';
import { ToneBadge } from '../../ui/tone-badge';
import { codeOf, filtered, type ListRow, onlyOf, rowsOf } from './rows-of';

const ROW_HEIGHT = 52;

interface AccountListProps {
  readonly screen: Screen;
  /** What it is narrowed to, as it stands in the address; null: everything. */
  readonly only: string | null;
  readonly onAdd: () => void;
  readonly onAddSeveral: () => void;
}

/** All accounts with their verdicts and next dates; only the rows in view are drawn. */
export function AccountList({ screen, only, onAdd, onAddSeveral }: AccountListProps) {
  const { t } = useTranslation(['accounts', 'overview', 'several']);
  const { lang, inventory } = screen;
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const all = useMemo(() => rowsOf(screen), [screen]);
  const rows = useMemo(() => filtered(all, wanted, onlyOf(only), screen), [all, wanted, only, screen]);
  return (
    <Stack className="fill">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('accounts:title')}
        </Title>
        <Group gap="xs">
          <Button variant="default" onClick={onAddSeveral}>
            {t('several:open')}
          </Button>
          <Button onClick={onAdd}>{t('accounts:add')}</Button>
        </Group>
      </Group>
      <Group wrap="nowrap">
        <TextInput
          type="search"
          aria-label={t('accounts:search')}
          placeholder={t('accounts:search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className="grow"
        />
        <Select
          w={220}
          aria-label={t('accounts:filter')}
          placeholder={t('accounts:all')}
          clearable
          clearButtonProps={{ 'aria-label': t('accounts:clearFilter') }}
          data={[
            {
              group: t('overview:title'),
              items: OVERVIEW_PARTS.map((part) => ({
                value: codeOf({ part }),
                label: t(`overview:${part}`),
              })),
            },
            {
              group: t('accounts:verdict'),
              items: VERDICTS.map((verdict) => ({
                value: codeOf({ verdict }),
                label: VERDICT_WORDS[verdict][lang],
              })),
            },
          ]}
          value={only}
          onChange={(code) => screen.go(code === null ? '/accounts' : `/accounts/only/${code}`)}
        />
        <Text size="sm" c="dimmed" aria-live="polite" className="no-wrap">
          {rows.length === inventory.accounts.length
            ? t('accounts:count', { count: rows.length })
            : t('accounts:countOf', { count: rows.length, all: inventory.accounts.length })}
        </Text>
      </Group>
      <Rows rows={rows} lang={lang} />
    </Stack>
  );
}

function Rows({ rows, lang }: { readonly rows: readonly ListRow[]; readonly lang: Screen['lang'] }) {
  const { t } = useTranslation('accounts');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  if (rows.length === 0) return <Text>{t('nothing')}</Text>;
  return (
    <div className="rows" ref={scroller}>
      <div className="row head" aria-hidden="true">
        {[t('name'), t('verdict'), t('next'), t('intent')].map((heading) => (
          <div key={heading}>{heading}</div>
        ))}
      </div>
      <ul className="row-space plain-list" aria-label={t('title')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const place = { number: index + 1, of: rows.length, start };
          return <Row key={row.account.id} row={row} place={place} lang={lang} />;
        })}
      </ul>
    </div>
  );
}

interface RowProps {
  readonly row: ListRow;
  /** Which one it is of all rows, also of those that are not drawn, and where it begins, in pixels. */
  readonly place: { readonly number: number; readonly of: number; readonly start: number };
  readonly lang: Screen['lang'];
}

function Row({ row, place, lang }: RowProps) {
  const { t } = useTranslation('accounts');
  return (
    <li
      className="row"
      style={{ height: ROW_HEIGHT, transform: `translateY(${place.start}px)` }}
      aria-posinset={place.number}
      aria-setsize={place.of}
    >
      <div>
        <Anchor href={`#/accounts/${row.account.id}`}>{row.name}</Anchor>
        <Text size="xs" c="dimmed" truncate>
          {row.service ?? t('noService')}
        </Text>
      </div>
      <div>
        <ToneBadge text={row.verdictText} tone={VERDICT_TONES[row.verdict]} />
      </div>
      <div>{row.next !== null && <Next next={row.next} lang={lang} />}</div>
      <div>{INTENT_WORDS[row.account.intent][lang]}</div>
    </li>
  );
}

function Next({ next, lang }: { readonly next: NextDay; readonly lang: Screen['lang'] }) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <Text size="sm">{next.on}</Text>
      {next.code === 'timer' ? (
        <OutcomeBadge
          text={OUTCOME_WORDS[next.timer.certainty][next.timer.consequence][lang]}
          certain={next.timer.certainty === 'will'}
          grave={endsAccount(next.timer.consequence)}
          size="xs"
        />
      ) : (
        <Text size="xs" c="dimmed" truncate>
          {t(next.code)}
        </Text>
      )}
    </>
  );
}
