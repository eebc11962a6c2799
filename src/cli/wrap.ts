import { charactersOf, displayWidth, widthOf } from '../shared/words/text-width';

/** Closing marks, which never begin a line. */
const NO_START = '，。、；：？！）】」』》”’…,.;:?!)]}';
/** Opening marks, which never end one. */
const NO_END = '（【「『《“‘([{';

/**
 * Breaks a text into lines of at most `width` columns: at spaces, and between Chinese characters but not before a
 * closing or after an opening mark; within a word only where it is wider than a line.
 */
export function wrap(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(text)) {
    const needed = displayWidth(piece.trimEnd());
    if (line !== '' && used + needed > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    const fitting = needed > width ? broken(piece, width) : [piece];
    lines.push(...fitting.slice(0, -1));
    line += fitting.at(-1) ?? '';
    used = displayWidth(line);
  }
  return [...lines, line.trimEnd()];
}

/** The pieces between which a line may be broken; a space belongs to the piece before it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let last = '';
  for (const character of charactersOf(text)) {
    if (piece !== '' && mayBreak(last, character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
    last = character;
  }
  return [...pieces, piece];
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ') return false;
  if (before === ' ') return true;
  if (NO_START.includes(after) || NO_END.includes(before)) return false;
  return widthOf(before) === 2 || widthOf(after) === 2;
}

function broken(piece: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of charactersOf(piece)) {
    const wide = widthOf(character);
    if (part !== '' && used + wide > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += wide;
  }
  return [...parts, part];
}
