import { armor, Decrypter, Encrypter } from 'age-encryption';
import { fail, ok, type Result } from '#core/result';

/**
 * Why an encrypted file is not opened. `wrong-passphrase`: by this one. `no-passphrase`: it was encrypted for a key.
 * `damaged`: it is no such file, or not as it was written.
 */
export interface OpenSealedFailure {
  readonly code: 'wrong-passphrase' | 'no-passphrase' | 'damaged';
}

/** What age programs take by default: about a second of work for each try, and 256 MB. As a power of two. */
const WORK = 18;

/** An .age file that opens with the passphrase. `work` is there for tests. Takes a second: not for the page itself. */
export async function sealByPassphrase(
  content: Uint8Array,
  passphrase: string,
  work = WORK,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  return encrypter.encrypt(content);
}

/** What is in an .age file, binary or armored. Takes a second: not for the page itself. */
export async function openByPassphrase(
  sealed: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array, OpenSealedFailure>> {
  const binary = withoutArmor(sealed);
  if (binary === undefined) return fail({ code: 'damaged' });
  const recipient = firstRecipient(binary);
  if (recipient !== 'scrypt') return fail({ code: recipient === undefined ? 'damaged' : 'no-passphrase' });
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return ok(await decrypter.decrypt(binary));
  } catch (error) {
    const isWrong = error instanceof Error && error.message.startsWith(NO_MATCH);
    return fail({ code: isWrong ? 'wrong-passphrase' : 'damaged' });
  }
}

/** What the library says of a passphrase that does not fit; held up by a test. */
const NO_MATCH = 'no identity matched';

const ARMORED = '-----BEGIN';

function withoutArmor(sealed: Uint8Array): Uint8Array | undefined {
  if (new TextDecoder('latin1').decode(sealed.subarray(0, ARMORED.length)) !== ARMORED) return sealed;
  try {
    return armor.decode(new TextDecoder().decode(sealed));
  } catch {
    return undefined;
  }
}

/** The header is lines of text; the second says by what the file can be opened. */
function firstRecipient(binary: Uint8Array): string | undefined {
  const [, second = ''] = new TextDecoder('latin1').decode(binary.subarray(0, 200)).split('\n', 2);
  return /^-> ([!-~]+)/.exec(second)?.[1];
}
