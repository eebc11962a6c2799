import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, 'nextElementSibling' | 'previousElementSibling'>> = {
  ArrowDown: 'nextElementSibling',
  ArrowUp: 'previousElementSibling',
};

/**
 * What gets the focus when an arrow key is pressed in a list: in the row after or before, what looks the same, else its
 * link. Rows are drawn in their order, and some more than are in view. Null: another key, or no such row.
 */
export function stepBeside({ key, target }: KeyboardEvent<HTMLElement>): HTMLElement | null {
  const step = STEPS[key];
  if (step === undefined || !(target instanceof HTMLElement)) return null;
  const row = target.closest('li')?.[step];
  return (
    row?.querySelector<HTMLElement>(alikeOf(target)) ?? row?.querySelector<HTMLElement>('a, input') ?? null
  );
}

function alikeOf({ tagName }: HTMLElement): string {
  if (tagName === 'A') return 'a';
  return tagName === 'INPUT' ? 'input' : '.plan-tick';
}
