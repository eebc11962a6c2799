import { NOTHING_TOLD } from '#core/reminders/look';
import { memoryText, planText, readMemoryText, readPlanText } from '../../src/main/reminder-texts';
import {
  type StorageFiles,
  StorageLost,
  StoragePlace,
  type StoredName,
} from '../../src/main/services/storage-place';
import { storageRecordText } from '../../src/main/storage-record';
import { placeText, readPlace } from '../../src/main/window-place';
import { mutatedText } from '../support/mutated-text';
import type { Random } from '../support/random-world/random';
import { type Door, flawsOfSentence, type Tried } from './door';
import { mutatedShortText } from './mutated-value';
import { INPUTS } from './window-inputs';

const OLD = '11111111-1111-4111-8111-111111111111';
const NEW = '22222222-2222-4222-8222-222222222222';
const NOW = { partition: `unbind-${OLD}`, key: `key-${OLD}.age` };
const ASIDE = 'unbind';
const NEXT = { partition: `unbind-${NEW}`, key: null, box: `move-${NEW}.box` };

/** Small files of the app's own, which tell what they hold or are as good as not there. */
const SMALL: readonly (readonly [text: string, read: (text: string) => unknown])[] = [
  [planText(INPUTS.setReminders[0] as never), readPlanText],
  [memoryText({ ...NOTHING_TOLD, told: new Map([['a', [{ lead: 7, instant: 5 }]]]) }), readMemoryText],
  [placeText({ bounds: { x: 1, y: 2, width: 300, height: 400 }, maximized: false }), readPlace],
];

/** The files in which the main process keeps what it has to know, above all the one that says where the data is. */
export function ownFilesDoor(): Door {
  return {
    name: 'own files',
    share: 5,
    giveOne: (random) => {
      if (random.chance(0.6)) return place(random);
      const [text, read] = random.pick(SMALL);
      return { isAccepted: read(changed(random, text)) !== undefined, flaws: [] };
    },
  };
}

function changed(random: Random, text: string): string {
  return random.chance(0.5) ? mutatedText(random, text) : mutatedShortText(random, text);
}

/** Whatever the record says, the data that is there stays, or the program does not start. */
async function place(random: Random): Promise<Tried> {
  const isMoving = random.chance(0.5);
  const text = changed(random, storageRecordText({ now: NOW, next: isMoving ? NEXT : null, aside: [ASIDE] }));
  const there = new Set([ASIDE, NOW.partition, NOW.key, ...(isMoving ? [NEXT.partition, NEXT.box] : [])]);
  const removed: string[] = [];
  try {
    await StoragePlace.open(filesWith(text, there, removed));
  } catch (error) {
    if (!(error instanceof StorageLost)) throw error;
    const flaws = error.message.split('\n\n').flatMap(flawsOfSentence);
    if (removed.length > 0) flaws.push(`refused, and removed: ${removed.join(', ')}`);
    return { isAccepted: false, flaws };
  }
  const lost = removed.filter((name) => name === NOW.partition || name === NOW.key);
  return { isAccepted: true, flaws: lost.map((name) => `the data is removed: ${name}, by ${text}`) };
}

function filesWith(text: string, there: ReadonlySet<string>, removed: string[]): StorageFiles {
  const kindOf = (name: string) => (name.startsWith('unbind') ? 'partition' : 'file');
  return {
    read: (name) =>
      Promise.resolve(name === 'storage.json' ? new TextEncoder().encode(text) : new Uint8Array()),
    write: () => Promise.resolve(),
    list: () => Promise.resolve([...there].map((name): StoredName => ({ kind: kindOf(name), name }))),
    remove: ({ name }) => {
      removed.push(name);
      return Promise.resolve();
    },
    freshId: () => NEW,
  };
}
