/** How the text in a key file begins; behind it stands the key. */
const BEGINNING = 'unbind-key 1 ';

/** In bytes: AES-256. */
const KEY_LENGTH = 32;

/** What is in a new key file, before it is encrypted by the passphrase. */
export function newKeyText(): Uint8Array {
  const key = crypto.getRandomValues(new Uint8Array(KEY_LENGTH));
  return new TextEncoder().encode(`${BEGINNING}${btoa(String.fromCharCode(...key))}\n`);
}

/** The key that is in a key file, which cannot be taken out again; undefined where none is. */
export async function keyIn(content: Uint8Array): Promise<CryptoKey | undefined> {
  const text = new TextDecoder().decode(content);
  if (!text.startsWith(BEGINNING)) return undefined;
  const bytes = bytesOf(text.slice(BEGINNING.length).trim());
  if (bytes?.length !== KEY_LENGTH) return undefined;
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
