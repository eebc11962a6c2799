import { Alert, Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeName } from '../../data/change-name';
import type { Screen } from '../../data/screen';
import { useFocusKept } from '../../ui/use-focus-kept';
import { DoneStep } from './done-step';
import { FilesStep } from './files-step';
import { ReviewStep } from './review-step';
import { aboutOf, type ImportSession } from './session';
import type { Stage } from './stages';

interface ImportPageProps {
  readonly screen: Screen;
  readonly session: ImportSession;
  /** Where the person lives, as an IANA zone; null: where this machine is. */
  readonly timeZone: string | null;
  /** What would be undone, and made again; null: nothing. */
  readonly undo: ChangeName | null;
  readonly redo: ChangeName | null;
  readonly onUndo: () => void;
}

const STEPS = ['files', 'review', 'done'] as const;

/** Other programs' exports, from the files to what came of them: nothing is written before it was looked through. */
export function ImportPage({ screen, session, timeZone, undo, redo, onUndo }: ImportPageProps) {
  const { t } = useTranslation('importing');
  const stage = useSyncExternalStore(session.subscribe, session.getStage);
  useReviewOfNow(screen, session, stage);
  useFocusKept(stage.at);
  const step = stepOf(stage);
  return (
    <Stack className={step === 'review' ? 'fill' : 'import-page'} gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <Title order={1} size="h2" className="no-wrap">
          {t('title')}
        </Title>
        <ol className="plain-list import-steps" aria-label={t('steps')}>
          {STEPS.map((one) => (
            <li key={one} aria-current={one === step ? 'step' : undefined}>
              {t(`step-${one}`)}
            </li>
          ))}
        </ol>
      </Group>
      {stage.at === 'files' && <FilesStep screen={screen} session={session} timeZone={timeZone} />}
      {stage.at === 'reviewing' && <Reviewing session={session} />}
      {stage.at === 'review-failed' && <Failed session={session} />}
      {stage.at === 'review' && <ReviewStep screen={screen} session={session} stage={stage} />}
      {stage.at === 'done' && <DoneStep {...{ screen, session, stage, undo, redo, onUndo }} />}
    </Stack>
  );
}

function stepOf({ at }: Stage): (typeof STEPS)[number] {
  return at === 'files' || at === 'done' ? at : 'review';
}

/** What the rows are matched with may have changed meanwhile, also in another window. */
function useReviewOfNow(screen: Screen, session: ImportSession, stage: Stage): void {
  const isOld = stage.at === 'review' && !stage.isWriting && stage.inventory !== screen.inventory;
  useEffect(() => {
    const now = session.getStage();
    if (isOld && now.at === 'review') session.review(now.files, aboutOf(screen));
  }, [isOld, session, screen]);
}

function Reviewing({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation('importing');
  return (
    <Group role="status">
      <Loader size="sm" />
      <Text>{t('reviewing')}</Text>
      <Button size="compact-sm" variant="default" onClick={() => session.back()}>
        {t('stop')}
      </Button>
    </Group>
  );
}

function Failed({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation('importing');
  return (
    <Alert color="red" role="alert" title={t('reviewFailed')}>
      <Text size="sm">{t('reviewFailedBody')}</Text>
      <Button mt="sm" size="compact-sm" variant="default" onClick={() => session.back()}>
        {t('back')}
      </Button>
    </Alert>
  );
}
