/** How the text in a key file begins; behind it stands the secret. */
const BEGINNING = 'unbind-key 1 ';

/** In bytes. */
const SECRET_LENGTH = 32;

/** What the secret of a key file is for; none of it can be taken out again. */
export interface Keys {
  /** Encrypts and decrypts stored rows. */
  readonly rows: CryptoKey;
  /** Makes pseudonyms. */
  readonly names: CryptoKey;
}

/** What is in a new key file, before it is encrypted by the passphrase. */
export function newKeyText(): Uint8Array {
  const secret = crypto.getRandomValues(new Uint8Array(SECRET_LENGTH));
  return new TextEncoder().encode(`${BEGINNING}${btoa(String.fromCharCode(...secret))}\n`);
}

/** The keys of a key file that was opened; undefined where it is none. */
export async function keysIn(content: Uint8Array): Promise<Keys | undefined> {
  const text = new TextDecoder().decode(content);
  if (!text.startsWith(BEGINNING)) return undefined;
  const bytes = bytesOf(text.slice(BEGINNING.length).trim());
  if (bytes?.length !== SECRET_LENGTH) return undefined;
  const secret = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  const [rows, names] = await Promise.all([
    crypto.subtle.deriveKey(use('rows'), secret, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    crypto.subtle.deriveKey(use('names'), secret, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
      'sign',
    ]),
  ]);
  return { rows, names };
}

/** One secret, several keys: each for one use. */
function use(what: keyof Keys) {
  const info = new TextEncoder().encode(`unbind ${what}`);
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
