/** What stands in a graph of Graphviz. */
export interface Dot {
  readonly graph: Readonly<Record<string, string>>;
  readonly nodes: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly has: Record<string, string>;
  }[];
}

const QUOTED = String.raw`"((?:[^"\\\n]|\\[\\"n])*)"`;
const WORD = '[A-Za-z_][A-Za-z_0-9]*|[0-9]+(?:[.][0-9]+)?';
const ATTRIBUTES = String.raw`\[((?:[^\]"]|"(?:[^"\\]|\\.)*")*)\];`;
const NODE = new RegExp(`^  ${QUOTED} ${ATTRIBUTES}$`);
const EDGE = new RegExp(`^  ${QUOTED} -> ${QUOTED} ${ATTRIBUTES}$`);
const GRAPH = new RegExp(`^  graph ${ATTRIBUTES}$`);
const NODE_DEFAULTS = new RegExp(`^  node ${ATTRIBUTES}$`);

/** Reads what we write of the DOT language, and nothing else; throws with the line that it does not know. */
export function readDot(text: string): Dot {
  const [head, ...rest] = text.split('\n');
  if (head !== 'digraph unbind {' || rest.slice(-2).join('|') !== '}|') throw new Error('no graph of ours');
  const lines = rest.slice(0, -2).filter((line) => !NODE_DEFAULTS.test(line));
  const found = lines.map((line) => ({
    line,
    edge: EDGE.exec(line),
    node: NODE.exec(line),
    graph: GRAPH.exec(line),
  }));
  const odd = found.find(({ edge, node, graph }) => edge === null && node === null && graph === null);
  if (odd !== undefined) throw new Error(`no line of DOT: ${odd.line}`);
  const edges = found.flatMap(({ edge }) => (edge === null ? [] : [edge]));
  const nodes = found.flatMap(({ node }) => (node === null ? [] : [node]));
  return {
    graph: attributesOf(found.find(({ graph }) => graph !== null)?.graph?.[1] ?? ''),
    nodes: new Map(nodes.map(([, id = '', has = '']) => [id, attributesOf(has)])),
    edges: edges.map(([, from = '', to = '', has = '']) => ({ from, to, has: attributesOf(has) })),
  };
}

function attributesOf(text: string): Record<string, string> {
  const one = new RegExp(`(?:^|, )([a-z]+)=(?:${QUOTED}|(${WORD}))`, 'y');
  const found: Record<string, string> = {};
  while (one.lastIndex < text.length) {
    const [, name = '', quoted, word] = one.exec(text) ?? [];
    if (name === '') throw new Error(`no attributes: ${text}`);
    found[name] = word ?? shownAs(quoted ?? '');
  }
  return found;
}

/** A label as Graphviz shows it: escapes first, then entities. */
function shownAs(label: string): string {
  const plain = label.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));
  if (/&(?!amp;)/.test(plain)) throw new Error(`an ampersand that may begin an entity: ${plain}`);
  return plain.replaceAll('&amp;', '&');
}
