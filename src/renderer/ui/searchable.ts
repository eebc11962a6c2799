import { pinyin } from 'pinyin-pro';

const HAN = /\p{Script=Han}/u;

/** Working out a reading takes a hundred times as long as looking it up; more texts than this are hardly in sight. */
const MOST_KEPT = 100_000;

const kept = new Map<string, string>();

/**
 * Everything that a text can be found by, one per line: the text itself, its pinyin without tones (微信: `weixin`) and
 * the initials of that (`wx`). Compare with {@link searchedFor}, by `includes`.
 */
export function searchable(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const found = waysToWrite(text);
  kept.set(text, found);
  return found;
}

/** What somebody types to find it: case, width and the spaces around it say nothing. */
export function searchedFor(query: string): string {
  return plain(query).trim();
}

/** Finds what somebody types: is any of these texts what they mean? Nothing that is typed means everything. */
export function finderOf(query: string): (texts: readonly string[]) => boolean {
  const wanted = searchedFor(query);
  return (texts) => wanted === '' || texts.some((text) => searchable(text).includes(wanted));
}

function waysToWrite(text: string): string {
  const itself = plain(text);
  if (!HAN.test(itself)) return itself;
  const syllables = pinyin(itself, { toneType: 'none', type: 'array', v: true });
  const initials = syllables.map((syllable) => syllable.slice(0, 1));
  return [itself, syllables.join(''), initials.join('')].join('\n');
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
