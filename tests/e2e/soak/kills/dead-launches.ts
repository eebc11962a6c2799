import process from 'node:process';

/** What Playwright says, to nobody, of a program that is killed while it starts or while something is waited for. */
const OF_THE_DEAD = /^Process failed to launch!|has been closed/;

/**
 * Does something in which programs die at any moment. Promises of Playwright's that nobody waits for reject then, and
 * would fail the test; all others still do.
 */
export async function amongTheDead(act: () => Promise<void>): Promise<void> {
  const others = process.listeners('unhandledRejection');
  const listener = (reason: unknown, promise: Promise<unknown>) => {
    if (reason instanceof Error && OF_THE_DEAD.test(reason.message)) return;
    for (const other of others) other(reason, promise);
  };
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', listener);
  try {
    await act();
  } finally {
    process.off('unhandledRejection', listener);
    for (const other of others) process.on('unhandledRejection', other);
  }
}
