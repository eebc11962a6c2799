import { Alert, Anchor, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { overviewOf } from '#core/report/overview';
import type { ChangeName } from '../../data/change-name';
import type { Screen } from '../../data/screen';
import type { ImportSession } from './session';
import { type DoneFile, type DoneStage, OUTCOME_PARTS } from './stages';

interface DoneStepProps {
  readonly screen: Screen;
  readonly session: ImportSession;
  readonly stage: DoneStage;
  /** What would be undone, and made again; null: nothing. */
  readonly undo: ChangeName | null;
  readonly redo: ChangeName | null;
  readonly onUndo: () => void;
}

/** What was written, where to go on, and that the files still lie there with all their secrets. */
export function DoneStep({ screen, session, stage, undo, redo, onUndo }: DoneStepProps) {
  const { t } = useTranslation('importing');
  const { outcome, files } = stage;
  const isUndone = redo?.code === 'rows-imported';
  const { inventory, report } = screen;
  const { expiring, undated } = useMemo(() => overviewOf(inventory, report), [inventory, report]);
  return (
    <Stack maw={720}>
      <Alert color={isUndone ? 'gray' : 'green'} role="status" title={t(isUndone ? 'undone' : 'written')}>
        {isUndone ? (
          <Text size="sm">{t('undoneBody')}</Text>
        ) : (
          <List size="sm">
            {OUTCOME_PARTS.filter((part) => outcome[part] > 0).map((part) => (
              <List.Item key={part}>{t(`outcome-${part}`, { count: outcome[part] })}</List.Item>
            ))}
          </List>
        )}
      </Alert>
      <Group>
        {!isUndone && undo?.code === 'rows-imported' && (
          <Button variant="default" onClick={onUndo}>
            {t('undo')}
          </Button>
        )}
        <Button variant="default" onClick={() => session.clear()}>
          {t('again')}
        </Button>
      </Group>
      {files.length > 0 && <DeleteFiles files={files} />}
      {!isUndone && (
        <Card component="section" withBorder aria-label={t('next')}>
          <Title order={2} size="h4">
            {t('next')}
          </Title>
          <Stack component="ul" gap="xs" mt="xs" className="plain-list">
            <Way to="#/expiry" label={t('toExpiry')} hint={t('toExpiryHint', { count: expiring.length })} />
            {undated.length > 0 && (
              <Way
                to="#/accounts/only/undated"
                label={t('toUndated')}
                hint={t('toUndatedHint', { count: undated.length })}
              />
            )}
            <Way to="#/graph" label={t('toGraph')} hint={t('toGraphHint')} />
          </Stack>
        </Card>
      )}
    </Stack>
  );
}

interface WayProps {
  readonly to: string;
  readonly label: string;
  readonly hint: string;
}

/** A screen to go on to, and what it has to show. */
function Way({ to, label, hint }: WayProps) {
  return (
    <li>
      <Anchor href={to} size="sm">
        {label}
      </Anchor>
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
    </li>
  );
}

/** The files hold every password in the clear: nobody but the person can delete them. */
function DeleteFiles({ files }: { readonly files: readonly DoneFile[] }) {
  const { t } = useTranslation('importing');
  return (
    <Alert color="orange" title={t('deleteFiles', { count: files.length })}>
      <List size="sm">
        {files.map(({ name, state }, at) => (
          <List.Item key={`${name} ${String(at)}`} className="break-anywhere">
            {state === 'read' ? name : t(`lying-${state}`, { name })}
          </List.Item>
        ))}
      </List>
      <Text size="sm" mt="xs">
        {t('deleteFilesBody')}
      </Text>
    </Alert>
  );
}
