import { Center, Text } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface DroppedFilesProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/**
 * Takes files that are dropped anywhere in the window, and says so while they are held over it. Without it a browser
 * would leave the page and show the file.
 */
export function DroppedFiles({ onFiles }: DroppedFilesProps) {
  const { t } = useTranslation('importing');
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent((files: readonly File[]) => {
    // What a dialog asks has to be answered first.
    if (files.length > 0 && document.querySelector('[aria-modal="true"]') === null) onFiles(files);
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      take([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (!isOver) return null;
  return (
    <Center className="drop-here">
      <Text size="xl" fw={600}>
        {t('drop')}
      </Text>
    </Center>
  );
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
