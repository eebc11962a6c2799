import { Anchor, Text } from '@mantine/core';
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lossChains, lossesByDay } from '#core/report/loss-chain';
import type { ForecastRow } from '#core/report/report-data';
import { lossStepInWords } from '#words/loss-words';
import { LOSS_WORDS } from '#words/rule-words';
import type { Screen } from '../../data/screen';
import { OutcomeBadge } from '../../ui/outcome-badge';
import { ToneBadge } from '../../ui/tone-badge';
import { VirtualList } from '../../ui/virtual-list';

/** As many steps of a chain are drawn; "why?" tells them all. */
const MOST_STEPS = 5;
const ROW_HEIGHT = 44;
const STEP_HEIGHT = 20;

const LAYOUT: CSSProperties = { gridTemplateColumns: '1fr 2rem' };

interface Item {
  readonly row: ForecastRow;
  readonly chain: readonly ForecastRow[];
}

interface ForecastProps {
  readonly screen: Screen;
  readonly why: (id: string) => ReactNode;
}

/** What is lost if nobody does anything, by day, each with the accounts and rules that it falls by. */
export function Forecast({ screen, why }: ForecastProps) {
  const { t } = useTranslation('expiry');
  const { forecast } = screen.report;
  const items = useMemo<readonly Item[]>(() => {
    const chainOf = lossChains(forecast);
    return lossesByDay(forecast).map((row) => ({ row, chain: chainOf(row) }));
  }, [forecast]);
  const may = items.filter(({ row }) => row.certainty === 'may').length;
  if (items.length === 0) return <Text>{t('noLosses')}</Text>;
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('losses', { will: items.length - may, may })}
      </Text>
      <VirtualList
        label={t('forecast')}
        items={items}
        keyOf={keyOf}
        heightOf={heightOf}
        classOf={classOf}
        layout={LAYOUT}
      >
        {(item) => (
          <>
            <div>
              <Loss {...item} screen={screen} />
            </div>
            <div>{why(`forecast:${item.row.account}`)}</div>
          </>
        )}
      </VirtualList>
    </>
  );
}

function keyOf({ row }: Item): string {
  return row.account;
}

function heightOf({ chain }: Item): number {
  return ROW_HEIGHT + STEP_HEIGHT * Math.min(chain.length, MOST_STEPS + 1);
}

function classOf(): string {
  return 'loss-row';
}

function Loss({ row, chain, screen }: Item & { readonly screen: Screen }) {
  const { t } = useTranslation('expiry');
  const { lang, directory } = screen;
  return (
    <>
      <div className="line">
        <b>{row.lostOn}</b>{' '}
        <Anchor href={`#/accounts/${row.account}`} size="sm" underline="always">
          {directory.name(row.account)}
        </Anchor>{' '}
        <OutcomeBadge
          size="sm"
          text={LOSS_WORDS[row.certainty][lang]}
          certain={row.certainty === 'will'}
          grave
        />{' '}
        {row.stranded && <ToneBadge size="sm" tone="ask" text={t('stranded')} />}
      </div>
      {chain.slice(0, MOST_STEPS).map((step, at) => (
        <div key={step.account} className="line dimmed" style={{ paddingInlineStart: `${at + 1}rem` }}>
          {lossStepInWords(step, screen)}
        </div>
      ))}
      {chain.length > MOST_STEPS && (
        <div className="line dimmed">{t('moreSteps', { count: chain.length - MOST_STEPS })}</div>
      )}
    </>
  );
}
