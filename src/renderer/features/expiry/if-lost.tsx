import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { verdictChangeText } from '#words/what-if-words';
import type { Screen } from '../../data/screen';
import { Difference, Falls } from './fall-list';

/** What would be if a number, mailbox or account could not be used any more from today on. */
export function IfLost({ screen, id }: { readonly screen: Screen; readonly id: string }) {
  const { t } = useTranslation('expiry');
  const found = useMemo(() => screen.whatIf({ kind: 'access-lost', account: id }), [screen, id]);
  if (!found.ok) return <Text>{t('notActive')}</Text>;
  const { falls, stranded, verdicts } = found.value;
  const isNothing = falls.length + stranded.length + verdicts.length === 0;
  return (
    <>
      {isNothing && <Text>{t('noDifference')}</Text>}
      <Falls title={t('falls')} falls={falls} screen={screen} />
      <Difference title={t('noWayIn')} items={stranded} keyOf={(one) => one}>
        {(one) => (
          <li>
            <Text size="sm">{screen.directory.name(one)}</Text>
          </li>
        )}
      </Difference>
      <Difference title={t('verdicts')} items={verdicts} keyOf={({ account }) => account}>
        {(change) => (
          <li>
            <Text size="sm">{verdictChangeText(change, screen)}</Text>
          </li>
        )}
      </Difference>
    </>
  );
}
