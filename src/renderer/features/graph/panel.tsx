import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '#core/plan/step';
import { stepsOf } from '#core/plan/task-steps';
import type { TaskRow } from '#core/report/report-data';
import type { WayOut } from '#core/what-if/way-out';
import { VERDICT_SENTENCES, VERDICT_WORDS } from '#words/account-words';
import { taskSentence } from '#words/task-sentence';
import { VERDICT_TONES } from '#words/verdict-tones';
import type { Screen } from '../../data/screen';
import { LimitedList } from '../../ui/limited-list';
import { ToneBadge } from '../../ui/tone-badge';
import { Became } from './became';
import { Falls } from './falls';

/** How many of those who stand in the way are named. */
const NAMED = 20;

interface PanelProps {
  readonly screen: Screen;
  /** The account that is chosen. */
  readonly id: string;
  readonly way: WayOut;
  readonly onChoose: (id: string) => void;
  readonly onLink: (id: string) => void;
}

/** What has to happen before an account can go, in the order to do it, and what can be done about it right here. */
export function Panel({ screen, id, way, onChoose, onLink }: PanelProps) {
  const { t } = useTranslation('graph');
  const { lang, directory, report } = screen;
  const verdict = useMemo(
    () => report.accounts.find(({ account }) => account === id)?.verdict ?? 'unknown',
    [report, id],
  );
  // A link can stand in the way of two conditions, and an account hang on several links.
  const [links, others] = useMemo(() => {
    const rows = report.blocks.filter(({ account, strength }) => account === id && strength === 'hard');
    return [new Set(rows.map(({ link }) => link)).size, [...new Set(rows.map(({ by }) => by))]];
  }, [report, id]);
  const names = [
    ...others.slice(0, NAMED).map((other) => directory.name(other)),
    ...(others.length > NAMED ? [t('more', { count: others.length - NAMED })] : []),
  ];
  const act = (step: Step) => void screen.record([step], report.today);
  return (
    <Stack gap="sm">
      <div>
        <Title order={2} size="h4" className="break-anywhere">
          {directory.name(id)}
        </Title>
        <Group gap="xs">
          <ToneBadge text={VERDICT_WORDS[verdict][lang]} tone={VERDICT_TONES[verdict]} />
          <Anchor href={`#/accounts/${id}`} size="sm">
            {t('openPage')}
          </Anchor>
        </Group>
      </div>
      {links > 0 && <Text size="sm">{t('blockedBy', { count: links, names: names.join(t('comma')) })}</Text>}
      <Became screen={screen} />
      {way.reason === null ? (
        <Steps way={way} screen={screen} onAct={act} onChoose={onChoose} />
      ) : (
        <Text size="sm">{VERDICT_SENTENCES[way.reason][lang]}</Text>
      )}
      <Along way={way} screen={screen} />
      <Group gap="xs">
        <Button size="compact-sm" variant="light" onClick={() => onLink(id)}>
          {t('addLink')}
        </Button>
        {verdict !== 'deleted' && (
          <Button size="compact-sm" variant="default" onClick={() => act({ kind: 'seen-gone', account: id })}>
            {t('markGone')}
          </Button>
        )}
      </Group>
      <Falls key={id} screen={screen} id={id} />
    </Stack>
  );
}

interface StepsProps {
  readonly way: WayOut;
  readonly screen: Screen;
  readonly onAct: (step: Step) => void;
  readonly onChoose: (id: string) => void;
}

function Steps({ way, screen, onAct, onChoose }: StepsProps) {
  const { t } = useTranslation('graph');
  return (
    <section aria-label={t('before')}>
      <Text fw={600} size="sm">
        {t('before')}
      </Text>
      <Text size="sm" c="dimmed" mb={4}>
        {t(way.isPlanned ? 'fromPlan' : 'ifWanted', { count: way.tasks.length })}
      </Text>
      <LimitedList items={way.tasks} keyOf={({ id }) => id} more={(count) => t('more', { count })} isNumbered>
        {(task) => (
          <li>
            <StepLine task={task} screen={screen} onAct={onAct} onChoose={onChoose} />
          </li>
        )}
      </LimitedList>
    </section>
  );
}

interface StepLineProps {
  readonly task: TaskRow;
  readonly screen: Screen;
  readonly onAct: (step: Step) => void;
  readonly onChoose: (id: string) => void;
}

function StepLine({ task, screen, onAct, onChoose }: StepLineProps) {
  const { t } = useTranslation('graph');
  const [step] = stepsOf(task);
  const text = taskSentence(task, screen);
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
      <div className="shrinks">
        <Anchor
          component="button"
          type="button"
          display="block"
          ta="start"
          size="sm"
          onClick={() => onChoose(task.account)}
        >
          {text}
        </Anchor>
        <Text size="xs" c="dimmed">
          {[task.on, task.ifNeeded ? t('ifNeeded') : ''].filter((part) => part !== '').join(' · ')}
        </Text>
      </div>
      {step !== undefined && (
        <Button
          size="compact-xs"
          variant="default"
          className="no-shrink"
          aria-label={`${t(`do-${step.kind}`)}: ${text}`}
          onClick={() => onAct(step)}
        >
          {t(`do-${step.kind}`)}
        </Button>
      )}
    </Group>
  );
}

/** Who goes along. */
function Along({ way, screen }: { readonly way: WayOut; readonly screen: Screen }) {
  const { t } = useTranslation('graph');
  const { directory } = screen;
  const lines = [
    ['pulledIn', way.pulledIn],
    ['alsoLost', way.alsoLost],
  ] as const;
  return lines
    .filter(([, ids]) => ids.length > 0)
    .map(([code, ids]) => (
      <Text key={code} size="sm" className="break-anywhere">
        {t(code, { names: ids.map((id) => directory.name(id)).join(t('comma')) })}
      </Text>
    ));
}
