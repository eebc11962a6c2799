/** Remembers outside of the database that something was stored in it: an empty database is told from a lost one. */
export interface Sentinel {
  /** Was something stored, as far as is remembered? Never rejects. */
  readonly wasStored: () => Promise<boolean>;
  /** From now on something is stored, or nothing is, at the person's word. Never rejects. */
  readonly note: (stored: boolean) => Promise<void>;
}

/** Where nothing can be remembered, every database that is empty has always been. */
export const NO_SENTINEL: Sentinel = {
  wasStored: () => Promise.resolve(false),
  note: () => Promise.resolve(),
};
