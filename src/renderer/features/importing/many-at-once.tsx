import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Decision } from '#importing/review/decisions';
import { isTwin, type ReviewEntry } from '#importing/review/entry';
import { asValue, decided, isOpen, type OpenEntry } from './entry-choice';
import type { ReviewPart } from './listed-entries';
import type { Decided } from './stages';

/** What is to become of many rows; null: as the review says. */
export type ManyDecisions = readonly (readonly [id: string, decision: Decision | null])[];

interface ManyAtOnceProps {
  readonly part: Exclude<ReviewPart, 'links'>;
  readonly entries: readonly ReviewEntry[];
  readonly decided: Decided;
  /** @param kept what was decided one by one and would have become something else: it stays as it is */
  readonly onDecide: (decisions: ManyDecisions, kept: ManyDecisions) => void;
}

/** Decides on all rows that are listed, but for those that were decided on one by one. */
export function ManyAtOnce({ part, entries, decided: now, onDecide }: ManyAtOnceProps) {
  const { t } = useTranslation('importing');
  const open = entries.filter(isOpen);
  const twins = open.filter(isTwin);
  const all = (which: readonly OpenEntry[], decide: (entry: OpenEntry) => Decision | null) => () => {
    const isSingle = ({ id }: OpenEntry) => now.singly.has(id);
    const noted = (entry: OpenEntry) => [entry.id, decide(entry)] as const;
    const kept = which.filter((entry) => isSingle(entry) && isOther(entry, decide(entry), now));
    onDecide(which.filter((entry) => !isSingle(entry)).map(noted), kept.map(noted));
  };
  if (part === 'same' ? twins.length === 0 : open.length === 0) return null;
  return (
    <Group gap="xs" wrap="nowrap" className="no-shrink">
      {part === 'same' && (
        <>
          <Button variant="default" onClick={all(twins, () => ({ as: 'new' }))}>
            {t('partAll', { count: twins.length })}
          </Button>
          <Button variant="default" onClick={all(twins, () => null)}>
            {t('joinAll')}
          </Button>
        </>
      )}
      {part === 'doubtful' && (
        <Button variant="default" onClick={all(open, suggested)}>
          {t('likeliest')}
        </Button>
      )}
      {(part === 'new' || part === 'changed') && (
        <Button variant="default" onClick={all(open, () => null)}>
          {t('takeAll')}
        </Button>
      )}
      {part !== 'same' && (
        <Button variant="default" onClick={all(open, () => ({ as: 'leave' }))}>
          {t('leaveAll')}
        </Button>
      )}
    </Group>
  );
}

/** Is something else to become of it than is noted? */
function isOther(entry: OpenEntry, decision: Decision | null, { decisions }: Decided): boolean {
  const noted = decisions.entries[entry.id];
  return asValue(decided(entry, noted)) !== asValue(decided(entry, decision ?? undefined));
}

function suggested(entry: OpenEntry): Decision | null {
  return entry.status === 'doubtful' ? entry.doubt.suggestion : null;
}
