import { Group, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Save } from '../../data/saving';
import type { Content } from './save-picture';
import { SavePicture } from './save-picture';

/** How far around the chosen account one sees; 0: everything is shown. */
const DEPTHS = [0, 1, 2, 3] as const;

interface GraphToolsProps {
  /** Null: no account is chosen, around which less could be shown. */
  readonly depth: number | null;
  readonly onDepth: (depth: number) => void;
  readonly save: Save;
  /** The day of what is shown. */
  readonly today: string;
  readonly content: Content;
  /** What else there is. */
  readonly children: ReactNode;
}

/** What stands above the picture as well as above the list. */
export function GraphTools({ depth, onDepth, save, today, content, children }: GraphToolsProps) {
  const { t } = useTranslation('graph');
  return (
    <Group gap="xs" className="graph-tools">
      {depth !== null && (
        <NativeSelect
          size="xs"
          aria-label={t('depth')}
          value={String(depth)}
          onChange={({ currentTarget }) => onDepth(Number(currentTarget.value))}
          data={DEPTHS.map((value) => ({ value: String(value), label: t(`depth-${value}`) }))}
        />
      )}
      {children}
      <SavePicture save={save} name={`unbind-${today}`} content={content} />
    </Group>
  );
}
