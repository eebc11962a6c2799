import { Button, Group, Text, TextInput } from '@mantine/core';
import { type CSSProperties, startTransition, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from '#importing/review/decisions';
import type { ReviewEntry } from '#importing/review/entry';
import type { Screen } from '../../data/screen';
import { VirtualList } from '../../ui/virtual-list';
import { EntryCells } from './entry-cells';
import { isOpen, type OpenEntry } from './entry-choice';
import { listedEntries, type ReviewPart } from './listed-entries';
import { OtherDialog } from './other-dialog';
import { ProviderNeeded } from './provider-needed';
import type { ReviewNames } from './review-names';
import type { ImportSession, ReviewStage } from './session';

const ROW_HEIGHT = 60;

const READ_ONLY: CSSProperties = {
  gridTemplateColumns: 'minmax(10rem, 2fr) minmax(7rem, 1fr) minmax(10rem, 2fr)',
};
const OPEN: CSSProperties = { gridTemplateColumns: `${READ_ONLY.gridTemplateColumns} 11rem` };
const DOUBTFUL: CSSProperties = {
  gridTemplateColumns: 'minmax(8rem, 2fr) minmax(6rem, 1fr) minmax(13rem, 4fr) 12rem',
};

const HEADS = ['account', 'place', 'becomes', 'decision'] as const;

interface EntryListProps {
  readonly part: Exclude<ReviewPart, 'links'>;
  readonly screen: Screen;
  readonly session: ImportSession;
  readonly stage: ReviewStage;
  readonly names: ReviewNames;
}

/** The rows of one part, each with what is to become of it; those in view are drawn. */
export function EntryList({ part, screen, session, stage, names }: EntryListProps) {
  const { t } = useTranslation('importing');
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const [asked, setAsked] = useState<OpenEntry | null>(null);
  const { review, decisions } = stage;
  const isDecided = part !== 'same' && part !== 'skipped';
  const layout = part === 'doubtful' ? DOUBTFUL : isDecided ? OPEN : READ_ONLY;
  const entries = useMemo(
    () => listedEntries(review.entries, part, wanted, names),
    [review, part, wanted, names],
  );
  const decide = (decided: readonly (readonly [string, Decision | null])[]) =>
    startTransition(() => session.decide(decided));
  return (
    <>
      <Group wrap="nowrap">
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          className="grow"
        />
        <Text size="sm" c="dimmed" aria-live="polite" className="no-wrap">
          {t('listed', { count: entries.length })}
        </Text>
        <ManyAtOnce part={part} entries={entries} onDecide={decide} />
      </Group>
      {part === 'doubtful' && <ProviderNeeded screen={screen} session={session} stage={stage} />}
      {entries.length === 0 ? (
        <Text className="grow" c="dimmed">
          {t(search.trim() === '' ? `none-${part}` : 'nothingFound')}
        </Text>
      ) : (
        <VirtualList
          label={t(`list-${part}`)}
          items={entries}
          keyOf={keyOf}
          heightOf={heightOf}
          classOf={classOf}
          layout={layout}
          head={<Head heads={isDecided ? HEADS : HEADS.slice(0, 3)} layout={layout} />}
        >
          {(entry) => (
            <EntryCells
              entry={entry}
              file={stage.files.length > 1 ? (stage.files[entry.file]?.name ?? t('pasted')) : null}
              decision={decisions.entries[entry.id]}
              names={names}
              lang={screen.lang}
              onDecide={(decision) => session.decide([[entry.id, decision]])}
              onOther={() => setAsked(isOpen(entry) ? entry : null)}
            />
          )}
        </VirtualList>
      )}
      {asked !== null && (
        <OtherDialog
          entry={asked}
          screen={screen}
          onClose={() => setAsked(null)}
          onDecide={(decision) => {
            setAsked(null);
            session.decide([[asked.id, decision]]);
          }}
        />
      )}
    </>
  );
}

function keyOf({ id }: ReviewEntry): string {
  return id;
}

function heightOf(): number {
  return ROW_HEIGHT;
}

function classOf(): string {
  return 'table-row';
}

/** The headings: a table of their own, since a list has none. */
function Head({
  heads,
  layout,
}: {
  readonly heads: readonly (typeof HEADS)[number][];
  readonly layout: CSSProperties;
}) {
  const { t } = useTranslation('importing');
  return (
    <table aria-label={t('headings')} className="head">
      <thead>
        <tr className="row table-row" style={layout}>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`head-${head}`)}
            </th>
          ))}
        </tr>
      </thead>
    </table>
  );
}

interface ManyAtOnceProps {
  readonly part: EntryListProps['part'];
  readonly entries: readonly ReviewEntry[];
  readonly onDecide: (decided: readonly (readonly [string, Decision | null])[]) => void;
}

/** Decides on all rows that are listed. */
function ManyAtOnce({ part, entries, onDecide }: ManyAtOnceProps) {
  const { t } = useTranslation('importing');
  const open = entries.filter(isOpen);
  if (open.length === 0) return null;
  const all = (decide: (entry: OpenEntry) => Decision | null) => () =>
    onDecide(open.map((entry) => [entry.id, decide(entry)]));
  return (
    <Group gap="xs" wrap="nowrap">
      {part === 'doubtful' ? (
        <Button variant="default" onClick={all(suggested)}>
          {t('likeliest')}
        </Button>
      ) : (
        <Button variant="default" onClick={all(() => null)}>
          {t('takeAll')}
        </Button>
      )}
      <Button variant="default" onClick={all(() => ({ as: 'leave' }))}>
        {t('leaveAll')}
      </Button>
    </Group>
  );
}

function suggested(entry: OpenEntry): Decision | null {
  return entry.status === 'doubtful' ? entry.doubt.suggestion : null;
}
