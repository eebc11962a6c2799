import { AT_DEPENDENT, AT_PROVIDER, EDGE_LOOKS, type EdgeLook, edgesOf } from '#core/drawing/edges';
import type { Link } from '#core/inventory/inventory';
import { nextDaysOf } from '#core/report/next-day';
import type { Findings } from '#core/report/report';
import { LINK_WORDS, VERDICT_WORDS } from '#words/account-words';
import { GRAPH_WORDS } from '#words/graph-words';
import type { Faced } from './faces';

/** How Graphviz draws each edge: told apart by width and dashes as well as by colour. */
const STYLES: Readonly<Record<EdgeLook, string>> = {
  plain: 'color="#868e96", style=solid, penwidth=1',
  notice: 'color="#5c636a", style=dotted, penwidth=1.5',
  soft: 'color="#b35c00", style=dashed, penwidth=2',
  hard: 'color="#c92a2a", style=solid, penwidth=3',
};

/**
 * The dependency graph in the language of Graphviz, with nothing folded: a node for each account that is not deleted,
 * named by its id, and an edge for each active link, provider to dependent, with `id`, `kind` and `strength` (`none`
 * where no block rests on it). Linear.
 */
export function dotOf(findings: Findings, { inventory, report, directory, lang }: Faced): string {
  const words = GRAPH_WORDS[lang];
  const next = nextDaysOf(inventory, report);
  const nodes = inventory.accounts.flatMap(({ id, service, state }, at) => {
    if (state === 'deleted') return [];
    const verdict = VERDICT_WORDS[report.accounts[at]?.verdict ?? 'unknown'][lang];
    const day = next[at] ?? null;
    const lines = [
      directory.name(id),
      directory.serviceName(service ?? ''),
      day === null ? verdict : `${verdict} · ${words.nextDay(day)}`,
    ];
    return [`  ${quoted(id)} [label=${label(lines.filter((line) => line !== ''))}];`];
  });
  const { link: places, look, end } = edgesOf(findings);
  const edges = Array.from(places, (place, at) => {
    const { id, provider, dependent, kind } = inventory.links[place] as Link;
    const looks = EDGE_LOOKS[look[at] ?? 0] ?? 'plain';
    const said = `id=${quoted(id)}, label=${label([LINK_WORDS[kind][lang]])}`;
    const known = `kind=${quoted(kind)}, strength=${quoted(looks === 'plain' ? 'none' : looks)}`;
    return `  ${quoted(provider)} -> ${quoted(dependent)} [${said}, ${known}, ${STYLES[looks]}${endsOf(end[at] ?? 0)}];`;
  });
  return [
    'digraph unbind {',
    `  graph [rankdir=LR, label=${label([words.title(report.today)])}, labelloc=t];`,
    '  node [shape=box, style=rounded];',
    ...nodes,
    ...edges,
    '}',
    '',
  ].join('\n');
}

/** A dot at the end whose deletion the block is about. */
function endsOf(end: number): string {
  const tail = (end & AT_PROVIDER) === 0 ? '' : ', dir=both, arrowtail=dot';
  return `${tail}${(end & AT_DEPENDENT) === 0 ? '' : ', arrowhead=dotnormal'}`;
}

/** Of ids alone, which hold nothing that would have to be escaped. */
function quoted(id: string): string {
  return `"${id}"`;
}

/** Lines as a label. Graphviz takes a backslash for an escape and an ampersand for the beginning of an entity. */
function label(lines: readonly string[]): string {
  const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '&': '&amp;' };
  return `"${lines.map((line) => line.replace(/[\\"&]/g, (char) => escapes[char] ?? '')).join('\\n')}"`;
}
