import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** So many are named; of more it is said how many. */
const SHOWN = 12;

interface NamesProps {
  readonly label: string;
  /** What is to be said of each, in a few words. */
  readonly names: readonly string[];
  /** What is said of each is a sentence. */
  readonly isEachALine?: boolean;
}

/** A heading, and who is meant; nothing where nobody is. */
export function Names({ label, names, isEachALine = false }: NamesProps) {
  const { t } = useTranslation('plan');
  if (names.length === 0) return null;
  const left = names.length - SHOWN;
  const shown = [...names.slice(0, SHOWN), ...(left > 0 ? [t('more', { count: left })] : [])];
  const lines = isEachALine ? shown : [shown.join(t('names'))];
  return (
    <div>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      {lines.map((line) => (
        <Text key={line} size="sm" className="break-anywhere">
          {line}
        </Text>
      ))}
    </div>
  );
}
