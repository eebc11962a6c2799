import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ifWanted, type PlanFall } from '#core/what-if/if-wanted';
import { VERDICT_SENTENCES } from '#words/account-words';
import { LOSS_WORDS } from '#words/rule-words';
import type { Screen } from '../../data/screen';
import { Names } from './names';

interface IfChosenProps {
  readonly screen: Screen;
  readonly chosen: ReadonlySet<string>;
}

/** What would come of a choice: who goes as well, falls or is stranded, what cannot go, and when all is done. */
export function IfChosen({ screen, chosen }: IfChosenProps) {
  const { t } = useTranslation('plan');
  const { findings, strategy, directory, lang, report } = screen;
  const found = useMemo(() => ifWanted(findings, strategy, chosen), [findings, strategy, chosen]);
  const { plan, pulledIn, needLogin, falls } = found;
  const named = (ids: readonly string[]) => ids.map((id) => directory.name(id));
  const deletions = plan.tasks.filter(({ kind }) => kind === 'delete').length;
  const now = report.plan.finishOn;
  const when = [
    ...(plan.finishOn === null ? [] : [t('doneOn', { day: plan.finishOn })]),
    ...(plan.finalOn === null || plan.finalOn === plan.finishOn ? [] : [t('finalOn', { day: plan.finalOn })]),
  ].join(' · ');
  return (
    <Stack gap="xs">
      <div aria-live="polite">
        <Text fw={600}>{deletions === 0 ? t('nothingGoes') : t('goes', { count: deletions })}</Text>
        {when !== '' && (
          <Text size="sm">
            {when} {now !== null && now !== plan.finishOn && t('finishWas', { day: now })}
          </Text>
        )}
      </div>
      <Names label={t('pulledIn')} names={named(pulledIn)} />
      <Names label={t('alsoLost')} names={named(plan.alsoLost)} />
      <Names label={t('needLogin')} names={named(needLogin)} />
      <Names label={t('falls')} names={falls.map((fall) => fallText(fall))} />
      <Names
        label={t('unplannable')}
        isEachALine
        names={plan.unplannable.map(({ account, reason }) =>
          t('reason', { name: directory.name(account), reason: VERDICT_SENTENCES[reason][lang] }),
        )}
      />
    </Stack>
  );

  function fallText({ account, certainty, otherwiseOn }: PlanFall): string {
    const name = directory.name(account);
    const lost = LOSS_WORDS[certainty][lang];
    return otherwiseOn === null ? t('fall', { name, lost }) : t('fallDay', { name, lost, day: otherwiseOn });
  }
}
