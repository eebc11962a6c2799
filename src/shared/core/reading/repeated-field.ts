/**
 * The index of the first name of a field that its object has already; undefined: each stands once. `JSON.parse` keeps
 * the last of them and loses the others without a word.
 * @param text what `JSON.parse` takes
 * @param value what it has made of that. Of nearly all texts, counting tells that no name is repeated
 */
export function repeatedField(text: string, value: unknown): number | undefined {
  return namesAtMost(text) === fieldsIn(value) ? undefined : firstRepeated(text);
}

/** Index of the quotation mark that closes the text which begins at `start`; the end where there is none. */
export function closingQuote(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 0;
}

/** The index of the first character from `at` on that is no white space. */
function nextMark(text: string, at: number): number {
  let next = at;
  for (let char = text.charCodeAt(next); isSpace(char); char = text.charCodeAt(next)) next += 1;
  return next;
}

function isSpace(char: number): boolean {
  return char === 32 || char === 10 || char === 13 || char === 9;
}

/**
 * A count that is that of the names of fields in a JSON text, or above it, found by its colons alone: each behind a
 * quotation mark may stand behind a name, and none else where no colon stands behind white space.
 */
function namesAtMost(text: string): number {
  let count = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (isSpace(before)) return Number.POSITIVE_INFINITY;
    if (before === QUOTE) count += 1;
  }
  return count;
}

/** How many fields all objects in a value have, however deep they lie. */
function fieldsIn(value: unknown): number {
  const open: Container[] = isContainer(value) ? [value] : [];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) {
      for (const item of next) if (isContainer(item)) open.push(item);
    } else count += fieldsOfOne(next as Named, open);
  }
  return count;
}

/** An object whose fields may be anything. */
type Named = Readonly<Record<string, unknown>>;
type Container = readonly unknown[] | Named;

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

/** How many fields an object has itself; what may hold more goes to `open`. Nothing is made for it, not even a list. */
function fieldsOfOne(fields: Named, open: Container[]): number {
  let count = 0;
  for (const name in fields) {
    count += 1;
    const value = fields[name];
    if (isContainer(value)) open.push(value);
  }
  return count;
}

function firstRepeated(text: string): number | undefined {
  const levels: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === OPEN_BRACE) levels.push(new Set());
    else if (char === CLOSE_BRACE) levels.pop();
    if (char !== QUOTE) continue;
    const start = at;
    at = closingQuote(text, start);
    if (text.charCodeAt(nextMark(text, at + 1)) !== COLON) continue;
    const names = levels.at(-1);
    const name = nameAt(text, start);
    if (names?.has(name) === true) return start;
    names?.add(name);
  }
  return undefined;
}

/** The name that begins at an index of a JSON text, however it is written there: `"\u0069d"` is `id`. */
export function nameAt(text: string, start: number): string {
  const name = text.slice(start + 1, closingQuote(text, start));
  return name.includes('\\') ? (JSON.parse(`"${name}"`) as string) : name;
}
