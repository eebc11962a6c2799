import { Anchor, Button, Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CivilDate, numberOfDay } from '#core/dates/civil-date';
import type { AccountRow } from '#core/report/report-data';
import { isToLook } from '#core/report/unanswered-request';
import { VERDICT_WORDS } from '#words/account-words';
import { VERDICT_TONES } from '#words/verdict-tones';
import { lastAskedOn } from '../../data/said-of-deletion';
import type { Screen } from '../../data/screen';
import { focusHeading } from '../../ui/heading';
import { LimitedList } from '../../ui/limited-list';
import { RuleMark } from '../../ui/rule-mark';
import { Tick } from '../../ui/tick';
import { ToneBadge } from '../../ui/tone-badge';
import { wholeDays } from '../../ui/whole-days';
import { ChooseAll } from './choose-all';
import { OUTCOMES, type Outcome, OutcomeDialog } from './outcome-dialog';

interface AskedProps {
  readonly screen: Screen;
  /** Those whose deletion was asked for. */
  readonly rows: readonly AccountRow[];
}

/** The deletions that were asked for: how long they can be reviewed and regretted, then whether they worked. */
export function Asked({ screen, rows }: AskedProps) {
  const { t } = useTranslation('plan');
  const [asked, setAsked] = useState<{ readonly id: string; readonly first: Outcome } | null>(null);
  const account = asked === null ? undefined : screen.directory.account(asked.id);
  const gone = useSeveralGone(screen, rows);
  return (
    <section className="plan-part" aria-label={t('asked')}>
      {rows.length === 0 && <Text>{t('noneAsked')}</Text>}
      {gone.all.size > 1 && (
        <ChooseAll
          all={t('chooseAllGone', { count: gone.all.size })}
          chosen={gone.chosen.size}
          of={gone.all.size}
          said={t('accountsChosen', { count: gone.chosen.size, of: gone.all.size })}
          record={t('recordGone')}
          onAll={() => gone.choose(gone.all)}
          onNone={() => gone.choose(NONE)}
          onRecord={gone.record}
        />
      )}
      <LimitedList items={rows} keyOf={(row) => row.account} more={(count) => t('more', { count })} gap="sm">
        {(row) => (
          <li>
            <Group wrap="nowrap" align="baseline">
              {gone.all.size > 1 && gone.all.has(row.account) && (
                <Tick
                  label={t('chooseStep', { step: screen.directory.name(row.account) })}
                  checked={gone.chosen.has(row.account)}
                  onEscape={() => gone.choose(NONE)}
                  onToggle={() => gone.toggle(row.account)}
                />
              )}
              <AskedRow
                row={row}
                screen={screen}
                onAnswer={(first) => setAsked({ id: row.account, first })}
              />
            </Group>
          </li>
        )}
      </LimitedList>
      {asked !== null && account !== undefined && (
        <OutcomeDialog screen={screen} account={account} first={asked.first} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** Is it time to ask whether a deletion worked? */
function isAskedWhether(row: AccountRow, { directory, report }: Screen): boolean {
  const account = directory.account(row.account);
  return account !== undefined && isToLook(account, row, report.today);
}

/** Accounts that should be gone, some of which are chosen: that all of these are is recorded as one change. */
function useSeveralGone(screen: Screen, rows: readonly AccountRow[]) {
  const [asked, setAsked] = useState(NONE);
  const all = useMemo(
    () => new Set(rows.flatMap((row) => (isAskedWhether(row, screen) ? row.account : []))),
    [rows, screen],
  );
  // Of what is chosen, an answer may have come elsewhere meanwhile.
  const chosen = useMemo(() => new Set([...asked].filter((id) => all.has(id))), [asked, all]);
  const record = async () => {
    const made = await screen.recordForMany('seen-gone', chosen, screen.report.today);
    if (!made.ok) return;
    setAsked(NONE);
    focusHeading();
  };
  return {
    all,
    chosen,
    choose: setAsked,
    toggle: (id: string) =>
      setAsked(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id])),
    record: () => void record(),
  };
}

interface AskedRowProps {
  readonly row: AccountRow;
  readonly screen: Screen;
  readonly onAnswer: (first: Outcome) => void;
}

function AskedRow({ row, screen, onAnswer }: AskedRowProps) {
  const { t } = useTranslation('plan');
  const { lang, directory } = screen;
  const { account, verdict } = row;
  const name = directory.name(account);
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start" flex={1}>
      <div className="shrinks">
        <Group gap="xs">
          <Anchor href={`#/accounts/${account}`} className="break-anywhere">
            {name}
          </Anchor>
          <ToneBadge text={VERDICT_WORDS[verdict][lang]} tone={VERDICT_TONES[verdict]} size="sm" />
        </Group>
        <CountDown row={row} screen={screen} />
      </div>
      {isAskedWhether(row, screen) ? (
        <Group gap="xs" justify="flex-end">
          <Text size="sm">{t('didItWork')}</Text>
          {OUTCOMES.map((outcome) => (
            <Button
              key={outcome}
              size="compact-sm"
              variant={outcome === 'seen-gone' ? 'filled' : 'default'}
              aria-label={t('answerOf', { answer: t(outcome), name })}
              onClick={() => onAnswer(outcome)}
            >
              {t(outcome)}
            </Button>
          ))}
        </Group>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          className="no-shrink"
          aria-label={t('answerOf', { answer: t('answered'), name })}
          onClick={() => onAnswer('seen-gone')}
        >
          {t('answered')}
        </Button>
      )}
    </Group>
  );
}

/** Until when it is reviewed, and can be regretted, and how many days that leaves. */
function CountDown({ row, screen }: Pick<AskedRowProps, 'row' | 'screen'>) {
  const { t } = useTranslation('plan');
  const { report, directory } = screen;
  const { account, reviewEndsOn, regretEndsOn } = row;
  const left = (day: CivilDate) => numberOfDay(day) - numberOfDay(report.today);
  const askedOn = lastAskedOn(directory.account(account));
  const lines = [
    ...(askedOn === undefined ? [] : [t('askedOn', { day: askedOn })]),
    ...(reviewEndsOn === null
      ? []
      : [
          left(reviewEndsOn) < 0
            ? t('reviewOver', { day: reviewEndsOn })
            : t('reviewLeft', { day: reviewEndsOn, count: left(reviewEndsOn) }),
        ]),
    ...(regretEndsOn === null
      ? []
      : [
          left(regretEndsOn) < 0
            ? t('regretOver', { day: regretEndsOn })
            : t('regretLeft', { day: regretEndsOn, count: left(regretEndsOn) }),
        ]),
    ...(reviewEndsOn === null && regretEndsOn === null ? [t('endUnknown')] : []),
  ];
  return (
    <Text size="sm" c="dimmed" component="div">
      {wholeDays(lines.join(' · '))}{' '}
      <RuleMark age={directory.ruleAge(account, ['reviewTime', 'regretWindow'])} />
    </Text>
  );
}
