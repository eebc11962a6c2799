import type { Catalogue } from '#core/catalogue/catalogue';
import { readService } from '#core/catalogue/check-service';
import type { Service } from '#core/catalogue/service';
import { readInventory } from '#core/inventory/read-inventory';
import { report } from '#core/report/report';
import { coverageOf } from './random-world/coverage';
import { type RandomWorld, randomWorld } from './random-world/random-world';
import { secondReport } from './second-reading/second-report';

const STRATEGIES = ['by-hand', 'least-effort'] as const;

export interface Comparison {
  /** Where the core and the second reading disagree; one text for each world and strategy. */
  readonly disagreements: readonly string[];
  /** Which phenomena were met, and in how many worlds. */
  readonly met: ReadonlyMap<string, number>;
  /** The most milliseconds that one world took, and its seed. */
  readonly slowest: { readonly seed: number; readonly time: number };
}

/** The world as the core knows it after reading it from a file. */
function asRead(world: RandomWorld): RandomWorld {
  const inventory = readInventory(JSON.parse(JSON.stringify(world.inventory)));
  if (!inventory.ok) return refused(world, inventory.failure);
  const services = world.services.map((service): Service => {
    const read = readService(JSON.parse(JSON.stringify(service)));
    return read.ok ? read.value : refused(world, read.failure);
  });
  return { ...world, inventory: inventory.value, services };
}

function refused({ seed }: RandomWorld, why: object): never {
  throw new Error(`seed ${seed} gives a world that is refused: ${JSON.stringify(why)}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** The first place where two reports differ, with both values; null where they are the same, key by key. */
export function firstDifference(core: unknown, second: unknown, place = 'report'): string | null {
  if (Object.is(core, second)) return null;
  if (!isObject(core) || !isObject(second) || Array.isArray(core) !== Array.isArray(second))
    return `${place}: the core says ${shown(core)}, the second reading ${shown(second)}`;
  for (const key of new Set([...Object.keys(core), ...Object.keys(second)])) {
    const inside = Array.isArray(core) ? `${place}[${key}]` : `${place}.${key}`;
    const both = Object.hasOwn(core, key) && Object.hasOwn(second, key);
    const difference = both
      ? firstDifference(core[key], second[key], inside)
      : `${inside}: only ${Object.hasOwn(core, key) ? 'the core' : 'the second reading'} has it`;
    if (difference !== null) return difference;
  }
  return null;
}

function compareWorld(world: RandomWorld): { disagreements: string[]; met: Set<string> } {
  const { seed, inventory, services } = world;
  const catalogue: Catalogue = {
    services: new Map(services.map((service) => [service.id, service])),
    generalFallback: [],
  };
  const disagreements: string[] = [];
  const met = new Set<string>();
  for (const strategy of STRATEGIES) {
    const options = { ...world.options, strategy };
    const second = secondReport(inventory, services, options);
    const difference = firstDifference(report(inventory, catalogue, options), second);
    if (difference !== null) disagreements.push(`seed ${seed}, ${strategy}: ${difference}`);
    for (const phenomenon of coverageOf(second, { ...world, options })) met.add(phenomenon);
  }
  return { disagreements, met };
}

/** Compares the core with the second reading on the worlds of `count` seeds, each under both strategies. */
export function compareReadings(firstSeed: number, count: number): Comparison {
  const disagreements: string[] = [];
  const met = new Map<string, number>();
  let slowest = { seed: firstSeed, time: 0 };
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const start = performance.now();
    const compared = compareWorld(asRead(randomWorld(seed)));
    const time = performance.now() - start;
    if (time > slowest.time) slowest = { seed, time };
    disagreements.push(...compared.disagreements);
    for (const phenomenon of compared.met) met.set(phenomenon, (met.get(phenomenon) ?? 0) + 1);
  }
  return { disagreements, met, slowest };
}
