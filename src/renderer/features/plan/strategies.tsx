import { Card, Group, Radio, SimpleGrid, Text } from '@mantine/core';
import { createContext, Fragment, memo, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Effort, effortBy, effortOf } from '#core/plan/effort';
import type { Plan } from '#core/plan/plan';
import { STRATEGIES, type Strategy } from '#core/plan/unbinding';
import { STRATEGY_WORDS } from '#words/task-words';
import type { Screen } from '../../data/screen';
import { useAfterFrame } from '../../ui/after-frame';

interface StrategiesProps {
  readonly screen: Screen;
  readonly onStrategy: (strategy: Strategy) => void;
}

/** By hand and least effort side by side: what each asks for, and which one the plan goes by. */
export function Strategies({ screen, onStrategy }: StrategiesProps) {
  const { findings, strategy, lang } = screen;
  return (
    <PlanNow value={findings.plan}>
      <Choices strategy={strategy} lang={lang} onStrategy={onStrategy} />
    </PlanNow>
  );
}

/** The plan that the efforts are those of. */
const PlanNow = createContext<Plan | null>(null);

interface ChoicesProps extends Pick<StrategiesProps, 'onStrategy'>, Pick<Screen, 'strategy' | 'lang'> {}

// With another plan only the efforts are others.
const Choices = memo(({ strategy, lang, onStrategy }: ChoicesProps) => {
  const { t } = useTranslation('plan');
  return (
    <Radio.Group
      aria-label={t('strategy')}
      value={strategy}
      onChange={(value) => {
        const chosen = STRATEGIES.find((one) => one === value);
        if (chosen !== undefined) onStrategy(chosen);
      }}
    >
      <SimpleGrid cols={2} spacing="xs">
        {STRATEGIES.map((one) => (
          <Card key={one} component="label" withBorder py={6} px="sm" className="plan-strategy">
            <Group gap="xs" wrap="nowrap" align="flex-start">
              <Radio
                value={one}
                mt={2}
                aria-describedby={`effort-${one}`}
                aria-label={STRATEGY_WORDS[one][lang]}
              />
              <div className="shrinks">
                <Text size="sm" fw={600} title={t(`hint-${one}`)}>
                  {STRATEGY_WORDS[one][lang]}
                </Text>
                {one === strategy ? (
                  <OwnEffort id={`effort-${one}`} />
                ) : (
                  <OtherEffort id={`effort-${one}`} strategy={one} />
                )}
              </div>
            </Group>
          </Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
});

/** Of the strategy that the plan goes by. */
function OwnEffort({ id }: { readonly id: string }) {
  const plan = useContext(PlanNow);
  return plan === null ? null : <EffortText id={id} effort={effortOf(plan)} />;
}

interface OtherEffortProps {
  readonly id: string;
  readonly strategy: Strategy;
}

/** Of the strategy that the plan does not go by: whoever has done a step need not wait for it. */
function OtherEffort({ id, strategy }: OtherEffortProps) {
  const plan = useAfterFrame(useContext(PlanNow));
  const effort = useMemo(() => (plan === null ? null : effortBy(strategy, plan)), [strategy, plan]);
  return effort === null ? null : <EffortText id={id} effort={effort} />;
}

function EffortText({ id, effort }: { readonly id: string; readonly effort: Effort }) {
  const { t } = useTranslation('plan');
  const { steps, waits, days, finishOn, finalOn } = effort;
  const parts = [
    t('effort', { count: steps, waits }),
    ...(days === null ? [] : [t('days', { count: days })]),
    ...(finishOn === null ? [] : [t('doneOn', { day: finishOn })]),
    ...(finalOn === null || finalOn === finishOn ? [] : [t('finalOn', { day: finalOn })]),
  ];
  return (
    <Text id={id} size="sm" c="dimmed">
      {parts.map((part, at) => (
        <Fragment key={part}>
          {at > 0 && ' · '}
          <span className="no-wrap">{part}</span>
        </Fragment>
      ))}
    </Text>
  );
}
