/** What the grammar of JSON asks for at a place. */
export type SyntaxExpected =
  | 'value'
  | 'value-or-bracket'
  | 'name'
  | 'name-or-brace'
  | 'colon'
  | 'comma-or-bracket'
  | 'comma-or-brace'
  | 'end'
  | 'digit'
  | 'word'
  | 'quote'
  | 'no-control'
  | 'escape'
  | 'hex-digit';

/** Where a text stops being JSON. */
interface SyntaxProblem {
  /** Index of the first character that does not belong; the text's length where it is cut off. */
  readonly at: number;
  readonly expected: SyntaxExpected;
}

interface Scanned {
  /** Undefined where the text is JSON. */
  readonly problem: SyntaxProblem | undefined;
  /** Index of the bracket or brace that opens the deepest level. */
  readonly deepest: number;
}

/** Line and column, both from 1; a column is a character, not a byte or half a surrogate pair. */
export interface LineAndColumn {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds the first place where a text is not JSON (RFC 8259): in every text that `JSON.parse` refuses, and in no
 * other. It keeps no value, and goes down a level without calling itself: no depth is too deep for it.
 */
export function scanJson(text: string): Scanned {
  const scanner = new Scanner(text);
  try {
    scanner.document();
    return { problem: undefined, deepest: scanner.deepest };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { problem: { at: error.at, expected: error.expected }, deepest: scanner.deepest };
  }
}

/** Where in a text the character with that index stands. Lines end with a line feed. */
export function lineAndColumn(text: string, at: number): LineAndColumn {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', start)) {
    line += 1;
    start = next + 1;
  }
  let column = 1;
  for (let index = start; index < at; index += isPair(text, index) ? 2 : 1) column += 1;
  return { line, column };
}

function isPair(text: string, index: number): boolean {
  return (text.codePointAt(index) ?? 0) > 0xffff;
}

class Stop extends Error {
  readonly at: number;
  readonly expected: SyntaxExpected;

  constructor(at: number, expected: SyntaxExpected) {
    super('not JSON');
    this.at = at;
    this.expected = expected;
  }
}

const OBJECT = 1;
const LIST = 2;
const QUOTE = '"';
const WORDS = ['true', 'false', 'null'];

/** Characters after a backslash, but for `u`. */
const ESCAPES = '"\\/bfnrt';

/** All that may stand in a text as it is: not the quotation mark, the backslash, and what is below the space. */
const PLAIN = /[ !#-[\]-\uffff]*/y;
const SPACE = /[ \t\n\r]*/y;
const DIGITS = /[0-9]*/y;
const HEX = /[0-9A-Fa-f]{0,4}/y;

class Scanner {
  deepest = 0;
  private readonly text: string;
  private at = 0;
  /** OBJECT or LIST for each level that is open. */
  private levels = new Uint8Array(64);
  private depth = 0;
  private mostDepth = 0;
  private justOpened = false;

  constructor(text: string) {
    this.text = text;
  }

  document(): void {
    this.skip(SPACE);
    this.value('value');
    while (this.depth > 0) {
      this.skip(SPACE);
      const isObject = this.levels[this.depth - 1] === OBJECT;
      if (this.take(isObject ? '}' : ']')) this.close();
      else if (isObject) this.nextField();
      else this.nextItem();
    }
    this.skip(SPACE);
    if (this.at < this.text.length) this.stop('end');
  }

  /** A whole value, or only the start of one that has others inside: those are the main loop's business. */
  private value(expected: SyntaxExpected): void {
    const char = this.text[this.at];
    if (char === '{') this.open(OBJECT);
    else if (char === '[') this.open(LIST);
    else if (char === QUOTE) this.string();
    else if (char === '-' || isDigit(char)) this.number();
    else if (char === 't' || char === 'f' || char === 'n') this.word(char);
    else this.stop(expected);
  }

  private open(level: number): void {
    if (this.depth === this.levels.length) {
      const longer = new Uint8Array(this.depth * 2);
      longer.set(this.levels);
      this.levels = longer;
    }
    this.levels[this.depth] = level;
    this.depth += 1;
    if (this.depth > this.mostDepth) {
      this.mostDepth = this.depth;
      this.deepest = this.at;
    }
    this.at += 1;
    this.justOpened = true;
  }

  private close(): void {
    this.depth -= 1;
    this.justOpened = false;
  }

  private nextField(): void {
    if (!this.justOpened) this.comma('comma-or-brace');
    if (this.text[this.at] !== QUOTE) this.stop(this.justOpened ? 'name-or-brace' : 'name');
    this.justOpened = false;
    this.string();
    this.skip(SPACE);
    if (!this.take(':')) this.stop('colon');
    this.skip(SPACE);
    this.value('value');
  }

  private nextItem(): void {
    const expected = this.justOpened ? 'value-or-bracket' : 'value';
    if (!this.justOpened) this.comma('comma-or-bracket');
    this.justOpened = false;
    this.value(expected);
  }

  private comma(expected: SyntaxExpected): void {
    if (!this.take(',')) this.stop(expected);
    this.skip(SPACE);
  }

  private string(): void {
    this.at += 1;
    for (;;) {
      this.skip(PLAIN);
      if (this.take(QUOTE)) return;
      if (this.at >= this.text.length) this.stop('quote');
      if (!this.take('\\')) this.stop('no-control');
      this.escape();
    }
  }

  private escape(): void {
    const char = this.text[this.at];
    if (char === undefined) this.stop('escape');
    if (char !== 'u') {
      if (!ESCAPES.includes(char)) this.stop('escape');
      this.at += 1;
      return;
    }
    const digits = this.at + 1;
    this.at = digits;
    this.skip(HEX);
    if (this.at < digits + 4) this.stop('hex-digit');
  }

  private number(): void {
    this.take('-');
    if (!this.take('0')) this.digits();
    if (this.take('.')) this.digits();
    if (this.take('e') || this.take('E')) {
      if (!this.take('+')) this.take('-');
      this.digits();
    }
  }

  private digits(): void {
    if (!isDigit(this.text[this.at])) this.stop('digit');
    this.skip(DIGITS);
  }

  private word(first: string): void {
    const word = WORDS.find((known) => known.startsWith(first)) ?? '';
    for (const char of word) if (!this.take(char)) this.stop('word');
  }

  private take(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at += 1;
    return true;
  }

  private skip(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    pattern.test(this.text);
    this.at = pattern.lastIndex;
  }

  private stop(expected: SyntaxExpected): never {
    throw new Stop(this.at, expected);
  }
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}
