import { Anchor } from '@mantine/core';
import type { TFunction } from 'i18next';
import { endsAccount } from '#core/catalogue/service';
import type { NextDay } from '#core/report/next-day';
import { INTENT_WORDS } from '#words/account-words';
import type { Lang } from '#words/lang';
import { OUTCOME_WORDS } from '#words/rule-words';
import { VERDICT_TONES } from '#words/verdict-tones';
import type { AccountColumn } from '../../data/settings';
import { OutcomeBadge } from '../../ui/outcome-badge';
import { ToneBadge } from '../../ui/tone-badge';
import type { ListRow } from './rows-of';

interface NameCellProps {
  readonly row: ListRow;
  /** The space bar was pressed, with or without Shift. */
  readonly onSpace: (withShift: boolean) => void;
  readonly onEscape: () => void;
}

/** An account's name, which leads to its page. */
export function NameCell({ row, onSpace, onEscape }: NameCellProps) {
  return (
    <Anchor
      href={`#/accounts/${row.account.id}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEscape();
        if (event.key !== ' ') return;
        // It would scroll.
        event.preventDefault();
        onSpace(event.shiftKey);
      }}
    >
      {row.name}
    </Anchor>
  );
}

interface CellProps {
  readonly row: ListRow;
  readonly column: AccountColumn;
  readonly lang: Lang;
  /** Asked for once for all cells: each that asks itself listens for another language as well. */
  readonly t: TFunction<'accounts'>;
}

/** What stands in a column of a row. */
export function Cell({ row, column, lang, t }: CellProps) {
  switch (column) {
    case 'service':
      return <Line text={row.service ?? t('noService')} />;
    case 'verdict':
      return <ToneBadge text={row.verdictText} tone={VERDICT_TONES[row.verdict]} />;
    case 'next':
      return row.next === null ? null : <Next next={row.next} lang={lang} t={t} />;
    case 'intent':
      return <Line text={INTENT_WORDS[row.account.intent][lang]} />;
    case 'tags':
      return <Line text={row.account.tags.join(t('comma'))} />;
    case 'last-login':
      return <Line text={row.lastLogin ?? ''} />;
    case 'entered-by':
      return <Line text={row.enteredBy.join(t('comma'))} />;
  }
}

/** Plain elements: a list draws hundreds of them within a frame. */
function Line({ text }: { readonly text: string }) {
  return (
    <div className="line" title={text}>
      {text}
    </div>
  );
}

function Next({ next, lang, t }: Pick<CellProps, 'lang' | 't'> & { readonly next: NextDay }) {
  return (
    <>
      <div className="line">{next.on}</div>
      {next.code === 'timer' ? (
        <OutcomeBadge
          text={OUTCOME_WORDS[next.timer.certainty][next.timer.consequence][lang]}
          certain={next.timer.certainty === 'will'}
          grave={endsAccount(next.timer.consequence)}
          size="xs"
        />
      ) : (
        <div className="line dimmed">{t(next.code)}</div>
      )}
    </>
  );
}
