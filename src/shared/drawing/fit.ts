import { charactersOf, displayWidth, widthOf } from '#words/text-width';

/** How wide a character of one column is, at most, in most sans-serif fonts; in parts of the font's size. */
const WIDEST = /[MW@%mw]/;
const WIDE = /\p{Lu}/u;
const ROOM = { wide: 1, widest: 0.95, capital: 0.74, other: 0.6 };

/**
 * A text that fits into `width` pixels in a sans-serif font of `size` pixels, as far as that can be known without the
 * font: whole, or its beginning with an ellipsis.
 */
export function fitted(text: string, width: number, size: number): string {
  if (displayWidth(text) * ROOM.widest * size <= width) return text;
  let kept = '';
  let used = 0;
  let shorter: string | null = null;
  for (const character of charactersOf(text)) {
    used += roomFor(character) * size;
    if (used > width) return `${(shorter ?? '').trimEnd()}…`;
    kept += character;
    if (used + size <= width) shorter = kept;
  }
  return text;
}

function roomFor(character: string): number {
  const columns = widthOf(character);
  if (columns !== 1) return columns === 2 ? ROOM.wide : 0;
  if (WIDEST.test(character)) return ROOM.widest;
  return WIDE.test(character) ? ROOM.capital : ROOM.other;
}
