import { Button, Card, Center, Checkbox, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { SIZE_LIMITS } from '#importing/limits';
import type { Screen } from '../../data/screen';
import { useFocusKept } from '../../ui/use-focus-kept';
import { FileCard } from './file-card';
import { Guide, WhatStays } from './guide';
import { PasteForm } from './paste-form';
import type { ListedFile, ReadingQueue } from './reading-queue';
import { aboutOf, type ImportSession } from './session';
import type { ReviewedFile } from './stages';

interface FilesStepProps {
  readonly screen: Screen;
  readonly session: ImportSession;
  readonly timeZone: string | null;
}

const MEBIBYTE = 1024 * 1024;

/** Files and lists are chosen and read; of each it is said what it is, or why it cannot be read. */
export function FilesStep({ screen, session, timeZone }: FilesStepProps) {
  const { t } = useTranslation('importing');
  const { queue } = session;
  const { today } = screen.report;
  const files = useSyncExternalStore(queue.subscribe, queue.getState);
  useFocusKept(files.length);
  const [keepNotes, setKeepNotes] = useState(queue.keepsNotes);
  useEffect(() => queue.setCommon({ keepNotes, today, timeZone }), [queue, keepNotes, today, timeZone]);
  return (
    <Stack gap="md">
      <Text>{t('intro')}</Text>
      <SimpleGrid cols={2}>
        <ChooseFiles session={session} isFirst={files.length === 0} />
        <PasteForm screen={screen} session={session} />
      </SimpleGrid>
      <Files files={files} screen={screen} queue={queue} />
      <Checkbox
        label={t('keepNotes')}
        description={t('keepNotesHint')}
        checked={keepNotes}
        onChange={({ currentTarget }) => setKeepNotes(currentTarget.checked)}
      />
      <WhatStays />
      <Guide lang={screen.lang} />
      <Onward files={files} screen={screen} session={session} />
    </Stack>
  );
}

function ChooseFiles({ session, isFirst }: { readonly session: ImportSession; readonly isFirst: boolean }) {
  const { t } = useTranslation('importing');
  const field = useRef<HTMLInputElement>(null);
  return (
    <Card component="section" withBorder aria-label={t('filesTitle')}>
      <Title order={2} size="h4">
        {t('filesTitle')}
      </Title>
      <Text size="sm" my="xs">
        {t('filesBody')}
      </Text>
      <Center className="import-drop grow-down" mb="xs">
        <Text size="sm" c="dimmed">
          {t('dropHint')}
        </Text>
      </Center>
      <Text size="xs" c="dimmed" mb="sm">
        {t('limits', {
          file: SIZE_LIMITS.any / MEBIBYTE,
          archive: SIZE_LIMITS.zip / MEBIBYTE,
          list: SIZE_LIMITS['pasted-list'] / MEBIBYTE,
        })}
      </Text>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        data-testid="import-files"
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])];
          // The same file can be chosen again.
          currentTarget.value = '';
          if (chosen.length > 0) session.add(chosen);
        }}
      />
      <Button variant={isFirst ? 'filled' : 'default'} onClick={() => field.current?.click()}>
        {t('chooseFiles')}
      </Button>
    </Card>
  );
}

interface FilesProps {
  readonly files: readonly ListedFile[];
  readonly screen: Screen;
  readonly queue: ReadingQueue;
}

function Files({ files, screen, queue }: FilesProps) {
  const { t } = useTranslation('importing');
  if (files.length === 0) return null;
  return (
    <section aria-label={t('files')}>
      <Stack component="ul" gap="xs" className="plain-list">
        {files.map((file) => (
          <li key={file.id}>
            <FileCard file={file} screen={screen} queue={queue} />
          </li>
        ))}
      </Stack>
    </section>
  );
}

interface OnwardProps {
  readonly files: readonly ListedFile[];
  readonly screen: Screen;
  readonly session: ImportSession;
}

/** How much was read, and the way on: in view also where the files are not. */
function Onward({ files, screen, session }: OnwardProps) {
  const { t } = useTranslation('importing');
  const isBusy = files.some(({ state }) => state.kind === 'reading' || state.kind === 'waiting');
  const read = files.flatMap(readOf);
  const rows = read.reduce((sum, { read: { rows: all } }) => sum + all.length, 0);
  if (files.length === 0) return null;
  const said = [
    t('fromFiles', { rows: t('rowsRead', { count: rows }), count: read.length }),
    ...(read.length < files.length ? [t('filesNotRead', { count: files.length - read.length })] : []),
  ];
  return (
    <Group justify="flex-end" className="form-end">
      <Text size="sm" role="status">
        {isBusy ? t('readingFiles', { count: files.length }) : said.join(' · ')}
      </Text>
      {isBusy && (
        <Button variant="default" onClick={() => session.queue.stop()}>
          {t('stop')}
        </Button>
      )}
      <Button disabled={isBusy || rows === 0} onClick={() => session.review(read, aboutOf(screen))}>
        {t('toReview')}
      </Button>
    </Group>
  );
}

/** What was read of a file; nothing: it was not. */
function readOf({ id, name, choice, state }: ListedFile): readonly ReviewedFile[] {
  if (state.kind !== 'answered' || !state.answer.read.ok) return [];
  return [{ id, name, read: state.answer.read.value, provider: choice.provider }];
}
