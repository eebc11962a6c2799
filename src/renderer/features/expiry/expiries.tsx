import { Checkbox, Group, NativeSelect, NumberInput, SegmentedControl, Text } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimerRow } from '#core/report/report-data';
import { missingDates } from '#words/missing-words';
import { isMargin, MOST_MARGIN } from '../../data/settings';
import { useSteady } from '../../ui/use-steady';
import { addressOf, type ExpiryFilter } from './address';
import type { ExpiryPageProps, ExpirySettings } from './expiry-props';
import { ExpiryTable } from './expiry-table';
import { filtered } from './filtered';
import type { RowTools } from './row-parts';
import { Timeline } from './timeline';

/** What disappears by itself, as a timeline or a table, and by which day to use what is to be kept. */
export function Expiries(props: ExpiryPageProps & { readonly filter: ExpiryFilter }) {
  const { screen, filter, settings, onChoose, why } = props;
  const { t } = useTranslation(['expiry', 'overview']);
  const [moved, setMoved] = useState<TimerRow | null>(null);
  const { timers } = screen.report;
  const shown = useMemo(() => filtered(timers, filter), [timers, filter]);
  const margin = settings.keepMargin;
  const tools = useMemo<RowTools>(
    () => ({ screen, margin, t, why, onMoved: setMoved }),
    [screen, margin, t, why],
  );
  return (
    <>
      <Group gap="xs" align="flex-end">
        <Filters go={screen.go} filter={filter} />
        <Margin margin={margin} onChoose={onChoose} />
        <View view={settings.expiryView} onChoose={onChoose} />
      </Group>
      <Group gap="md">
        <Text size="xs" c="dimmed" aria-live="polite" className="no-wrap">
          {shown.length === timers.length
            ? t('expiry:count', { count: shown.length })
            : t('expiry:countOf', { count: shown.length, all: timers.length })}
        </Text>
        {shown.length > 0 && settings.expiryView === 'timeline' && (
          <Text size="xs" c="dimmed">
            {t('expiry:legend')}
          </Text>
        )}
        <Text size="xs" role="status">
          {moved === null ? '' : movedText(moved, tools)}
        </Text>
      </Group>
      {shown.length === 0 ? (
        <Text>{t(timers.length === 0 ? 'expiry:nothing' : 'expiry:nothingLeft')}</Text>
      ) : settings.expiryView === 'table' ? (
        <ExpiryTable timers={shown} tools={tools} />
      ) : (
        <Timeline timers={shown} tools={tools} />
      )}
    </>
  );
}

/** From which day to which one a timer was moved by what was recorded. */
function movedText({ account, rule, dueOn }: TimerRow, { screen, t }: RowTools): string {
  const now = screen.report.timers.find((timer) => timer.account === account && timer.rule === rule);
  const name = screen.directory.name(account);
  if (now?.dueOn == null) {
    const missing = missingDates(screen.findings, account, rule, screen.lang);
    return missing.length === 0
      ? t('expiry:recorded', { name })
      : t('expiry:stillUnknown', { name, dates: missing.join(t('overview:comma')) });
  }
  if (now.dueOn === dueOn) return '';
  return dueOn === null
    ? t('expiry:dated', { name, day: now.dueOn })
    : t('expiry:moved', { name, before: dueOn, day: now.dueOn });
}

interface FiltersProps {
  readonly go: ExpiryPageProps['screen']['go'];
  readonly filter: ExpiryFilter;
}

// Above the list, each part stays as it is while the list changes, or another part.
function Filters({ go, filter }: FiltersProps) {
  const narrow = useSteady((change: Partial<ExpiryFilter>) =>
    go(addressOf({ tab: 'expiry', filter: { ...filter, ...change } })),
  );
  return (
    <>
      <Within within={filter.within} narrow={narrow} />
      <Certain certainty={filter.certainty} narrow={narrow} />
      <OnlyEnds ends={filter.ends} narrow={narrow} />
    </>
  );
}

interface Narrowing {
  readonly narrow: (change: Partial<ExpiryFilter>) => void;
}

const Within = memo(({ within, narrow }: Narrowing & Pick<ExpiryFilter, 'within'>) => {
  const { t } = useTranslation('expiry');
  return (
    <NativeSelect
      size="xs"
      label={t('within')}
      value={String(within ?? '')}
      onChange={({ currentTarget: { value } }) =>
        narrow({ within: value === '30' ? 30 : value === '90' ? 90 : null })
      }
      data={[
        { value: '', label: t('anyTime') },
        { value: '30', label: t('days30') },
        { value: '90', label: t('days90') },
      ]}
    />
  );
});

const Certain = memo(({ certainty, narrow }: Narrowing & Pick<ExpiryFilter, 'certainty'>) => {
  const { t } = useTranslation('expiry');
  return (
    <NativeSelect
      size="xs"
      label={t('certainty')}
      value={certainty ?? ''}
      onChange={({ currentTarget: { value } }) =>
        narrow({ certainty: value === 'will' || value === 'may' ? value : null })
      }
      data={[
        { value: '', label: t('both') },
        { value: 'will', label: t('onlyWill') },
        { value: 'may', label: t('onlyMay') },
      ]}
    />
  );
});

const OnlyEnds = memo(({ ends, narrow }: Narrowing & Pick<ExpiryFilter, 'ends'>) => {
  const { t } = useTranslation('expiry');
  return (
    <Checkbox
      size="xs"
      pb={6}
      label={t('onlyEnds')}
      checked={ends}
      onChange={({ currentTarget: { checked } }) => narrow({ ends: checked })}
    />
  );
});

interface MarginProps extends Pick<ExpiryPageProps, 'onChoose'> {
  readonly margin: number;
}

/** How many days before the last safe one to act. */
const Margin = memo(({ margin, onChoose }: MarginProps) => {
  const { t } = useTranslation('expiry');
  const [typed, setTyped] = useState<number | string | null>(null);
  const isWrong = typed !== null && !isMargin(typed);
  return (
    <NumberInput
      size="xs"
      w={80}
      label={t('margin')}
      min={0}
      max={MOST_MARGIN}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      error={isWrong ? t('marginLimits', { most: MOST_MARGIN }) : undefined}
      value={typed ?? margin}
      onChange={(value) => {
        setTyped(value);
        if (isMargin(value)) onChoose({ keepMargin: value });
      }}
      // What was typed and cannot be is gone: what is in force is shown again.
      onBlur={() => setTyped(null)}
    />
  );
});

interface ViewProps extends Pick<ExpiryPageProps, 'onChoose'> {
  readonly view: ExpirySettings['expiryView'];
}

/** As a timeline or a table. */
const View = memo(({ view, onChoose }: ViewProps) => {
  const { t } = useTranslation('expiry');
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('view')}
      value={view}
      onChange={(expiryView) => onChoose({ expiryView })}
      data={[
        { value: 'timeline', label: t('timeline') },
        { value: 'table', label: t('table') },
      ]}
    />
  );
});
