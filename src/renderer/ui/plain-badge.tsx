import { Badge } from '@mantine/core';

interface PlainBadgeProps {
  readonly text: string;
  readonly variant: 'light' | 'filled' | 'outline';
  readonly color: 'green' | 'red' | 'blue' | 'yellow' | 'gray';
  readonly size: 'xs' | 'sm' | 'md' | 'lg';
  readonly title?: string;
  /** Does it tell of the age of rules? */
  readonly isOfRules?: boolean;
}

const ROOT = `${Badge.classes['root']} mantine-Badge-root badge`;
const LABEL = `${Badge.classes['label']} mantine-Badge-label`;

/** The library's badge as plain elements, with its style sheet: a list draws dozens of them within a frame. */
export function PlainBadge({ text, variant, color, size, title, isOfRules }: PlainBadgeProps) {
  return (
    <div
      className={`${ROOT} ${size} ${variant} ${color}`}
      data-variant={variant}
      title={title}
      data-rules={isOfRules === true ? true : undefined}
    >
      <span className={LABEL}>{text}</span>
    </div>
  );
}
