import { instance } from '@viz-js/viz';
import { describe, expect, it } from 'vitest';
import { dotOf } from '#drawing/dot';
import { account, link } from '../support/core/build';
import { drawn, drawnWorld, type Shown } from '../support/drawing/pictures';
import { readDot } from '../support/drawing/strict-dot';

const viz = await instance();

interface Opened {
  readonly objects?: readonly { readonly name: string; readonly label: string }[];
  readonly edges?: readonly { readonly tail: number; readonly head: number; readonly id: string }[];
}

/** What Graphviz itself reads in the DOT. A font has no width for some letters, which it says, and which is no fault. */
function opened({ findings, source }: Shown) {
  const { status, output, errors } = viz.render(dotOf(findings, source), { format: 'dot_json' });
  const faults = errors.filter(({ message }) => !message.includes('no value for width of non-ASCII'));
  expect({ status, faults }).toEqual({ status: 'success', faults: [] });
  const { objects = [], edges = [] } = JSON.parse(output ?? '') as Opened;
  return {
    nodes: new Map(objects.map(({ name, label }) => [name, meant(label)])),
    edges: edges.map(({ tail, head, id }) => [objects[tail]?.name, objects[head]?.name, id].join(' ')).sort(),
  };
}

/** A label as it is shown: Graphviz knows escapes, and the entities of HTML. */
function meant(label: string): string {
  return label
    .replaceAll(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))
    .replaceAll('&amp;', '&');
}

describe('Graphviz', () => {
  it('opens hostile names as names', () => {
    // What turns the direction of writing is not handed on.
    const shown = (name: string) => name.replace('\u202E', '\uFFFD');
    const names = [
      '"];digraph',
      '<img src=x onerror=alert(1)>',
      '\\N\\',
      '\u202Eevil',
      'a "b" <b>c</b> &amp;',
    ];
    const accounts = names.map((name, at) => account({ id: `a${at}`, name }));
    const { nodes, edges } = opened(drawn({ accounts, links: [link('a0', 'a1')] }));
    expect([...nodes]).toEqual(names.map((name, at) => [`a${at}`, `${shown(name)}\nrules unknown`]));
    expect(edges).toEqual(['a0 a1 a0.a1']);
  });

  it('sees the same graph, with the same labels, in random worlds', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const world = drawnWorld(seed, { lang: seed % 2 === 0 ? 'zh-CN' : 'en' });
      const [ours, theirs] = [readDot(dotOf(world.findings, world.source)), opened(world)];
      expect(theirs.nodes).toEqual(new Map([...ours.nodes].map(([id, { label }]) => [id, label])));
      expect(theirs.edges).toEqual(
        ours.edges.map(({ from, to, has }) => `${from} ${to} ${has['id']}`).sort(),
      );
    }
  });
});
