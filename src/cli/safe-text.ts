/**
 * Characters that could move the cursor, break a line, or turn the reading direction of what stands around them.
 * The joiners of scripts and emoji stay.
 */
const UNSAFE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const LINE_BREAKS_AND_TABS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** A text of the document, fit to be shown within a line of a terminal: it cannot be mistaken for anything else. */
export function shownText(text: string): string {
  return text.replace(LINE_BREAKS_AND_TABS, ' ').replace(UNSAFE, '\ufffd').trim();
}

/** A name from outside, such as that of a file, in one line, with what cannot be shown spelled out. */
export function spelledOut(text: string): string {
  return text.replace(UNSAFE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The name of a file as one can type it at a shell. */
export function shellWord(name: string): string {
  const shown = spelledOut(name);
  return /[\s"'$&()*;<>?[\\\]`{|}~!#]/.test(shown) ? `'${shown.replaceAll("'", "'\\''")}'` : shown;
}
