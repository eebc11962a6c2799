/**
 * East Asian wide and fullwidth characters (Unicode, UAX #11), from first to last, where the gaps between them hold
 * nothing that is in use. Emoji are told by their own property.
 */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3040, 0x3247],
  [0x3250, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18d08],
  [0x1aff0, 0x1b2fb],
  [0x1f200, 0x1f265],
  [0x20000, 0x2fffd],
  [0x30000, 0x3fffd],
];

/** Characters that are one column wide, each by itself, whatever stands next to them. */
const NARROW_ONLY = /^[\x20-\x7e\u00a0-\u02ff]*$/;
/** The same, and common Chinese characters and punctuation of two columns. */
const SIMPLE = /^[\x20-\x7e\u00a0-\u02ff\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|^\p{Regional_Indicator}{2}/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]*$/u;

const graphemes = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });

/** How many columns of a terminal a text takes up. */
export function displayWidth(text: string): number {
  if (NARROW_ONLY.test(text)) return text.length;
  let width = 0;
  if (SIMPLE.test(text)) {
    for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) < 0x1100 ? 1 : 2;
    return width;
  }
  for (const character of charactersOf(text)) width += widthOf(character);
  return width;
}

/** What a person takes for the characters of a text, each with the marks that belong to it. */
export function* charactersOf(text: string): Generator<string> {
  for (const { segment } of graphemes.segment(text)) yield segment;
}

/** The width of one such character: 0, 1 or 2 columns. */
export function widthOf(character: string): number {
  if (NARROW_ONLY.test(character)) return character.length;
  if (INVISIBLE.test(character)) return 0;
  return isWide(character.codePointAt(0) ?? 0) || EMOJI.test(character) ? 2 : 1;
}

function isWide(codePoint: number): boolean {
  let low = 0;
  let high = WIDE.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = WIDE[middle] ?? [0, 0];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}
