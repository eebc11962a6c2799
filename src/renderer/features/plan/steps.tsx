import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { releasedByWaiting } from '#core/plan/task-steps';
import type { TaskRow } from '#core/report/report-data';
import { taskSentence } from '#words/task-sentence';
import type { Screen } from '../../data/screen';
import { whyAnswer } from '../../data/why-answer';
import { WhyDialog } from '../../ui/why-button';
import { DoneDialog } from './done-dialog';
import { Marks } from './marks';
import { OutcomeDialog } from './outcome-dialog';
import type { StepRow } from './plan-rows';
import { stepBeside } from './step-beside';

const ROW_HEIGHT = 68;
const OVERSCAN = 6;

interface StepsProps {
  readonly screen: Screen;
  readonly rows: readonly StepRow[];
  /** What is shown where there are none. */
  readonly nothing: ReactNode;
}

/** The steps with their days; who is being asked about one is told so where it is gone, even if it was the last. */
export function Steps({ screen, rows, nothing }: StepsProps) {
  const { t } = useTranslation('app');
  const [ticked, setTicked] = useState<StepRow | null>(null);
  const [doubted, setDoubted] = useState<string | null>(null);
  const answer = useMemo(() => (doubted === null ? null : whyAnswer(screen, doubted)), [screen, doubted]);
  const list = useNextInLine(ticked);
  return (
    <>
      {rows.length === 0 ? (
        nothing
      ) : (
        <StepList screen={screen} rows={rows} list={list} onTick={setTicked} onDoubt={setDoubted} />
      )}
      {answer !== null && (
        <WhyDialog answer={answer} closeLabel={t('close')} onClose={() => setDoubted(null)} />
      )}
      {ticked !== null && <Ticked task={ticked.task} screen={screen} onClose={() => setTicked(null)} />}
    </>
  );
}

interface StepListProps extends Pick<StepsProps, 'screen' | 'rows'>, Pick<StepProps, 'onTick' | 'onDoubt'> {
  readonly list: RefObject<HTMLUListElement | null>;
}

/** All steps in the order to do them; only those in view are drawn. */
function StepList({ screen, rows, list, onTick, onDoubt }: StepListProps) {
  const { t } = useTranslation('plan');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  return (
    <div className="rows" ref={scroller}>
      <ul
        className="row-space plain-list"
        aria-label={t('list')}
        title={t('stepKeys')}
        style={{ height: virtual.getTotalSize() }}
        ref={list}
        onKeyDown={goBeside}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={row.task.id}
              className="plan-row"
              style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
              aria-posinset={row.number}
              aria-setsize={rows.length}
            >
              <Step row={row} screen={screen} onTick={onTick} onDoubt={onDoubt} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface TickedProps {
  readonly task: TaskRow;
  readonly screen: Screen;
  readonly onClose: () => void;
}

/** What is asked of whoever has done a step. */
function Ticked({ task, screen, onClose }: TickedProps) {
  const account = screen.directory.account(task.account);
  if (task.kind === 'await' && account !== undefined) {
    return <OutcomeDialog screen={screen} account={account} first="seen-gone" onClose={onClose} />;
  }
  return <DoneDialog screen={screen} task={task} onClose={onClose} />;
}

/** Where a step was that is done, the focus goes to the one which is there now. */
function useNextInLine(ticked: StepRow | null) {
  const list = useRef<HTMLUListElement>(null);
  const last = useRef<StepRow | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = ticked;
    if (ticked !== null || before === null) return undefined;
    // Whoever closes the dialog gets the focus back where it was, if that is still there.
    const frame = requestAnimationFrame(() => {
      const isLost =
        document.activeElement === document.body || document.activeElement?.matches('h1') === true;
      if (!isLost) return;
      list.current?.querySelector<HTMLElement>(`[aria-posinset="${before.number}"] a`)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [ticked]);
  return list;
}

function goBeside(event: KeyboardEvent<HTMLElement>): void {
  const next = stepBeside(event);
  if (next === null) return;
  event.preventDefault();
  next.focus();
}

interface StepProps {
  readonly row: StepRow;
  readonly screen: Screen;
  readonly onTick: (row: StepRow) => void;
  readonly onDoubt: (id: string) => void;
}

// While the list is scrolled, what is drawn already is not drawn again.
const Step = memo(({ row, screen, onTick, onDoubt }: StepProps) => {
  const { t } = useTranslation('plan');
  const { task, number, slack } = row;
  const { on, doneOn, finalOn } = task;
  const sentence = taskSentence(task, screen);
  return (
    <>
      <span className="plan-number">{number}</span>
      <div className="plan-days">
        <div>{on}</div>
        {doneOn !== on && <div className="line dimmed">{t('doneOn', { day: doneOn })}</div>}
        {finalOn !== null && finalOn !== doneOn && (
          <div className="line dimmed">{t('finalOn', { day: finalOn })}</div>
        )}
      </div>
      <div className="shrinks">
        <a className="plan-sentence" href={`#/accounts/${task.account}`} title={sentence}>
          {sentence}
        </a>
        <div className="line dimmed">
          <Marks task={task} lang={screen.lang} />
          {slack > 0 && t('canWait', { count: slack })}
        </div>
      </div>
      <button
        type="button"
        className="plan-why"
        aria-label={t('whyStep', { step: sentence })}
        onClick={() => onDoubt(task.id)}
      >
        ?
      </button>
      {isTicked(task, screen) ? (
        <button
          type="button"
          className="plan-tick"
          aria-label={t('tickStep', { step: sentence })}
          onClick={() => onTick(row)}
        >
          <span aria-hidden="true" className="plan-box" />
          {t('tick')}
        </button>
      ) : (
        <span className="line dimmed">{t('passes', { day: on })}</span>
      )}
    </>
  );
});

/** Can somebody do it, or does it pass by itself? */
function isTicked(task: TaskRow, { findings }: Screen): boolean {
  return task.kind !== 'wait' || releasedByWaiting(findings.plan, task) !== null;
}
