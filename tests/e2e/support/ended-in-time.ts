import { setTimeout as wait } from 'node:timers/promises';

/** Ending takes moments, and seconds on a busy machine. */
const PATIENCE_MS = 30_000;

interface Ending {
  /** What goes on there; told where it does not end. */
  readonly describe: () => string;
  /** Ends all of it at once. */
  readonly kill: () => Promise<void>;
}

/**
 * Waits until something has ended. What does not end in time is killed, so that it holds up no other test, and fails
 * the one it belongs to.
 */
export async function endedInTime(ended: Promise<unknown>, { describe, kill }: Ending): Promise<void> {
  const tooLate = new AbortController();
  const late = wait(PATIENCE_MS, 'late', { signal: tooLate.signal }).catch(() => 'in time');
  if ((await Promise.race([ended, late])) !== 'late') return tooLate.abort();
  const found = describe();
  await kill();
  // Whoever waits for it hears of its end now, in whatever words.
  await Promise.race([ended.catch(() => {}), wait(PATIENCE_MS)]);
  throw new Error(`It did not end within ${PATIENCE_MS / 1000} s. What was there:\n${found}`);
}
