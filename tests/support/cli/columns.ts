/**
 * How many columns a text takes up, told in another way than the program's own: what the East Asian Width property
 * calls wide is listed here by script and block names, and marks that join the character before are taken away.
 */
export function columnsOf(text: string): number {
  const wide =
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
  const bare = text.replace(/\p{M}|\u200c/gu, '').replace(/\u200d./gu, '');
  return Array.from(bare).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

/** Where, in columns, each of the texts begins in a line; -1 where it is not in it. Looked for from left to right. */
export function startsIn(line: string, texts: readonly string[]): number[] {
  let from = 0;
  return texts.map((text) => {
    const at = line.indexOf(text, from);
    if (at < 0) return -1;
    from = at + text.length;
    return columnsOf(line.slice(0, at));
  });
}

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[\\d{1,2}m`, 'g');

/** A text without what makes it coloured on a terminal. */
export function withoutColour(text: string): string {
  return text.replace(COLOUR, '');
}
