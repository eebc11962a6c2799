import { ActionIcon, Button, Group } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumberOf } from '#core/dates/civil-date';
import type { Screen } from '../../data/screen';
import { useSize } from '../../ui/use-size';
import { ChartRow, Legend } from './chart-row';
import type { StepRow } from './plan-rows';
import { stepBeside } from './step-beside';
import { closest, fitting, lengthOf, placeOf, type TimeScale, ticksOf } from './time-scale';

const ROW_HEIGHT = 32;
const OVERSCAN = 8;
/** A label over a line takes so many pixels. */
const LABEL_WIDTH = 64;
const CLOSER = 1.5;

interface ChartProps {
  readonly screen: Screen;
  readonly rows: readonly StepRow[];
}

/** The steps over time; only those in view are drawn. What it says is said as text too, to whoever cannot see it. */
export function Chart({ screen, rows }: ChartProps) {
  const { t } = useTranslation('plan');
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(scroller);
  const names = Math.round(Math.min(Math.max(width * 0.36, 160), 360));
  const today = dayNumberOf(screen.report.today);
  const fit = useMemo(() => fitting(rows, today, width - names), [rows, today, width, names]);
  const [scale, zoom] = useZoom(fit, scroller);
  const length = names + lengthOf(scale);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const next = stepBeside(event);
    const by = ZOOM_KEYS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey || (next === null && by === undefined)) return;
    event.preventDefault();
    next?.focus();
    if (by !== undefined) zoom(by);
  };
  return (
    <>
      <Group gap="xs" justify="space-between" py={6} wrap="nowrap">
        <Legend />
        <Group gap={4} wrap="nowrap" className="no-shrink">
          <ActionIcon variant="default" size="sm" aria-label={t('zoomOut')} onClick={() => zoom('out')}>
            −
          </ActionIcon>
          <ActionIcon variant="default" size="sm" aria-label={t('zoomIn')} onClick={() => zoom('in')}>
            +
          </ActionIcon>
          <Button size="compact-xs" variant="default" onClick={() => zoom('fit')}>
            {t('fit')}
          </Button>
        </Group>
      </Group>
      <div className="rows chart" ref={scroller}>
        <Axis scale={scale} names={names} length={length} height={height} />
        <ul
          className="row-space plain-list"
          aria-label={t('chart')}
          title={t('chartKeys')}
          style={{ height: virtual.getTotalSize(), width: length }}
          onKeyDown={press}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <li
                key={row.task.id}
                className="chart-row"
                style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
                aria-posinset={row.number}
                aria-setsize={rows.length}
              >
                <ChartRow row={row} scale={scale} names={names} screen={screen} />
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}

type Zoom = 'in' | 'out' | 'fit';

const ZOOM_KEYS: Readonly<Record<string, Zoom>> = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' };

/** How near one looks; what is in the middle of the view stays there. */
function useZoom(
  fit: TimeScale,
  scroller: { readonly current: HTMLElement | null },
): readonly [TimeScale, (zoom: Zoom) => void] {
  const [perDay, setPerDay] = useState<number | null>(null);
  const scale = useMemo(() => ({ ...fit, perDay: Math.max(perDay ?? 0, fit.perDay) }), [fit, perDay]);
  const before = useRef(scale.perDay);
  useLayoutEffect(() => {
    const { current } = scroller;
    if (current !== null) {
      const half = current.clientWidth / 2;
      const middle = (current.scrollLeft + half) * (scale.perDay / before.current);
      current.scrollLeft = scale.perDay === fit.perDay ? 0 : middle - half;
    }
    before.current = scale.perDay;
  }, [scale.perDay, fit.perDay, scroller]);
  const zoom = (how: Zoom) => {
    if (how === 'fit') setPerDay(null);
    else setPerDay(Math.min(scale.perDay * (how === 'in' ? CLOSER : 1 / CLOSER), closest(fit)));
  };
  return [scale, zoom];
}

interface AxisProps {
  readonly scale: TimeScale;
  readonly names: number;
  readonly length: number;
  /** Of what is in view. */
  readonly height: number;
}

/** The months, or days, over the bars, and the lines beneath them; each bar says its own days to a screen reader. */
function Axis({ scale, names, length, height }: AxisProps) {
  const { t } = useTranslation('plan');
  const now = placeOf(scale, scale.from);
  const ticks = ticksOf(scale, LABEL_WIDTH).filter(({ at }) => at >= now + LABEL_WIDTH);
  return (
    <div aria-hidden="true" className="chart-scale">
      <div className="chart-lines" style={{ width: length }}>
        <span className="chart-line today" style={{ left: names + now, height }} />
        {ticks.map(({ at }) => (
          <span key={at} className="chart-line" style={{ left: names + at, height }} />
        ))}
      </div>
      <div className="chart-axis" style={{ width: length }}>
        <span className="chart-corner" style={{ width: names }} />
        <span className="chart-tick today" style={{ left: names + now }}>
          {t('today')}
        </span>
        {ticks.map(({ at, text }) => (
          <span key={at} className="chart-tick" style={{ left: names + at }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}
