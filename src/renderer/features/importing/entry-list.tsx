import { Group, Text, TextInput } from '@mantine/core';
import { type CSSProperties, startTransition, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTwin, type ReviewEntry } from '#importing/review/entry';
import type { Screen } from '../../data/screen';
import { VirtualList } from '../../ui/virtual-list';
import { EntryCells } from './entry-cells';
import { isOpen, type OpenEntry } from './entry-choice';
import { KeptNotice } from './kept-notice';
import { listedEntries, type ReviewPart } from './listed-entries';
import { ManyAtOnce, type ManyDecisions } from './many-at-once';
import { OtherDialog } from './other-dialog';
import { ProviderNeeded } from './provider-needed';
import type { ReviewNames } from './review-names';
import type { ImportSession } from './session';
import type { ReviewStage } from './stages';

const ROW_HEIGHT = 60;

const READ_ONLY: CSSProperties = {
  gridTemplateColumns: 'minmax(8rem, 4fr) minmax(6rem, 2fr) minmax(11rem, 5fr)',
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
  const [kept, setKept] = useState<ManyDecisions>([]);
  const { review, decided } = stage;
  const isDecided = part !== 'skipped';
  const layout = part === 'doubtful' ? DOUBTFUL : isDecided ? OPEN : READ_ONLY;
  const entries = useMemo(
    () => listedEntries(review.entries, part, wanted, names),
    [review, part, wanted, names],
  );
  const twins = useMemo(() => entries.filter(isTwin).length, [entries]);
  const decide = (many: ManyDecisions, left: ManyDecisions = []) => {
    setKept(left);
    startTransition(() => session.decide(many));
  };
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
        <ManyAtOnce part={part} entries={entries} decided={decided} onDecide={decide} />
      </Group>
      {kept.length > 0 && <KeptNotice count={kept.length} what="rows" onChange={() => decide(kept)} />}
      {part === 'same' && twins > 0 && <Text size="sm">{t('twinsBody', { count: twins })}</Text>}
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
              decision={decided.decisions.entries[entry.id]}
              names={names}
              lang={screen.lang}
              onDecide={(decision) => session.decideOne(entry.id, decision)}
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
            session.decideOne(asked.id, decision);
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
