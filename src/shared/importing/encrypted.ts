import { isAgeFile } from '#core/reading/age-file';
import type { EncryptedBy } from './refusal';

const BEGINNINGS: readonly (readonly [by: EncryptedBy, bytes: readonly number[]])[] = [
  ['keepass', [0x03, 0xd9, 0xa2, 0x9a]],
  // A session key of OpenPGP, locked by a passphrase or by a key, in both ways of writing lengths.
  ['pgp', [0xc3, 0x0d, 0x04]],
  ['pgp', [0xc3, 0x2e, 0x04]],
  ['pgp', [0x8c, 0x0d, 0x04]],
  ['pgp', [0x85, 0x01]],
];

const WRITTEN: readonly (readonly [by: EncryptedBy, beginning: RegExp])[] = [
  ['pgp', /^\s*-----BEGIN PGP MESSAGE-----/u],
  [
    'dashlane',
    /^\s*-*\s*[\w ]{0,40}(?:Data|Settings|Format|Header)[\w ]{0,20}BEGIN|-{3,} ?Data BEGIN|^\s*(?:JDEk|\$1\$)/u,
  ],
  // The files of 1Password's vaults: OPVault, and the agile keychain before it.
  [
    '1password',
    /^\s*(?:var profile ?=|loadProfile\(|loadFolders\(|ld\(\{)|^\s*\{[^\n]{0,2000}"encrypted" ?: ?"U2FsdGVk/u,
  ],
];

/** The program by which a file is encrypted, as its first bytes tell; null where it is not, or not by any of these. */
export function encryptedByBytes(bytes: Uint8Array): EncryptedBy | null {
  if (isAgeFile(bytes)) return 'age';
  const found = BEGINNINGS.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}

/** The same of a text. */
export function encryptedByText(text: string): EncryptedBy | null {
  const beginning = text.slice(0, 4096);
  return WRITTEN.find(([, pattern]) => pattern.test(beginning))?.[0] ?? null;
}
