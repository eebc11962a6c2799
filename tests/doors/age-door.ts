import { generateX25519Identity } from 'age-encryption';
import type { Result } from '#core/result';
import { type OpenSealedFailure, openByPassphrase, sealByPassphrase } from '../../src/renderer/sealing/age';
import { keysIn, newKeyText } from '../../src/renderer/sealing/key-file';
import { type RowCodec, type StoredRow, sealedRows } from '../../src/renderer/sealing/row-codec';
import { openSnapshotBody, readSealedSnapshot, sealSnapshot } from '../../src/renderer/sealing/snapshot-seal';
import type { Random } from '../support/random-world/random';
import { CANARY, type Door, flawsOfSentence, type Tried } from './door';
import { mutatedBytes, mutatedShortText, mutatedValue } from './mutated-value';

const PASSPHRASE = `${CANARY} Passwort`;
const TEXT = `{"a":"${CANARY}"}`;
const ROW = { id: 'a', revision: 'r', body: TEXT };

/** What is sealed, and how it is opened. */
interface Sealed {
  readonly file: Uint8Array;
  readonly keyText: Uint8Array;
  readonly identity: string;
  readonly snapshot: string;
  readonly codec: RowCodec;
  readonly row: StoredRow;
}

/** Files that age programs open, key files, sealed snapshots and sealed rows: what opens is what was sealed. */
export function ageDoor(): Door {
  let made: Promise<Sealed> | undefined;
  return {
    name: '.age files and seals',
    share: 7,
    giveOne: async (random) => {
      made ??= make();
      const sealed = await made;
      switch (random.among({ file: 4, snapshot: 3, key: 1, row: 3 })) {
        case 'file':
          return givenFile(random, sealed);
        case 'snapshot':
          return givenSnapshot(random, sealed);
        case 'key':
          return {
            isAccepted: (await keysIn(mutatedBytes(random, sealed.keyText))) !== undefined,
            flaws: [],
          };
        case 'row':
          return givenRow(random, sealed);
      }
    },
  };
}

async function make(): Promise<Sealed> {
  const keyText = await newKeyText();
  const keys = await keysIn(keyText);
  if (keys === undefined) throw new Error('no keys');
  const identity = await generateX25519Identity();
  // The smallest amount of work: what is mutated is not the work.
  const file = await sealByPassphrase(new TextEncoder().encode(TEXT), PASSPHRASE, 1);
  const codec = sealedRows(keys.rows);
  const [row] = await codec.seal('chunks', [ROW]);
  if (row === undefined) throw new Error('no row');
  return { file, keyText, identity, snapshot: await sealSnapshot(TEXT, identity, file), codec, row };
}

/** In the line `-> scrypt SALT WORK` the work stays small: a minute for one input is no crash, and no news. */
function isCheap(file: Uint8Array): boolean {
  const [, work = '0'] = /^-> scrypt \S+ (\S+)$/m.exec(Buffer.from(file).toString('latin1')) ?? [];
  return Number(work) <= 8 || Number(work) > 20;
}

async function givenFile(random: Random, { file }: Sealed): Promise<Tried> {
  const changed = mutatedBytes(random, file, random.chance(0.5) ? file.length - 60 : 0);
  const mutant = isCheap(changed) ? changed : file.slice(0, -1);
  const isRight = random.chance(0.8);
  const opened = await openByPassphrase(mutant, isRight ? PASSPHRASE : `${PASSPHRASE}.`);
  return { isAccepted: opened.ok, flaws: flawsOfOpened(opened, isRight, Buffer.from(mutant).equals(file)) };
}

function flawsOfOpened(
  opened: Result<Uint8Array, OpenSealedFailure>,
  isRight: boolean,
  isWhole: boolean,
): readonly string[] {
  if (!opened.ok) {
    const isKnown = ['wrong-passphrase', 'no-passphrase', 'damaged'].includes(opened.failure.code);
    const hasMore = Object.keys(opened.failure).length > 1;
    return isKnown && !hasMore && !(isWhole && isRight)
      ? []
      : [`no reason: ${JSON.stringify(opened.failure)}`];
  }
  const isSame = new TextDecoder().decode(opened.value) === TEXT;
  return isRight && isSame ? [] : ['opens by another passphrase, or as something else'];
}

async function givenSnapshot(random: Random, { snapshot, identity }: Sealed): Promise<Tried> {
  const mutant = random.chance(0.5)
    ? mutatedShortText(random, snapshot)
    : new TextDecoder().decode(mutatedBytes(random, new TextEncoder().encode(snapshot)));
  const read = readSealedSnapshot(mutant);
  const text = read && (await openSnapshotBody(read.body, identity));
  const isWrong = text !== undefined && text !== TEXT;
  return { isAccepted: text !== undefined, flaws: isWrong ? ['opens as something else'] : [] };
}

async function givenRow(random: Random, { codec, row }: Sealed): Promise<Tried> {
  const mutant = mutatedValue(random, row);
  // What is stored has an id: IndexedDB takes no other.
  const stored = (typeof mutant === 'object' && mutant !== null ? mutant : row) as StoredRow;
  try {
    const [opened] = await codec.open(random.chance(0.9) ? 'chunks' : 'history', [stored]);
    const isSame = JSON.stringify(opened) === JSON.stringify(ROW);
    return { isAccepted: true, flaws: isSame ? [] : [`a row opens as ${JSON.stringify(opened)}`] };
  } catch (error) {
    const isOurs = error instanceof Error && error.name === 'SealBroken';
    if (!isOurs) throw error;
    return { isAccepted: false, flaws: flawsOfSentence(error.message) };
  }
}
