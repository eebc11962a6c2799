import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToSave } from '#ipc/desktop-api';
import { outcomeOf, type Save } from '../../data/saving';

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
    try {
      const saved = await save({ suggestedName: `${name}.${kind}`, content: await content[kind]() });
      const outcome = outcomeOf(saved);
      if (outcome !== null) setSaid(t(outcome.code, { name: outcome.name }));
    } catch {
      setSaid(t('notDrawn'));
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
