import type { TFunction } from 'i18next';
import { endsAccount } from '#core/catalogue/service';
import type { NextDay } from '#core/report/next-day';
import { INTENT_WORDS } from '#words/account-words';
import type { Lang } from '#words/lang';
import type { RuleAge } from '#words/rule-age-words';
import { OUTCOME_WORDS } from '#words/rule-words';
import { shownText } from '#words/safe-text';
import { VERDICT_TONES } from '#words/verdict-tones';
import type { AccountColumn } from '../../data/settings';
import { OutcomeBadge } from '../../ui/outcome-badge';
import { PlainAnchor } from '../../ui/plain-anchor';
import { RuleMark } from '../../ui/rule-mark';
import { ToneBadge } from '../../ui/tone-badge';
import type { ListRow } from './rows-of';

interface NameCellProps {
  readonly row: ListRow;
  /** The space bar was pressed, with or without Shift. */
  readonly onSpace: (withShift: boolean) => void;
  readonly onEscape: () => void;
  /** Goes to the name of a row nearby, if the key says so. */
  readonly onStep: (from: HTMLElement, key: string) => boolean;
  /** Shows it beside the list; null: its page is shown instead. */
  readonly onShow: (() => void) | null;
  /** Is it what is shown beside the list? */
  readonly isShown: boolean;
}

/** An account's name, which leads to its page, or shows it beside the list. */
export function NameCell({ row, onSpace, onEscape, onStep, onShow, isShown }: NameCellProps) {
  return (
    <PlainAnchor
      href={`#/accounts/${row.account.id}`}
      className="row-name"
      data-account={row.account.id}
      aria-current={isShown ? 'true' : undefined}
      onClick={(event) => {
        if (onShow === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onShow();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEscape();
        if (onStep(event.currentTarget, event.key)) event.preventDefault();
        if (event.key !== ' ') return;
        // It would scroll.
        event.preventDefault();
        onSpace(event.shiftKey);
      }}
    >
      {row.name}
    </PlainAnchor>
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
      return row.next === null ? null : <Next next={row.next} from={row.nextFrom()} lang={lang} t={t} />;
    case 'intent':
      return <Line text={INTENT_WORDS[row.account.intent][lang]} />;
    case 'tags':
      return <Line text={row.account.tags.map(shownText).join(t('comma'))} />;
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

interface NextProps extends Pick<CellProps, 'lang' | 't'> {
  readonly next: NextDay;
  readonly from: RuleAge | null;
}

function Next({ next, from, lang, t }: NextProps) {
  return (
    <>
      <div className="line">
        {next.on} <RuleMark age={from} />
      </div>
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
