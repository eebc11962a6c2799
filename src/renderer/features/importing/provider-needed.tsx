import { Alert } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from '../../data/screen';
import { ProviderSelect } from './provider-select';
import { aboutOf, type ImportSession } from './session';
import type { ReviewStage } from './stages';

interface ProviderNeededProps {
  readonly screen: Screen;
  readonly session: ImportSession;
  readonly stage: ReviewStage;
}

/** Asks whose grants a file holds, where its rows cannot be linked without knowing. */
export function ProviderNeeded({ screen, session, stage }: ProviderNeededProps) {
  const { t } = useTranslation('importing');
  const { review, files } = stage;
  const needing = useMemo(() => {
    const counts = new Map<number, number>();
    for (const entry of review.entries) {
      if (entry.status !== 'doubtful' || entry.doubt.reason !== 'no-provider') continue;
      counts.set(entry.file, (counts.get(entry.file) ?? 0) + 1);
    }
    return [...counts];
  }, [review]);
  return needing.map(([at, count]) => (
    <Alert key={at} color="yellow" title={t('providerNeeded', { count })}>
      <ProviderSelect
        label={t('whoseOf', { name: files[at]?.name ?? t('pasted') })}
        screen={screen}
        value={files[at]?.provider ?? null}
        onChange={(provider) => {
          const id = files[at]?.id;
          if (id !== undefined) session.queue.choose(id, { provider });
          session.review(
            files.map((file, place) => (place === at ? { ...file, provider } : file)),
            aboutOf(screen),
          );
        }}
      />
    </Alert>
  ));
}
