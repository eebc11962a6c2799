import { Anchor, Badge, Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VERDICTS, type Verdict } from '#core/rules/assessment';
import { INTENT_WORDS, VERDICT_WORDS } from '#words/account-words';
import type { Screen } from '../../data/screen';
import { filtered, type ListRow, rowsOf } from './rows-of';
import { VERDICT_COLOURS } from './verdict-colours';

const ROW_HEIGHT = 44;

/** All accounts with their verdicts and next dates; only the rows in view are drawn. */
export function AccountList({ screen, onAdd }: { readonly screen: Screen; readonly onAdd: () => void }) {
  const { t } = useTranslation('accounts');
  const { inventory, report, catalogue, lang } = screen;
  const [search, setSearch] = useState('');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const wanted = useDeferredValue(search);
  const all = useMemo(() => rowsOf(inventory, report, catalogue, lang), [inventory, report, catalogue, lang]);
  const rows = useMemo(() => filtered(all, wanted, verdict), [all, wanted, verdict]);
  return (
    <Stack className="fill">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Button onClick={onAdd}>{t('add')}</Button>
      </Group>
      <Group>
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className="grow"
        />
        <Select
          aria-label={t('filter')}
          placeholder={t('all')}
          clearable
          data={VERDICTS.map((value) => ({ value, label: VERDICT_WORDS[value][lang] }))}
          value={verdict}
          onChange={(value) => setVerdict(VERDICTS.find((known) => known === value) ?? null)}
        />
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('count', { count: rows.length })}
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
        {[t('name'), t('service'), t('verdict'), t('next'), t('intent')].map((heading) => (
          <div key={heading}>{heading}</div>
        ))}
      </div>
      <ul className="row-space plain-list" aria-label={t('title')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : <Row key={row.id} row={row} start={start} lang={lang} />;
        })}
      </ul>
    </div>
  );
}

function Row({
  row,
  start,
  lang,
}: {
  readonly row: ListRow;
  readonly start: number;
  readonly lang: Screen['lang'];
}) {
  const { t } = useTranslation('accounts');
  return (
    <li className="row" style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}>
      <div>
        <Anchor href={`#/accounts/${row.id}`}>{row.name}</Anchor>
      </div>
      <div>{row.service ?? <Text c="dimmed">{t('noService')}</Text>}</div>
      <div>
        <Badge variant="light" color={VERDICT_COLOURS[row.verdict]}>
          {row.verdictText}
        </Badge>
      </div>
      <div>{row.next ?? ''}</div>
      <div>{INTENT_WORDS[row.intent][lang]}</div>
    </li>
  );
}
