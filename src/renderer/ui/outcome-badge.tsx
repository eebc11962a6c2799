import { PlainBadge } from './plain-badge';

interface OutcomeBadgeProps {
  readonly text: string;
  /** It will happen, not just may: a filled badge, else an outline. */
  readonly certain: boolean;
  /** Something is gone for good then. */
  readonly grave: boolean;
  readonly size?: 'xs' | 'sm' | 'md';
}

/** What is going to happen. What may and what will happen never look the same, and not by colour alone. */
export function OutcomeBadge({ text, certain, grave, size = 'md' }: OutcomeBadgeProps) {
  return (
    <PlainBadge
      text={text}
      title={text}
      variant={certain ? 'filled' : 'outline'}
      color={grave ? 'red' : 'gray'}
      size={size}
    />
  );
}
