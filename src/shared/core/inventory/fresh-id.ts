import { hashLane } from '../reading/stable-hash';

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

/**
 * An id made of a text: the same for the same text everywhere and for ever. Of 60 bits, as those made of random bytes;
 * it hides nothing from whoever guesses the text.
 */
export function idOfText(text: string): string {
  return halfId(hashLane(text, 0)) + halfId(hashLane(text, 1));
}

function halfId(bits: number): string {
  let id = '';
  for (let shift = 0; shift < 30; shift += 6) id += ALPHABET[(bits >>> shift) & 63];
  return id;
}
