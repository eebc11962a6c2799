import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fall } from '#core/what-if/falls';
import { ifWanted } from '#core/what-if/if-wanted';
import { VERDICT_SENTENCES } from '#words/account-words';
import { fallInWords } from '#words/what-if-words';
import type { Screen } from '../../data/screen';
import { wholeDays } from '../../ui/whole-days';
import { Lines, Names } from './names';

interface IfChosenProps {
  readonly screen: Screen;
  readonly chosen: ReadonlySet<string>;
}

/** What would come of a choice: who goes as well, falls or is stranded, what cannot go, and when all is done. */
export function IfChosen({ screen, chosen }: IfChosenProps) {
  const { t } = useTranslation('plan');
  const { findings, strategy, directory, lang, report } = screen;
  const found = useMemo(() => ifWanted(findings, strategy, chosen), [findings, strategy, chosen]);
  const { plan, needLogin, alsoLost, falls } = found;
  const deletions = plan.tasks.filter(({ kind }) => kind === 'delete');
  const pulledIn = deletions.filter((task) => task.pulledIn);
  const now = report.plan.finishOn;
  const when = [
    ...(plan.finishOn === null ? [] : [t('doneOn', { day: plan.finishOn })]),
    ...(plan.finalOn === null || plan.finalOn === plan.finishOn ? [] : [t('finalOn', { day: plan.finalOn })]),
  ].join(' · ');
  return (
    <Stack gap="xs">
      <div aria-live="polite">
        <Text fw={600}>
          {deletions.length === 0 ? t('nothingGoes') : t('goes', { count: deletions.length })}
        </Text>
        {when !== '' && (
          <Text size="sm">
            {wholeDays(when)}{' '}
            {now !== null && now !== plan.finishOn && wholeDays(t('finishWas', { day: now }))}
          </Text>
        )}
      </div>
      <Names
        label={t('pulledIn')}
        names={pulledIn.map(({ account, doneOn }) =>
          t('pulledInOn', { name: directory.name(account), day: doneOn }),
        )}
      />
      <Lines
        label={t('alsoLost')}
        lines={alsoLost.map(({ account, fall }) =>
          fall === null ? { text: directory.name(account) } : lineOf(fall),
        )}
      />
      <Names label={t('needLogin')} names={needLogin.map((id) => directory.name(id))} />
      <Lines label={t('falls')} lines={falls.map((fall) => lineOf(fall))} />
      <Lines
        label={t('unplannable')}
        lines={plan.unplannable.map(({ account, reason }) => ({
          text: t('reason', { name: directory.name(account), reason: VERDICT_SENTENCES[reason][lang] }),
        }))}
      />
    </Stack>
  );

  function lineOf(fall: Fall) {
    const { title, because } = fallInWords(fall, screen);
    return { text: title, because: because.join(' → ') };
  }
}
