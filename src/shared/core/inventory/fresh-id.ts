const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const LENGTH = 10;

/**
 * An id of ten characters, made of as many random bytes. Ten, because engines keep texts of up to ten characters
 * once and find them faster; 60 bits, so that two of a million are the same in one of two million inventories.
 */
export function idFrom(randomBytes: Uint8Array): string {
  let id = '';
  for (let at = 0; at < LENGTH; at += 1) id += ALPHABET[(randomBytes[at] ?? 0) % ALPHABET.length];
  return id;
}
