import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#core/result';
import type { FileToSave, SaveFailure } from '#ipc/desktop-api';
import { shownText } from '#words/safe-text';

/** Lets the person choose where, and writes the file there. */
export type Save = (file: FileToSave) => Promise<Result<{ readonly name: string }, SaveFailure>>;

/** The whole picture, in each way that it can be saved. */
export type Content = Readonly<Record<'svg' | 'png', () => Promise<FileToSave['content']>>>;

interface SavePictureProps {
  readonly save: Save;
  readonly content: Content;
  readonly name: string;
}

/** Saves the whole picture as a file, whatever of it is in view. */
export function SavePicture({ save, content, name }: SavePictureProps) {
  const { t } = useTranslation('graph');
  const [said, setSaid] = useState('');
  const write = async (kind: 'svg' | 'png') => {
    setSaid('');
    let saved: Awaited<ReturnType<Save>>;
    try {
      saved = await save({ suggestedName: `${name}.${kind}`, content: await content[kind]() });
    } catch {
      setSaid(t('notDrawn'));
      return;
    }
    if (saved.ok) setSaid(t('saved', { name: shownText(saved.value.name) }));
    else if (saved.failure.code !== 'cancelled') {
      setSaid(t('notSaved', { name: shownText(saved.failure.name) }));
    }
  };
  return (
    <>
      {(['svg', 'png'] as const).map((kind) => (
        <Button key={kind} size="compact-xs" variant="default" onClick={() => void write(kind)}>
          {t(`save-${kind}`)}
        </Button>
      ))}
      <Text size="xs" role="status" span>
        {said}
      </Text>
    </>
  );
}
