/** Other words for ids, which say nothing to whoever has no key: an id that a person chose may say a lot. */
export interface Pseudonyms {
  /** The same for the same id at any time; 32 characters of 0-9 a-f. */
  readonly of: (id: string) => Promise<string>;
  /** The id behind a pseudonym that was given before; undefined: it was not. */
  readonly real: (pseudonym: string) => string | undefined;
}

/** In bytes: so that no two are ever alike. */
const LENGTH = 16;

/** Pseudonyms by a key that signs (HMAC). */
export function pseudonymsBy(key: CryptoKey): Pseudonyms {
  const given = new Map<string, string>();
  const known = new Map<string, string>();
  return {
    of: async (id) => {
      const before = known.get(id);
      if (before !== undefined) return before;
      const signed = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(id)));
      const pseudonym = Array.from(signed.subarray(0, LENGTH), (byte) =>
        byte.toString(16).padStart(2, '0'),
      ).join('');
      known.set(id, pseudonym);
      given.set(pseudonym, id);
      return pseudonym;
    },
    real: (pseudonym) => given.get(pseudonym),
  };
}
