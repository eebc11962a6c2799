import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '#core/report/report-data';
import { becamePossible } from '#core/what-if/verdict-changes';
import { verdictChangeText } from '#words/what-if-words';
import type { Screen } from '../../data/screen';

/** What became possible with the last change, told to everybody as it happens. */
export function Became({ screen }: { readonly screen: Screen }) {
  const { t } = useTranslation('graph');
  const changes = useBecame(screen.report);
  return (
    <div role="status">
      {changes.length > 0 && (
        <>
          <Text fw={600} size="sm">
            {t('became')}
          </Text>
          {changes.slice(0, SHOWN).map((change) => (
            <Text key={change.account} size="sm">
              {verdictChangeText(change, screen)}
            </Text>
          ))}
          {changes.length > SHOWN && <Text size="sm">{t('more', { count: changes.length - SHOWN })}</Text>}
        </>
      )}
    </div>
  );
}

const SHOWN = 5;

/** Compares each report with the one before. */
function useBecame(report: Report) {
  const [seen, setSeen] = useState({ report, changes: becamePossible(report, report) });
  if (seen.report === report) return seen.changes;
  const changes = becamePossible(seen.report, report);
  setSeen({ report, changes });
  return changes;
}
