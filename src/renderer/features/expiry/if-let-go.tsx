import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ifLetGo } from '#core/what-if/if-let-go';
import { LOSS_WORDS } from '#words/rule-words';
import type { Screen } from '../../data/screen';
import { Falls } from './fall-list';

/** What falls only because an account is allowed to expire. */
export function IfLetGo({ screen, id }: { readonly screen: Screen; readonly id: string }) {
  const { t } = useTranslation('expiry');
  const { findings, lang, directory } = screen;
  const found = useMemo(() => ifLetGo(findings, id), [findings, id]);
  if (!found.ok) return <Text>{t('notActive')}</Text>;
  const { row, falls } = found.value;
  const name = directory.name(id);
  return (
    <>
      <Text mb="xs">
        {row === null
          ? t('neverExpires', { name })
          : t('itself', { name, day: row.lostOn, lost: LOSS_WORDS[row.certainty][lang] })}
      </Text>
      {falls.length === 0 && <Text>{t('nothingFalls')}</Text>}
      <Falls title={t('falls')} falls={falls} screen={screen} />
    </>
  );
}
