import { armor, Decrypter, Encrypter, identityToRecipient } from 'age-encryption';

/** A snapshot that was sealed: two armored age files, one after the other. */
interface SealedSnapshot {
  /** A key file, as it was when the snapshot was taken: it opens with the passphrase of that time. */
  readonly keyFile: Uint8Array;
  /** Opens with the key that is in the key file. */
  readonly body: Uint8Array;
}

const END = '-----END AGE ENCRYPTED FILE-----\n';

/**
 * The text of a snapshot, sealed for the key in the key file, which is put before it: passphrase and snapshot are all
 * that anybody needs to open it, and taking one asks for neither passphrase nor a second of work.
 */
export async function sealSnapshot(text: string, identity: string, keyFile: Uint8Array): Promise<string> {
  return sealSnapshotFor(await recipientOf(identity), text, keyFile);
}

/** For whom the key of a key file opens what is sealed: `age1…`, which anybody may know. */
export function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

/** The same, by who knows the recipient and not the key. */
export async function sealSnapshotFor(recipient: string, text: string, keyFile: Uint8Array): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const body = await encrypter.encrypt(text);
  return `${armor.encode(keyFile).trim()}\n${armor.encode(body).trim()}\n`;
}

/** The parts of a snapshot that was sealed; undefined: it was not. */
export function readSealedSnapshot(text: string): SealedSnapshot | undefined {
  const end = text.indexOf(END);
  if (!text.startsWith('-----BEGIN AGE') || end < 0) return undefined;
  try {
    const at = end + END.length;
    return { keyFile: armor.decode(text.slice(0, at)), body: armor.decode(text.slice(at)) };
  } catch {
    return undefined;
  }
}

/** The text of a snapshot; undefined: it was sealed for another key, or is damaged. */
export async function openSnapshotBody(body: Uint8Array, identity: string): Promise<string | undefined> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(body, 'text');
  } catch {
    return undefined;
  }
}
