import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { civilDateOf, type DayNumber } from '#core/dates/civil-date';
import type { Lang } from '#words/lang';
import { taskSentence } from '#words/task-sentence';
import type { Screen } from '../../data/screen';
import { markWords } from './marks';
import { type StepRow, sinceOf } from './plan-rows';
import { barOf, type TimeScale } from './time-scale';

interface ChartRowProps {
  readonly row: StepRow;
  readonly scale: TimeScale;
  /** How wide the names are, in pixels. */
  readonly names: number;
  readonly screen: Screen;
}

/** What there is to do, and when: a mark on its day, bars for the time that passes. Plain elements: there are many. */
export const ChartRow = memo(({ row, scale, names, screen }: ChartRowProps) => {
  const { t } = useTranslation('plan');
  const { task, number } = row;
  const sentence = taskSentence(task, screen);
  const since = sinceOf(screen, row);
  const { on, wait, review, regret, slack } = barOf(scale, row, since);
  const at = names + on;
  const look = task.critical ? ' critical' : '';
  const label = `${number}. ${sentence}: ${said(row, since, { lang: screen.lang, t })}`;
  return (
    <>
      <a
        className={`chart-name${look}`}
        style={{ width: names }}
        href={`#/accounts/${task.account}`}
        title={label}
        aria-label={label}
      >
        {number}. {sentence}
      </a>
      {slack > 0 && <span className="chart-slack" style={{ left: at + review, width: slack }} />}
      {regret > 0 && <span className="chart-regret" style={{ left: at + review, width: regret }} />}
      {review > 0 && <span className={`chart-wait${look}`} style={{ left: at, width: review }} />}
      {task.kind === 'wait' || task.kind === 'await' ? (
        <span className={`chart-wait${look}`} style={{ left: at - wait, width: wait }} />
      ) : null}
      {task.kind !== 'wait' && <span className={`chart-point${look}`} style={{ left: at }} />}
    </>
  );
});

/** What is drawn, in words. */
function said(
  { task, slack }: StepRow,
  since: DayNumber | null,
  { lang, t }: { readonly lang: Lang; readonly t: TFunction<'plan'> },
): string {
  const { on, doneOn, finalOn } = task;
  const from = since === null ? on : civilDateOf(since);
  return [
    from === on ? on : t('waitsFrom', { from, to: on }),
    ...(doneOn === on ? [] : [t('reviewedUntil', { day: doneOn })]),
    ...(finalOn === null || finalOn === doneOn ? [] : [t('finalOn', { day: finalOn })]),
    ...(slack > 0 ? [t('canWait', { count: slack })] : []),
    ...markWords(task, lang),
  ].join(t('names'));
}

const LEGEND = [
  ['step', ['chart-point']],
  ['wait', ['chart-wait']],
  ['regret', ['chart-regret']],
  ['slack', ['chart-slack']],
  ['critical', ['chart-wait critical', 'chart-point critical']],
] as const;

/** What the marks and bars mean. */
export function Legend() {
  const { t } = useTranslation('plan');
  return (
    <ul className="plain-list chart-legend" aria-label={t('legend')}>
      {LEGEND.map(([code, looks]) => (
        <li key={code}>
          <span className="chart-sample" aria-hidden="true">
            {looks.map((look) => (
              <span key={look} className={look} />
            ))}
          </span>
          {t(`legend-${code}`)}
        </li>
      ))}
    </ul>
  );
}
