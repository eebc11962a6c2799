import { useState } from 'react';

/** The last address of those that the pattern knows, so that the way back leads there. */
export function useLast(path: string, pattern: RegExp, first: string): string {
  const [last, setLast] = useState(first);
  if (path !== last && pattern.test(path)) setLast(path);
  return last;
}
