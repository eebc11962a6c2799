import { type Fields, fieldsOf } from '#core/reading/fields';
import { isEncryptedBitwarden, readBitwarden } from './bitwarden-json';
import type { Reading } from './context';
import { isCxfAccount, readCxf } from './cxf';
import { readEnpass } from './enpass-json';
import { hasList, listOf } from './json-values';
import { readOnePassword } from './one-password';
import { readProton } from './proton-json';
import { isFacebook, isInstagram, readFacebook, readInstagram } from './provider-archives';
import { Refused } from './refusal';
import type { SourceId } from './row';

/** What a file was recognised as, and how to read it. */
export interface Recognised {
  readonly source: SourceId;
  readonly separator?: string;
  readonly read: (reading: Reading) => void;
}

/** Recognises an export by the shape of its JSON; null where it is none. Throws {@link Refused} `encrypted`. */
export function recogniseJson(value: unknown): Recognised | null {
  const root = fieldsOf(value);
  if (isInstagram(value)) return { source: 'instagram', read: (reading) => readInstagram(value, reading) };
  refuseEncrypted(root);
  const found = SHAPES.find(({ fits }) => fits(root));
  return found === undefined ? null : { source: found.source, read: (reading) => found.read(root, reading) };
}

interface JsonShape {
  readonly source: SourceId;
  readonly fits: (root: Fields) => boolean;
  readonly read: (root: Fields, reading: Reading) => void;
}

const SHAPES: readonly JsonShape[] = [
  { source: 'facebook', fits: isFacebook, read: readFacebook },
  {
    source: 'proton-json',
    fits: ({ vaults }) => typeof vaults === 'object' && vaults !== null && !Array.isArray(vaults),
    read: readProton,
  },
  {
    source: '1password-1pux',
    fits: (root) => listOf(root['accounts']).some((account) => hasList(fieldsOf(account), 'vaults')),
    read: readOnePassword,
  },
  { source: 'cxf', fits: isCxf, read: readCxf },
  { source: 'enpass-json', fits: isEnpass, read: readEnpass },
  { source: 'bitwarden-json', fits: isBitwarden, read: readBitwarden },
];

function refuseEncrypted(root: Fields): void {
  if (root['encrypted'] !== true && !isEncryptedBitwarden(root)) return;
  throw new Refused('encrypted', { program: 'vaults' in root ? 'proton' : 'bitwarden' });
}

function isCxf(root: Fields): boolean {
  return isCxfAccount(root) || listOf(root['accounts']).some((account) => isCxfAccount(fieldsOf(account)));
}

function isEnpass(root: Fields): boolean {
  if (!hasList(root, 'items')) return false;
  const items = listOf(root['items']).map(fieldsOf);
  if (items.length === 0) return listOf(root['folders']).some((folder) => 'parent_uuid' in fieldsOf(folder));
  return items.some((item) => 'title' in item && ('category' in item || hasList(item, 'fields')));
}

function isBitwarden(root: Fields): boolean {
  if (!hasList(root, 'items')) return false;
  const items = listOf(root['items']).map(fieldsOf);
  if (items.length === 0) return root['encrypted'] === false || hasList(root, 'folders');
  return items.some((item) => 'name' in item);
}
