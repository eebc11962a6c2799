import { PlainBadge } from './plain-badge';

const COLOURS = { good: 'green', bad: 'red', wait: 'blue', ask: 'yellow', plain: 'gray' } as const;

interface ToneBadgeProps {
  readonly text: string;
  readonly tone: keyof typeof COLOURS;
  readonly size?: 'xs' | 'sm' | 'md' | 'lg';
}

/** A word or two with the colour of how it sounds. */
export function ToneBadge({ text, tone, size = 'md' }: ToneBadgeProps) {
  return <PlainBadge text={text} variant="light" color={COLOURS[tone]} size={size} />;
}
