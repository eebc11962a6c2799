import { useMediaQuery } from '@mantine/hooks';
import type { CSSProperties } from 'react';
import { memo, useMemo } from 'react';
import { endsAccount } from '#core/catalogue/service';
import { type ExpiryBand, expiryBands } from '#core/report/expiry-bands';
import { isToldToKeep, keepByWith } from '#core/report/keep-by';
import type { TimerRow } from '#core/report/report-data';
import type { Lang } from '#words/lang';
import { VirtualList } from '../../ui/virtual-list';
import { type Axis, axisOn } from './bar';
import { Acts, DueDay, KeepLine, NameAndOutcome, type RowTools } from './row-parts';

const BAND_HEIGHT = 34;
const ROW_HEIGHT = 66;
/** In a small window the bar lies below the words, as in expiry.css. */
const ROW_HEIGHT_NARROW = 92;
const NARROW = '(max-width: 75em)';

/** A heading, or a timer below it. */
type Item = ExpiryBand | TimerRow;

interface ExpiriesProps {
  readonly timers: readonly TimerRow[];
  readonly tools: RowTools;
}

/** Each timer as a bar on an axis of months, under headings that say when it runs out. */
export function Timeline({ timers, tools }: ExpiriesProps) {
  const { screen, t } = tools;
  const { today } = screen.report;
  const items = useMemo<readonly Item[]>(
    () => expiryBands(timers, today).flatMap((band) => [band, ...band.timers]),
    [timers, today],
  );
  const axis = useMemo(() => axisOn(today), [today]);
  const lines = useMemo(() => monthLines(axis), [axis]);
  const isNarrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  return (
    <VirtualList
      // Rows of another height are other rows: where they are is remembered.
      key={isNarrow ? 'narrow' : 'wide'}
      label={t('expiry:timelineLabel')}
      items={items}
      keyOf={keyOf}
      heightOf={isNarrow ? heightOfNarrow : heightOf}
      classOf={classOf}
      layout={NO_LAYOUT}
      head={<AxisHead axis={axis} lang={screen.lang} todayWords={t('expiry:today')} />}
    >
      {(item) =>
        isBand(item) ? (
          <h2 className="band">
            {bandTitle(item, tools)} <span>{t('expiry:count', { count: item.timers.length })}</span>
          </h2>
        ) : (
          <Row timer={item} axis={axis} lines={lines} tools={tools} />
        )
      }
    </VirtualList>
  );
}

const NO_LAYOUT: CSSProperties = {};

function isBand(item: Item): item is ExpiryBand {
  return 'timers' in item;
}

function keyOf(item: Item): string {
  if (isBand(item)) return item.month ?? item.code;
  return `${item.account} ${item.rule}`;
}

function heightOf(item: Item): number {
  return isBand(item) ? BAND_HEIGHT : ROW_HEIGHT;
}

function heightOfNarrow(item: Item): number {
  return isBand(item) ? BAND_HEIGHT : ROW_HEIGHT_NARROW;
}

function classOf(item: Item): string {
  return isBand(item) ? 'band-row' : 'expiry-row';
}

function bandTitle({ code, month }: ExpiryBand, { screen, t }: RowTools): string {
  if (month !== null) return monthName(month, screen.lang, 'long');
  return t(code === 'past' ? 'expiry:past' : code === 'later' ? 'expiry:later' : 'expiry:unknown');
}

function monthName(first: string, lang: Lang, length: 'long' | 'short'): string {
  const [year, month] = first.split('-').map(Number);
  const names = new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    month: length,
    ...(length === 'long' ? { year: 'numeric' } : {}),
  });
  return names.format(Date.UTC(year as number, (month as number) - 1, 1));
}

interface AxisHeadProps {
  readonly axis: Axis;
  readonly lang: Lang;
  readonly todayWords: string;
}

/** The names of the months above the bars; every third has room. The days stand in each row as text. */
const AxisHead = memo(({ axis, lang, todayWords }: AxisHeadProps) => {
  return (
    <div className="head expiry-row" aria-hidden="true">
      <div className="axis-before" />
      <div className="axis">
        <span className="axis-today" style={{ insetInlineStart: share(axis.today) }}>
          {todayWords}
        </span>
        {axis.months.map(({ at, first }, place) =>
          place === 0 || place % 3 !== 0 ? null : (
            <span
              key={first}
              className={place % 6 === 0 ? undefined : 'axis-minor'}
              style={{ insetInlineStart: share(at) }}
            >
              {first.endsWith('-01-01') ? first.slice(0, 4) : monthName(first, lang, 'short')}
            </span>
          ),
        )}
      </div>
    </div>
  );
});

/** The beginnings of the months behind each bar. As a picture: elements for them would be most of a row. */
function monthLines({ months }: Axis): CSSProperties {
  const line = 'linear-gradient(var(--mantine-color-default-border) 0 0)';
  return { background: months.map(({ at }) => `${line} ${share(at)} 0 / 1px 100% no-repeat`).join(', ') };
}

interface RowProps {
  readonly timer: TimerRow;
  readonly axis: Axis;
  readonly lines: CSSProperties;
  readonly tools: RowTools;
}

// A filter leaves many rows as they are.
const Row = memo(({ timer, axis, lines, tools }: RowProps) => {
  return (
    <>
      <div>
        <NameAndOutcome timer={timer} tools={tools} />
      </div>
      <BarLine timer={timer} axis={axis} lines={lines} tools={tools} />
      <div>
        <DueDay timer={timer} tools={tools} />
        <KeepLine timer={timer} tools={tools} />
      </div>
      <Acts timer={timer} tools={tools} />
    </>
  );
});

/** The bar: a picture of what the row says. Filled where it will happen, with a broken border where it may. */
function BarLine({ timer, axis, lines, tools: { screen, margin } }: RowProps) {
  const { certainty, consequence, keepBy, account } = timer;
  const intent = screen.directory.account(account)?.intent;
  const isKept = isToldToKeep(intent);
  const keep = keepBy === null || !isKept ? undefined : keepByWith(margin, keepBy, screen.report.today);
  const keepOn =
    keep === undefined || keep.code === 'over' ? null : keep.code === 'early' ? keep.on : keep.last;
  const bar = axis.barOf(timer, keepOn);
  return (
    <div className="track" style={lines} aria-hidden="true">
      {bar !== null && (
        <span
          className={[
            'bar',
            certainty,
            endsAccount(consequence) ? 'grave' : '',
            bar.isCutBefore ? 'cut-before' : '',
            bar.isCutAfter ? 'cut-after' : '',
          ].join(' ')}
          style={{ insetInlineStart: share(bar.from), width: share(bar.to - bar.from) }}
        />
      )}
      {bar !== null && bar.keepAt !== null && (
        <span className="keep-mark" style={{ insetInlineStart: share(bar.keepAt) }} />
      )}
      <span className="today-line" style={{ insetInlineStart: share(axis.today) }} />
    </div>
  );
}

function share(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}
