import type { Opening } from '#ipc/desktop-api';

interface OpenAddress {
  /** The addresses that may be opened at all. */
  readonly known: () => Promise<ReadonlySet<string>>;
  /** Does the person want this opened? */
  readonly ask: (address: string) => Promise<boolean>;
  /** Hands it to the system; throws where nothing takes it. */
  readonly open: (address: string) => Promise<void>;
}

/**
 * Opens addresses of the catalogue in the person's browser, after a question each. The page cannot skip the question,
 * nor ask a second one while the first stands. Throws for an address that is not of the catalogue: a page that asks
 * for it is not ours any more.
 */
export function addressOpener({ known, ask, open }: OpenAddress): (address: string) => Promise<Opening> {
  let isAsking = false;
  return async (address) => {
    if (isAsking) return 'declined';
    isAsking = true;
    try {
      if (!(await known()).has(address)) throw new Error('openAddress: refused, not one of the catalogue');
      if (!(await ask(address))) return 'declined';
      return await open(address).then(
        () => 'opened' as const,
        () => 'failed' as const,
      );
    } finally {
      isAsking = false;
    }
  };
}
