import { Button, Card, Group, Progress, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countRows, type ReadExport } from '#importing/row';
import { refusalInWords } from '#words/import-refusal-words';
import { ENCODING_NAMES, SOURCE_WORDS, warningInWords } from '#words/import-words';
import type { Lang } from '#words/lang';
import type { Screen } from '../../data/screen';
import { ColumnsDialog } from './columns-dialog';
import { ProviderSelect } from './provider-select';
import type { ReadingAnswer, ReadingFailure } from './reading-questions';
import type { ListedFile, ReadingQueue } from './reading-queue';

interface FileCardProps {
  readonly file: ListedFile;
  readonly screen: Screen;
  readonly queue: ReadingQueue;
}

/** A file: what it is, how much was read of it or why nothing was, and what the person can say of it. */
export function FileCard({ file, screen, queue }: FileCardProps) {
  const { t } = useTranslation('importing');
  const [isAsking, setIsAsking] = useState(false);
  const { id, state, choice } = file;
  const name = file.name ?? t('pasted');
  const answer = state.kind === 'answered' ? state.answer : null;
  const preview = answer?.preview ?? null;
  return (
    <Card withBorder padding="sm" component="section" aria-label={name}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={600} className="break-anywhere">
          {name}
        </Text>
        <Group gap="xs" wrap="nowrap">
          {preview !== null && (
            <Button size="compact-sm" variant="default" onClick={() => setIsAsking(true)}>
              {t('columns')}
            </Button>
          )}
          {state.kind === 'stopped' && (
            <Button size="compact-sm" variant="default" onClick={() => queue.readAgain(id)}>
              {t('readAgain')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('removeFile', { name })}
            onClick={() => queue.remove(id)}
          >
            {t('remove')}
          </Button>
        </Group>
      </Group>
      <State file={file} lang={screen.lang} />
      {answer !== null && (
        <Said file={file} answer={answer} screen={screen} onChoose={(said) => queue.choose(id, said)} />
      )}
      {isAsking && preview !== null && (
        <ColumnsDialog
          name={name}
          preview={preview}
          mapping={choice.mapping ?? preview.guess}
          onClose={() => setIsAsking(false)}
          onChoose={(mapping) => {
            setIsAsking(false);
            queue.choose(id, { mapping, isList: false });
          }}
        />
      )}
    </Card>
  );
}

function State({ file: { name, state }, lang }: { readonly file: ListedFile; readonly lang: Lang }) {
  const { t } = useTranslation('importing');
  switch (state.kind) {
    case 'waiting':
    case 'stopped':
      return (
        <Text size="sm" c="dimmed">
          {t(state.kind)}
        </Text>
      );
    case 'reading':
      return (
        <Group gap="xs" wrap="nowrap">
          <Text size="sm" className="no-wrap">
            {t('reading')}
          </Text>
          <Progress
            className="grow"
            value={state.part * 100}
            aria-label={t('progress', { name: name ?? t('pasted') })}
          />
        </Group>
      );
    case 'answered': {
      const { read } = state.answer;
      return read.ok ? (
        <Detected read={read.value} lang={lang} />
      ) : (
        <Refusal failure={read.failure} lang={lang} />
      );
    }
  }
}

/** What it was recognised as, and how much is in it. */
function Detected({ read, lang }: { readonly read: ReadExport; readonly lang: Lang }) {
  const { t } = useTranslation('importing');
  const { logins, connections, skipped } = countRows(read.rows);
  const parts = [
    SOURCE_WORDS[read.source][lang],
    ...(logins > 0 ? [t('logins', { count: logins })] : []),
    ...(connections > 0 ? [t('connections', { count: connections })] : []),
    ...(skipped > 0 ? [t('skippedRows', { count: skipped })] : []),
    ENCODING_NAMES[read.encoding],
  ];
  return (
    <Stack gap={2}>
      <Text size="sm">{parts.join(' · ')}</Text>
      {read.warnings.map((warning) => (
        <Text key={warning.code} size="sm" c="dimmed">
          {warningInWords(warning, lang)}
        </Text>
      ))}
    </Stack>
  );
}

function Refusal({ failure, lang }: { readonly failure: ReadingFailure; readonly lang: Lang }) {
  const { t } = useTranslation('importing');
  const problem = 'place' in failure ? refusalInWords(failure, lang) : t(failure.code);
  return (
    <Text size="sm" role="alert" className="break-anywhere">
      {t('notRead', { problem })}
    </Text>
  );
}

interface SaidProps {
  readonly file: ListedFile;
  readonly answer: ReadingAnswer;
  readonly screen: Screen;
  readonly onChoose: (said: Parameters<ReadingQueue['choose']>[1]) => void;
}

/** What only the person can say: that it is a list after all, and whose grants it holds. */
function Said({ file, answer: { read }, screen, onChoose }: SaidProps): ReactNode {
  const { t } = useTranslation('importing');
  const { choice } = file;
  const hasGrants = read.ok && read.value.rows.some(({ kind }) => kind === 'connection');
  const mayBeList = !read.ok && read.failure.code === 'unknown-format';
  if (!hasGrants && !mayBeList) return null;
  const isKnown = read.ok && read.value.source !== 'pasted-list';
  return (
    <div className="narrow">
      <ProviderSelect
        label={t(mayBeList ? 'listOf' : 'whose')}
        {...(isKnown ? { placeholder: t('asSourceSays') } : {})}
        screen={screen}
        value={choice.provider}
        onChange={(provider) =>
          onChoose(mayBeList && provider !== null ? { provider, isList: true } : { provider })
        }
      />
    </div>
  );
}
