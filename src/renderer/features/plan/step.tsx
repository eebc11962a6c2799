import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { releasedByWaiting } from '#core/plan/task-steps';
import type { TaskRow } from '#core/report/report-data';
import { taskSentence } from '#words/task-sentence';
import type { Screen } from '../../data/screen';
import { Tick } from '../../ui/tick';
import { Marks } from './marks';
import type { StepRow } from './plan-rows';

/** What can be done with a step of the list. */
export interface StepActions {
  readonly onTick: (row: StepRow) => void;
  readonly onDoubt: (id: string) => void;
  /** @param upTo the steps between it and the one that was chosen before as well */
  readonly onChoose: (id: string, upTo: boolean) => void;
  /** Nothing is to be chosen any more. */
  readonly onChooseNone: () => void;
}

interface StepProps extends StepActions {
  readonly row: StepRow;
  readonly screen: Screen;
  /** Is it chosen to be ticked with others, or can it be? Null: not today. */
  readonly choice: 'chosen' | 'free' | 'not-yet' | null;
}

/** A step with its days, its sentence, and what can be done with it. */
// While the list is scrolled, what is drawn already is not drawn again.
export const Step = memo((props: StepProps) => {
  const { t } = useTranslation('plan');
  const { row, screen, choice, onTick, onDoubt, onChoose, onChooseNone } = props;
  const { task, number, slack } = row;
  const { on, doneOn, finalOn } = task;
  const sentence = taskSentence(task, screen);
  return (
    <>
      {choice === null ? (
        <span />
      ) : (
        <Tick
          label={t('chooseStep', { step: sentence })}
          checked={choice === 'chosen'}
          notYet={choice === 'not-yet' ? t('chooseFirst') : null}
          onEscape={onChooseNone}
          onToggle={(upTo) => onChoose(task.id, upTo)}
        />
      )}
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
