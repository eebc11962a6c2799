import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { wholeDays } from '../../ui/whole-days';

/** So many are named; of more it is said how many. */
const SHOWN = 12;

interface NamesProps {
  readonly label: string;
  /** What is to be said of each, in a few words. */
  readonly names: readonly string[];
}

/** A heading, and who is meant, one after the other; nothing where nobody is. */
export function Names({ label, names }: NamesProps) {
  const { t } = useTranslation('plan');
  if (names.length === 0) return null;
  return (
    <div>
      <Label label={label} />
      <Line text={[...names.slice(0, SHOWN), ...more(names.length, t)].join(t('names'))} />
    </div>
  );
}

interface LinesProps {
  readonly label: string;
  /** A sentence for each, and why it is so. */
  readonly lines: readonly { readonly text: string; readonly because?: string }[];
}

/** A heading, and a line for each; nothing where there are none. */
export function Lines({ label, lines }: LinesProps) {
  const { t } = useTranslation('plan');
  if (lines.length === 0) return null;
  const shown = [...lines.slice(0, SHOWN), ...more(lines.length, t).map((text) => ({ text, because: '' }))];
  return (
    <div>
      <Label label={label} />
      {shown.map(({ text, because = '' }) => (
        <div key={text}>
          <Line text={text} />
          {because !== '' && (
            <Text size="xs" c="dimmed" className="break-anywhere">
              {because}
            </Text>
          )}
        </div>
      ))}
    </div>
  );
}

function Label({ label }: Pick<LinesProps, 'label'>) {
  return (
    <Text size="sm" fw={600}>
      {label}
    </Text>
  );
}

function Line({ text }: { readonly text: string }) {
  return (
    <Text size="sm" className="break-anywhere">
      {wholeDays(text)}
    </Text>
  );
}

function more(count: number, t: TFunction<'plan'>): readonly string[] {
  return count > SHOWN ? [t('more', { count: count - SHOWN })] : [];
}
