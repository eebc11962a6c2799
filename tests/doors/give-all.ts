import { Random } from '../support/random-world/random';
import { ageDoor } from './age-door';
import { argumentsDoor } from './arguments-door';
import type { Door } from './door';
import { inventoryDoor } from './inventory-door';
import { ownFilesDoor } from './own-files-door';
import { serviceDoor } from './service-door';
import { snapshotDoor } from './snapshot-door';
import { windowDoor } from './window-door';

/** What came of the inputs of one door. */
export interface DoorFigures {
  readonly name: string;
  readonly inputs: number;
  readonly accepted: number;
  readonly slowestMs: number;
  /** Each with the seed of its input. */
  readonly flaws: readonly string[];
}

/** Gives so many inputs to all doors, each by its share; the same for the same seed. */
export async function giveAll(
  firstSeed: number,
  count: number,
  scratch: string,
): Promise<readonly DoorFigures[]> {
  const doors = [
    inventoryDoor(),
    serviceDoor(),
    windowDoor(scratch),
    snapshotDoor(),
    ownFilesDoor(),
    ageDoor(),
    argumentsDoor(scratch),
  ];
  const figures: DoorFigures[] = [];
  for (const door of doors)
    figures.push(await giveMany(door, firstSeed, Math.ceil((count * door.share) / 100)));
  return figures;
}

async function giveMany(door: Door, firstSeed: number, inputs: number): Promise<DoorFigures> {
  const before = globalState();
  const flaws: string[] = [];
  let accepted = 0;
  let slowestMs = 0;
  for (let seed = firstSeed; seed < firstSeed + inputs; seed += 1) {
    const start = performance.now();
    try {
      const tried = await door.giveOne(new Random(seed));
      if (tried.isAccepted) accepted += 1;
      flaws.push(...tried.flaws.map((flaw) => `${door.name}, seed ${seed}: ${flaw}`));
    } catch (error) {
      flaws.push(
        `${door.name}, seed ${seed}: crashed, ${error instanceof Error ? error.stack : String(error)}`,
      );
    }
    slowestMs = Math.max(slowestMs, performance.now() - start);
    if (globalState() !== before) throw new Error(`${door.name}, seed ${seed}: all objects were changed`);
  }
  return { name: door.name, inputs, accepted, slowestMs, flaws };
}

/** What everything in the process shares: no input may leave something there. */
function globalState(): string {
  return [Object, Array, String, Map].map((one) => Reflect.ownKeys(one.prototype).length).join();
}
