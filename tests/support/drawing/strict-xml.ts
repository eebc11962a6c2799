/** An element of a document that is well-formed. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const NAME = '[A-Za-z][A-Za-z0-9:-]*';
const ATTRIBUTE = `(?:\\s+${NAME}="[^"<]*")`;
const TOKENS = new RegExp(`<(${NAME})(${ATTRIBUTE}*)(/?)>|</(${NAME})>|([^<]+)`, 'y');
/** What XML 1.0 does not allow, or advises against. */
const NONE_IN_XML = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Reads a document, far more strictly than XML has to be: no comments, no instructions. Throws with the place. */
export function readXml(text: string): Element {
  const odd = NONE_IN_XML.exec(text.replaceAll('\n', ''));
  if (odd !== null) throw new Error(`no character of XML: ${JSON.stringify(odd[0])}`);
  const whole: Open = { name: '', children: [] };
  const open = [whole];
  TOKENS.lastIndex = 0;
  while (TOKENS.lastIndex < text.length) {
    const start = TOKENS.lastIndex;
    const found = TOKENS.exec(text);
    if (found === null) throw new Error(`no XML: ${text.slice(start, start + 60)}`);
    take(found, open);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not ended`);
  const [only, ...more] = whole.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  if (only === undefined || typeof only === 'string' || more.length > 0) throw new Error('not one element');
  return only;
}

interface Open {
  readonly name: string;
  readonly children: (Element | string)[];
}

function take([, begun, attributes = '', closed, ended, words]: RegExpExecArray, open: Open[]): void {
  const parent = open.at(-1);
  if (words !== undefined) parent?.children.push(unescaped(words));
  else if (begun !== undefined) {
    const element = { name: begun, attributes: attributesOf(attributes), children: [] };
    parent?.children.push(element);
    if (closed === '') open.push(element);
  } else if (open.length === 1 || open.pop()?.name !== ended) throw new Error(`</${ended}> ends nothing`);
}

/** All elements of that name, wherever they are. */
export function allOf(element: Element, name: string): readonly Element[] {
  const below = element.children.flatMap((child) => (typeof child === 'string' ? [] : allOf(child, name)));
  return element.name === name ? [element, ...below] : below;
}

/** The text in an element. */
export function textOf(element: Element | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(new RegExp(`(${NAME})="([^"]*)"`, 'g'))];
  if (new Set(pairs.map(([, name]) => name)).size !== pairs.length) throw new Error(`twice the same:${text}`);
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, unescaped(value)]));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  return text.replace(/&(\w*;?)/g, (_, entity: string) => {
    const char = entity.endsWith(';') ? ENTITIES[entity.slice(0, -1)] : undefined;
    if (char === undefined) throw new Error(`an ampersand that begins nothing: &${entity}`);
    return char;
  });
}
