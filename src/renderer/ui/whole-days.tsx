import type { ReactNode } from 'react';

const DAY = /(\d{4}-\d\d-\d\d)/;

/** A text whose days are not broken at their dashes. */
export function wholeDays(text: string): ReactNode {
  if (!DAY.test(text)) return text;
  const parts = text.split(DAY).map((part, at) => ({ part, key: String(at) }));
  return parts.map(({ part, key }) => (
    <span key={key} className={DAY.test(part) ? 'no-wrap' : undefined}>
      {part}
    </span>
  ));
}
