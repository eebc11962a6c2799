import { useState } from 'react';

const NONE: ReadonlySet<string> = new Set();

/** The questions of the check-up that were put off since the window was opened; null asks all of them again. */
export function usePutOff() {
  const [keys, setKeys] = useState(NONE);
  const toggle = (key: string | null) =>
    setKeys((before) => (key === null ? NONE : new Set([...before, key])));
  return { keys, toggle };
}
