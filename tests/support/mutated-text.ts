import type { Random } from './random-world/random';

/** Texts that have hurt readers of documents: numbers out of range, odd keys, lone surrogates, half-written days. */
const HOSTILE = [
  'null',
  'true',
  '0',
  '-0',
  '1e400',
  '-1',
  '9007199254740993',
  '""',
  '"\\ud800"',
  '"\\udc00x"',
  '"__proto__"',
  '"constructor"',
  '"registered"',
  '"2026-02-29"',
  '"2026-1-1"',
  '"0000-00-00"',
  '"2200-12-31"',
  '"1900-01-01"',
  '"9999-12-31"',
  '"P0D"',
  '"P1000Y"',
  '"PT24000H"',
  '"PT25H"',
  '[]',
  '{}',
  '[[[[[[[[]]]]]]]]',
  '{"__proto__":{"status":"met"}}',
  '{"constructor":{"status":"unmet","on":"2026-11-01"}}',
  '"\u202e"',
  '"\\u0000"',
];

type Mutation = (random: Random, text: string) => string;

const MUTATIONS: readonly (readonly [Mutation, number])[] = [
  [withOtherValue, 8],
  [withOtherValueInPlaceOf, 8],
  [withoutPiece, 3],
  [withPieceTwice, 3],
  [withOtherCharacter, 3],
  [cutOff, 1],
  [withNesting, 1],
];

/** A document's text with one to four things changed in it, of which some leave it valid. */
export function mutatedText(random: Random, text: string): string {
  let mutant = text;
  for (let left = random.count({ 1: 6, 2: 3, 3: 1, 4: 1 }); left > 0; left -= 1) {
    mutant = random.weighted(MUTATIONS)(random, mutant);
  }
  return mutant;
}

/** Where values begin: after a colon, a comma or a bracket. */
function someValue(random: Random, text: string): RegExpExecArray | null {
  const value = /(?<=[:[,]\s*)(?:"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|\[\]|\{\})/g;
  value.lastIndex = random.int(0, text.length);
  return value.exec(text);
}

function withOtherValue(random: Random, text: string): string {
  const found = someValue(random, text);
  return found === null ? text : replaced(text, found.index, found[0].length, random.pick(HOSTILE));
}

// One value of the document where another stood: ids that lead elsewhere, days and kinds mixed up.
function withOtherValueInPlaceOf(random: Random, text: string): string {
  const found = someValue(random, text);
  const other = someValue(random, text);
  if (found === null || other === null) return text;
  return replaced(text, found.index, found[0].length, other[0]);
}

function withoutPiece(random: Random, text: string): string {
  return replaced(text, random.int(0, text.length), random.int(1, 200), '');
}

function withPieceTwice(random: Random, text: string): string {
  const from = random.int(0, text.length);
  return replaced(text, random.int(0, text.length), 0, text.slice(from, from + random.int(1, 200)));
}

function withOtherCharacter(random: Random, text: string): string {
  const characters = '{}[]:,"\\0-e.\u0000\n\t\u00e9\ud800\ufeff\u2028 ';
  return replaced(
    text,
    random.int(0, text.length),
    1,
    characters[random.int(0, characters.length - 1)] ?? '',
  );
}

function cutOff(random: Random, text: string): string {
  return text.slice(0, random.int(0, text.length));
}

function withNesting(random: Random, text: string): string {
  const found = someValue(random, text);
  const depth = 10 ** random.int(1, 5);
  const nested = random.chance(0.5) ? '['.repeat(depth) + ']'.repeat(depth) : '{"a":'.repeat(depth);
  return found === null ? text : replaced(text, found.index, found[0].length, nested);
}

function replaced(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}
