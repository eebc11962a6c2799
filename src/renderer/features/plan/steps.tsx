import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from '../../data/screen';
import { whyAnswer } from '../../data/why-answer';
import { useAfterFrame } from '../../ui/after-frame';
import { useSteady } from '../../ui/use-steady';
import { WhyDialog } from '../../ui/why-button';
import { ChosenBar } from './chosen-bar';
import { DoneDialog } from './done-dialog';
import { ManyDoneDialog } from './many-done-dialog';
import { OutcomeDialog } from './outcome-dialog';
import type { StepRow } from './plan-rows';
import { Step, type StepActions } from './step';
import { stepBeside } from './step-beside';
import { type ChosenSteps, stillChosen, useChosenSteps } from './use-chosen-steps';

const ROW_HEIGHT = 68;
const OVERSCAN = 6;

interface StepsProps {
  readonly screen: Screen;
  readonly rows: readonly StepRow[];
  /** What is shown where there are none. */
  readonly nothing: ReactNode;
}

/** What is asked about: one step that is to be ticked, or several. */
type Asking = readonly [StepRow, ...StepRow[]];

/** The steps with their days; who is being asked about one is told so where it is gone, even if it was the last. */
export function Steps({ screen, rows, nothing }: StepsProps) {
  const { t } = useTranslation('app');
  const [ticked, setTicked] = useState<Asking | null>(null);
  const [doubted, setDoubted] = useState<string | null>(null);
  const answer = useMemo(() => (doubted === null ? null : whyAnswer(screen, doubted)), [screen, doubted]);
  const list = useNextInLine(ticked);
  const tick = useCallback((row: StepRow) => setTicked([row]), []);
  const close = useCallback(() => setTicked(null), []);
  // What can be ticked together follows when the new steps are drawn.
  const chosen = useChosenSteps(useAfterFrame(screen));
  const recordChosen = useSteady(() => {
    const still = stillChosen(chosen.ids, screen);
    const [first, ...more] = rows.filter(({ task }) => still.has(task.id));
    if (first !== undefined) setTicked([first, ...more]);
  });
  return (
    <>
      {rows.length === 0 ? (
        nothing
      ) : (
        <>
          <ChosenBar chosen={chosen} onRecord={recordChosen} />
          <StepList
            screen={screen}
            rows={rows}
            list={list}
            chosen={chosen}
            onTick={tick}
            onDoubt={setDoubted}
          />
        </>
      )}
      {answer !== null && (
        <WhyDialog answer={answer} closeLabel={t('close')} onClose={() => setDoubted(null)} />
      )}
      {ticked !== null && <Ticked asking={ticked} screen={screen} onClose={close} />}
    </>
  );
}

interface StepListProps extends Pick<StepsProps, 'screen' | 'rows'>, Pick<StepActions, 'onTick' | 'onDoubt'> {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly chosen: ChosenSteps;
}

/** All steps in the order to do them; only those in view are drawn. */
function StepList({ screen, rows, list, chosen, onTick, onDoubt }: StepListProps) {
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
              <Step
                row={row}
                screen={screen}
                choice={choiceOf(chosen, row.task.id)}
                onTick={onTick}
                onDoubt={onDoubt}
                onChoose={chosen.toggle}
                onChooseNone={chosen.clear}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function choiceOf({ doable, ids, isFree }: ChosenSteps, id: string): 'chosen' | 'free' | 'not-yet' | null {
  if (!doable.has(id)) return null;
  if (ids.has(id)) return 'chosen';
  return isFree(id) ? 'free' : 'not-yet';
}

interface TickedProps {
  readonly asking: Asking;
  readonly screen: Screen;
  readonly onClose: () => void;
}

/** What is asked of whoever has done a step, or several. */
function Ticked({ asking: [{ task }, ...more], screen: now, onClose }: TickedProps) {
  // What is asked stays as it is when something changes: the steps behind it are drawn first.
  const screen = useAfterFrame(now);
  const account = screen.directory.account(task.account);
  if (more.length > 0) {
    return (
      <ManyDoneDialog screen={screen} tasks={[task, ...more.map((row) => row.task)]} onClose={onClose} />
    );
  }
  if (task.kind === 'await' && account !== undefined) {
    return <OutcomeDialog screen={screen} account={account} first="seen-gone" onClose={onClose} />;
  }
  return <DoneDialog screen={screen} task={task} onClose={onClose} />;
}

/** Where a step was that is done, the focus goes to the one which is there now. */
function useNextInLine(ticked: Asking | null) {
  const list = useRef<HTMLUListElement>(null);
  const last = useRef<Asking | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = ticked;
    if (ticked !== null || before === null) return undefined;
    // Whoever closes the dialog gets the focus back where it was, if that is still there.
    const frame = requestAnimationFrame(() => {
      const isLost =
        document.activeElement === document.body || document.activeElement?.matches('h1') === true;
      if (!isLost) return;
      list.current?.querySelector<HTMLElement>(`[aria-posinset="${before[0].number}"] a`)?.focus();
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
