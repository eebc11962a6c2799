import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lang } from '#words/lang';
import { taskSentence } from '#words/task-sentence';
import type { Screen } from '../../data/screen';
import { markWords } from './marks';
import type { StepRow } from './plan-rows';
import { barOf, type TimeScale } from './time-scale';

interface ChartRowProps {
  readonly row: StepRow;
  readonly scale: TimeScale;
  /** How wide the names are, in pixels. */
  readonly names: number;
  readonly screen: Screen;
}

/** What there is to do, and when: a bar, or a point for what takes no time. Plain elements: there are many. */
export const ChartRow = memo(({ row, scale, names, screen }: ChartRowProps) => {
  const { t } = useTranslation('plan');
  const { task, number } = row;
  const sentence = taskSentence(task, screen);
  const { start, width, regret, slack } = barOf(scale, row);
  const end = names + start + width;
  const look = task.critical ? ' critical' : '';
  return (
    <>
      <a
        className={`chart-name${look}`}
        style={{ width: names }}
        href={`#/accounts/${task.account}`}
        title={sentence}
        aria-label={`${number}. ${sentence}: ${said(row, { lang: screen.lang, t })}`}
      >
        {number}. {sentence}
      </a>
      {slack > 0 && <span className="chart-slack" style={{ left: end, width: slack }} />}
      {regret > 0 && <span className="chart-regret" style={{ left: end, width: regret }} />}
      {width > 0 ? (
        <span className={`chart-bar${look}`} style={{ left: names + start, width }} />
      ) : (
        <span className={`chart-point${look}`} style={{ left: end }} />
      )}
    </>
  );
});

/** What the bar shows, in words. */
function said(
  { task, slack }: StepRow,
  { lang, t }: { readonly lang: Lang; readonly t: TFunction<'plan'> },
): string {
  const { on, doneOn, finalOn } = task;
  return [
    on === doneOn ? on : t('barUntil', { from: on, to: doneOn }),
    ...(finalOn === null || finalOn === doneOn ? [] : [t('finalOn', { day: finalOn })]),
    ...(slack > 0 ? [t('canWait', { count: slack })] : []),
    ...markWords(task, lang),
  ].join(t('names'));
}

const LEGEND = [
  ['critical', 'chart-bar critical'],
  ['other', 'chart-bar'],
  ['regret', 'chart-regret'],
  ['slack', 'chart-slack'],
] as const;

/** What the bars mean. */
export function Legend() {
  const { t } = useTranslation('plan');
  return (
    <ul className="plain-list chart-legend" aria-label={t('legend')}>
      {LEGEND.map(([code, look]) => (
        <li key={code}>
          <span className="chart-sample" aria-hidden="true">
            <span className={look} />
          </span>
          {t(`legend-${code}`)}
        </li>
      ))}
    </ul>
  );
}
