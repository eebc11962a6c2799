import type { Random } from '../support/random-world/random';
import { CANARY } from './door';

type Fields = Record<string, unknown>;

/** Values that can be sent from window to main and are hardly ever what is expected there. */
const HOSTILE: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => 0,
  () => -0,
  () => -1,
  () => 0.5,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 2 ** 53,
  () => 10n,
  () => '',
  () => CANARY,
  () => `../${CANARY}`,
  () => '/etc/passwd',
  () => 'C:\\a',
  () => 'a\0b',
  () => '\ud800',
  () => '__proto__',
  () => 'https://example.com/',
  () => 'file:///etc/passwd',
  () => 'x'.repeat(100_000),
  () => [],
  () => [CANARY],
  () => ({}),
  () => ({ [CANARY]: CANARY }),
  () => JSON.parse('{"__proto__":{"on":true}}') as unknown,
  () => ({ toString: CANARY, valueOf: CANARY }),
  () => new Date(0),
  () => new Map([[CANARY, CANARY]]),
  () => new Set([CANARY]),
  () => /a/g,
  () => new Error(CANARY),
  () => new Uint8Array(3),
  () => new Uint16Array(3),
  () => new ArrayBuffer(3),
  () => new DataView(new ArrayBuffer(3)),
  () => nested(5000),
  circle,
];

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let left = depth; left > 0; left -= 1) value = [value];
  return value;
}

function circle(): unknown {
  const value: Fields = {};
  value['self'] = value;
  return value;
}

/** A value with one to three things changed somewhere in it; it may be wholly another. */
export function mutatedValue(random: Random, value: unknown): unknown {
  let mutant = value;
  for (let left = random.count({ 1: 6, 2: 3, 3: 1 }); left > 0; left -= 1)
    mutant = mutatedOnce(random, mutant);
  return mutant;
}

function mutatedOnce(random: Random, value: unknown): unknown {
  if (value instanceof Uint8Array) return random.chance(0.5) ? mutatedBytes(random, value) : hostile(random);
  if (typeof value === 'string' && random.chance(0.4)) return mutatedShortText(random, value);
  if (Array.isArray(value)) return random.chance(0.2) ? hostile(random) : mutatedList(random, value);
  if (typeof value !== 'object' || value === null || random.chance(0.1)) return hostile(random);
  return Object.getPrototypeOf(value) === Object.prototype
    ? mutatedFields(random, value as Fields)
    : hostile(random);
}

function hostile(random: Random): unknown {
  return random.pick(HOSTILE)();
}

function mutatedFields(random: Random, value: Fields): Fields {
  const names = Object.keys(value);
  const name = names.length === 0 ? 'a' : random.pick(names);
  const { [name]: field, ...others } = value;
  switch (random.among({ without: 2, renamed: 1, more: 1, changed: 6 })) {
    case 'without':
      return others;
    case 'renamed':
      return { ...others, [`${name}${random.int(0, 9)}`]: field };
    case 'more':
      return { ...value, [random.pick(['path', CANARY, 'constructor', '0'])]: hostile(random) };
    case 'changed':
      return { ...value, [name]: mutatedOnce(random, field) };
  }
}

function mutatedList(random: Random, value: readonly unknown[]): unknown[] {
  const at = random.int(0, Math.max(0, value.length - 1));
  const list = [...value];
  switch (random.among({ without: 3, more: 2, changed: 5 })) {
    case 'without':
      list.splice(at, 1);
      break;
    case 'more':
      list.push(hostile(random));
      break;
    case 'changed':
      list[at] = mutatedOnce(random, list[at]);
      break;
  }
  return list;
}

/** A text with a character changed, cut, or with another one in it. */
export function mutatedShortText(random: Random, text: string): string {
  const at = random.int(0, text.length);
  const by = random.pick(['', '\n', '\0', '/', '\\', '..', '"', '-', '=', '\u202e', '\ud800', '9', 'é', ' ']);
  if (random.chance(0.2)) return text.slice(0, at);
  return text.slice(0, at) + by + text.slice(at + random.int(0, 2));
}

/**
 * Bytes with some of them changed, cut off, zeroed, written twice or with others among them.
 * @param from nothing is changed before it
 */
export function mutatedBytes(random: Random, bytes: Uint8Array, from = 0): Uint8Array {
  let mutant: Uint8Array = Uint8Array.from(bytes);
  for (let left = random.count({ 1: 7, 2: 2, 3: 1 }); left > 0; left -= 1) {
    const at = random.int(Math.min(from, mutant.length), mutant.length);
    const to = Math.min(mutant.length, at + random.count({ 1: 6, 16: 2, 512: 1 }));
    const piece = mutant.slice(at, to);
    switch (random.among({ flipped: 5, zeroed: 2, cut: 2, without: 2, twice: 2, others: 2 })) {
      case 'flipped':
        if (at < mutant.length) mutant[at] = (mutant[at] ?? 0) ^ (1 << random.int(0, 7));
        break;
      case 'zeroed':
        mutant.fill(0, at, to);
        break;
      case 'cut':
        mutant = mutant.slice(0, at);
        break;
      case 'without':
        mutant = joined(mutant.slice(0, at), mutant.slice(to));
        break;
      case 'twice':
        mutant = joined(mutant.slice(0, to), piece, mutant.slice(to));
        break;
      case 'others':
        mutant = joined(
          mutant.slice(0, at),
          Uint8Array.from(random.times(random.int(1, 20), () => random.int(0, 255))),
          mutant.slice(at),
        );
        break;
    }
  }
  return mutant;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
