import { Card, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { takesOnlyTime } from '#core/report/next-day';
import type { AccountRow } from '#core/report/report-data';
import { VERDICT_SENTENCES, VERDICT_WORDS } from '#words/account-words';
import { CAUSE_WORDS, LOSS_WORDS } from '#words/rule-words';
import { VERDICT_TONES } from '#words/verdict-tones';
import type { Screen } from '../../data/screen';
import { ToneBadge } from '../../ui/tone-badge';
import { RulesBehind } from './rules-behind';
import { Why } from './why';

/** Can it be deleted, from when on, and what becomes of it if nobody does anything. */
export function VerdictCard({ row, screen }: { readonly row: AccountRow; readonly screen: Screen }) {
  const { t } = useTranslation('account');
  const { lang, report } = screen;
  const { account: id, verdict, deletableOn, reviewEndsOn, regretEndsOn } = row;
  const forecast = report.forecast.find(({ account }) => account === id);
  // That a deletion which was asked for ends in one is said by its own dates.
  const isAsked = forecast?.cause === 'timer' && forecast.via === null;
  const loss = isAsked ? undefined : forecast;
  const isFirstDayShown = deletableOn !== null && (deletableOn > report.today || takesOnlyTime(row));
  const keys = [
    isFirstDayShown ? (['conditions'] as const) : [],
    reviewEndsOn === null ? [] : (['reviewTime'] as const),
    regretEndsOn === null ? [] : (['reviewTime', 'regretWindow'] as const),
  ].flat();
  return (
    <Card component="section" withBorder aria-label={t('verdict')}>
      <Group gap="xs">
        <ToneBadge text={VERDICT_WORDS[verdict][lang]} tone={VERDICT_TONES[verdict]} size="lg" />
        <Text>{VERDICT_SENTENCES[verdict][lang]}</Text>
        <Why screen={screen} id={`verdict:${id}`} />
      </Group>
      {isFirstDayShown && (
        <Text mt="xs">{t(firstDayCode(row), { day: deletableOn, count: uncheckedIn(row) })}</Text>
      )}
      {reviewEndsOn !== null && (
        <Text mt="xs">
          {t(reviewEndsOn < report.today ? 'reviewEnded' : 'reviewEndsOn', { day: reviewEndsOn })}
        </Text>
      )}
      {regretEndsOn !== null && (
        <Text mt="xs">
          {t(regretEndsOn < report.today ? 'regretEnded' : 'regretEndsOn', { day: regretEndsOn })}
        </Text>
      )}
      {keys.length > 0 && <RulesBehind id={id} keys={keys} screen={screen} />}
      {loss !== undefined && (
        <Group gap="xs" mt="xs">
          <Text>
            {t('ifNothing', {
              day: loss.lostOn,
              lost: LOSS_WORDS[loss.certainty][lang],
              cause: CAUSE_WORDS[loss.cause][lang],
            })}
          </Text>
          <Why screen={screen} id={`forecast:${id}`} />
        </Group>
      )}
    </Card>
  );
}

/** The day is only as sure as the conditions are known: what nobody has checked may ask for more time. */
function firstDayCode(row: AccountRow) {
  if (uncheckedIn(row) > 0) return 'deletableOpen';
  return takesOnlyTime(row) ? 'deletableOn' : 'deletableIf';
}

function uncheckedIn({ conditions }: AccountRow): number {
  return conditions.filter(({ status }) => status === 'unknown').length;
}
