import { generateX25519Identity } from 'age-encryption';

/**
 * What is in a key file: our secret, in a line that age programs take for a remark, and a key as they use it. So the file
 * opens snapshots with them as well (`age -d -i`).
 */
const TEXT = /^# unbind-key 1 (\S+)\n(AGE-SECRET-KEY-1[0-9A-Z]+)\n$/;

/** In bytes. */
const SECRET_LENGTH = 32;

/** What the secret of a key file is for; none of it can be taken out again. */
export interface Keys {
  /** Encrypts and decrypts stored rows. */
  readonly rows: CryptoKey;
  /** Makes pseudonyms. */
  readonly names: CryptoKey;
  /** Opens snapshots: `AGE-SECRET-KEY-1...`. */
  readonly snapshots: string;
}

/** What is in a new key file, before it is encrypted by the passphrase. */
export async function newKeyText(): Promise<Uint8Array> {
  const secret = crypto.getRandomValues(new Uint8Array(SECRET_LENGTH));
  const line = `# unbind-key 1 ${btoa(String.fromCharCode(...secret))}`;
  return new TextEncoder().encode(`${line}\n${await generateX25519Identity()}\n`);
}

/** The keys of a key file that was opened; undefined where it is none. */
export async function keysIn(content: Uint8Array): Promise<Keys | undefined> {
  const [, base64 = '', snapshots = ''] = TEXT.exec(new TextDecoder().decode(content)) ?? [];
  const bytes = bytesOf(base64);
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
  return { rows, names, snapshots };
}

/** One secret, several keys: each for one use. */
function use(what: 'rows' | 'names') {
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
