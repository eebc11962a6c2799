import { Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ifDeleted } from '#core/what-if/if-deleted';
import { VERDICT_SENTENCES } from '#words/account-words';
import type { Screen } from '../../data/screen';
import { wholeDays } from '../../ui/whole-days';
import { Difference, FallItem, Falls } from './fall-list';

/** What is drawn in, goes along or cannot be entered any more if an account is deleted as the plan says. */
export function IfDeleted({ screen, id }: { readonly screen: Screen; readonly id: string }) {
  const { t } = useTranslation('expiry');
  const { findings, strategy, lang, directory } = screen;
  const found = useMemo(() => ifDeleted(findings, strategy, id), [findings, strategy, id]);
  if (found === undefined) return <Text>{t('notActive')}</Text>;
  const { way, doneOn, alsoLost, stranded } = found;
  if (way.reason !== null || doneOn === null) {
    return <Text>{t('notPlannable', { reason: VERDICT_SENTENCES[way.reason ?? 'unknown'][lang] })}</Text>;
  }
  const needLogin = way.tasks.flatMap(({ kind, account }) => (kind === 'add-login' ? account : []));
  const { finalOn } = way.tasks.find(({ kind, account }) => kind === 'delete' && account === id) ?? {};
  const isNothing = needLogin.length + way.pulledIn.length + alsoLost.length + stranded.length === 0;
  return (
    <>
      <Text mb="xs">
        {wholeDays(t('deletedOn', { name: directory.name(id), day: doneOn, count: way.tasks.length }))}{' '}
        {finalOn != null && finalOn > doneOn && wholeDays(t('finalOn', { day: finalOn }))}{' '}
        <Anchor href={`#/graph/${id}`} underline="always">
          {t('steps')}
        </Anchor>
      </Text>
      {isNothing && <Text>{t('nothingFalls')}</Text>}
      <Difference title={t('needLogin')} items={needLogin} keyOf={(one) => one}>
        {(one) => (
          <li>
            <Text size="sm">{directory.name(one)}</Text>
          </li>
        )}
      </Difference>
      <Difference title={t('pulledIn')} items={way.pulledIn} keyOf={(one) => one}>
        {(one) => (
          <li>
            <Text size="sm">{directory.name(one)}</Text>
          </li>
        )}
      </Difference>
      <Difference title={t('alsoLost')} items={alsoLost} keyOf={({ account }) => account}>
        {({ account, fall }) =>
          fall === null ? (
            <li>
              <Text size="sm">{directory.name(account)}</Text>
            </li>
          ) : (
            <FallItem fall={fall} screen={screen} />
          )
        }
      </Difference>
      <Falls title={t('noWayIn')} falls={stranded} screen={screen} />
    </>
  );
}
