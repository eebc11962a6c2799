/**
 * Characters that could move the cursor, break a line, turn the reading direction of what stands around them, or
 * make two texts look alike because nothing of them is seen. The joiners of scripts and emoji stay.
 */
const UNSAFE = new RegExp(
  [
    String.raw`[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]`,
    // Format characters but the joiners, and letters and marks that take no room or look like a space.
    String.raw`(?![\u200c\u200d])\p{Cf}`,
    String.raw`\u034f|\u115f|\u1160|\u17b4|\u17b5|\u180b|\u180c|\u180d|\u180f|\u3164|\uffa0`,
  ].join('|'),
  'gu',
);

/** Whoever shows a longer text shows its beginning: no name is longer, and measuring one takes long. */
const LONGEST_SHOWN = 300;
/** Letters and signs of which nothing can be mistaken: most names are of these alone, and told faster. */
const SAFE = /^[ -~\u4e00-\u9fff]*$/u;
const LINE_BREAKS_AND_TABS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** A text of the document, fit to be shown within a line of a terminal: it cannot be mistaken for anything else. */
export function shownText(text: string): string {
  const cut =
    text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : text;
  if (SAFE.test(cut)) return cut.trim();
  return cut.replace(LINE_BREAKS_AND_TABS, ' ').replace(UNSAFE, '\ufffd').trim();
}

/** A name from outside, such as that of a file, in one line, with what cannot be shown spelled out. */
export function spelledOut(text: string): string {
  return text.replace(UNSAFE, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

/** A value as JSON in one line, with what must not reach a terminal as it is escaped: it reads back as the same. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (char) =>
    [...Array(char.length).keys()]
      .map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** The name of a file as one can type it at a shell. */
export function shellWord(name: string): string {
  const shown = spelledOut(name);
  return /[\s"'$&()*;<>?[\\\]`{|}~!#]/.test(shown) ? `'${shown.replaceAll("'", "'\\''")}'` : shown;
}
