import { Button, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Strategy } from '#core/plan/unbinding';
import { planLosses } from '#core/what-if/if-wanted';
import type { Screen } from '../../data/screen';
import { useAfterFrame } from '../../ui/after-frame';
import { Asked } from './asked';
import { Chart } from './chart';
import { ChooseDialog } from './choose-dialog';
import { Moved } from './moved';
import { Nothing } from './nothing';
import { Other } from './other';
import { stepRowsOf } from './plan-rows';
import { Steps } from './steps';
import { Strategies } from './strategies';

const VIEWS = ['steps', 'chart', 'asked', 'other'] as const;

interface PlanPageProps {
  readonly screen: Screen;
  /** What is shown of the plan, as it stands in the address; null: its steps. */
  readonly view: string | null;
  readonly onStrategy: (strategy: Strategy) => void;
  readonly onAdd: () => void;
  /** What takes it along. */
  readonly exporting: ReactNode;
}

/** How everything that is wanted gone can go: what to delete, the steps with their dates, and what comes of them. */
export function PlanPage({ screen, view, onStrategy, onAdd, exporting }: PlanPageProps) {
  const { t } = useTranslation('plan');
  const [isChoosing, setChoosing] = useState(false);
  const isEmpty = screen.inventory.accounts.length === 0;
  return (
    <Stack className={isEmpty ? '' : 'fill'} gap="xs" align={isEmpty ? 'flex-start' : 'stretch'}>
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        {!isEmpty && (
          <Group gap="xs">
            {exporting}
            <Button onClick={() => setChoosing(true)}>{t('choose')}</Button>
          </Group>
        )}
      </Group>
      {isEmpty ? (
        <>
          <Text>{t('empty')}</Text>
          <Button onClick={onAdd}>{t('add')}</Button>
        </>
      ) : (
        <>
          {screen.report.plan.tasks.length > 0 && <Strategies screen={screen} onStrategy={onStrategy} />}
          <Moved screen={screen} />
          <Views screen={screen} view={view} onChoose={() => setChoosing(true)} />
        </>
      )}
      {isChoosing && <ChooseDialog screen={screen} onClose={() => setChoosing(false)} />}
    </Stack>
  );
}

/** The parts of the plan, one at a time: each says on its tab how much there is of it. */
function Views({
  screen,
  view,
  onChoose,
}: Pick<PlanPageProps, 'screen' | 'view'> & { readonly onChoose: () => void }) {
  const { t } = useTranslation('plan');
  const { report, go } = screen;
  const rows = useMemo(() => stepRowsOf(screen), [screen]);
  const shown = VIEWS.find((one) => one === view) ?? 'steps';
  // What falls or was asked for is but counted in the other views: that waits until the new days are drawn.
  const later = useAfterFrame(screen);
  const judged = shown === 'other' ? screen : later;
  const losses = useMemo(
    () => planLosses(judged.findings, judged.report.plan),
    [judged.findings, judged.report],
  );
  const { report: written } = shown === 'asked' ? screen : later;
  const asked = useMemo(
    () => written.accounts.filter(({ verdict }) => verdict === 'pending' || verdict === 'check-gone'),
    [written],
  );
  const { unplannable, alsoLost } = report.plan;
  const counts = {
    steps: rows.length,
    chart: rows.length,
    asked: asked.length,
    other: unplannable.length + alsoLost.length + losses.falls.length,
  };
  const nothing = <Nothing screen={screen} onChoose={onChoose} />;
  return (
    <Tabs
      value={shown}
      onChange={(next) => go(next === null || next === 'steps' ? '/plan' : `/plan/${next}`)}
      keepMounted={false}
      className="plan-views"
    >
      <Tabs.List aria-label={t('views')}>
        {VIEWS.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`view-${one}`, { count: counts[one] })}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="steps" className="plan-view">
        <Steps screen={screen} rows={rows} nothing={nothing} />
      </Tabs.Panel>
      <Tabs.Panel value="chart" className="plan-view">
        {rows.length === 0 ? nothing : <Chart screen={screen} rows={rows} />}
      </Tabs.Panel>
      <Tabs.Panel value="asked" className="plan-view">
        <Asked screen={screen} rows={asked} />
      </Tabs.Panel>
      <Tabs.Panel value="other" className="plan-view">
        <Other screen={screen} losses={losses} />
      </Tabs.Panel>
    </Tabs>
  );
}
