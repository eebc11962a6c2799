import type { Cards } from '#core/drawing/cards';
import { type Drawn, type Picture, pictureOf } from '#core/drawing/picture';
import { type Findings, findingsOf, written } from '#core/report/report';
import type { Faced } from '#drawing/faces';
import { Directory } from '#words/directory';
import type { Lang } from '#words/lang';
import { account, day, type Example, inventory, link, TODAY } from '../core/build';
import { findingsOn } from '../core/situations';
import { randomWorld } from '../random-world/random-world';

/** What is drawn, from what, and what its texts are taken from. */
export interface Shown {
  readonly findings: Findings;
  readonly picture: Picture;
  readonly source: Faced;
}

/** How a test wants it drawn; by default folded, in English. */
interface Wish {
  readonly opened?: Drawn['opened'];
  readonly only?: Drawn['only'];
  readonly lang?: Lang;
}

/** Draws these findings. */
export function shown(
  findings: Findings,
  { opened = new Set(), only = null, lang = 'en' }: Wish = {},
): Shown {
  const { inventory: of } = findings.situation;
  const source = { inventory: of, report: written(findings), directory: new Directory(findings, lang), lang };
  return { findings, picture: pictureOf(findings, { opened, only }), source };
}

/** Draws an example. */
export function drawn(example: Example, wish: Wish = {}): Shown {
  const options = { today: day(example.today ?? TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
  const catalogue = { services: example.builtIn ?? new Map(), generalFallback: [] };
  return shown(findingsOf(inventory(example), catalogue, options), wish);
}

/** Draws the random world of that seed. */
export function drawnWorld(seed: number, wish: Wish = {}): Shown {
  return shown(findingsOn(randomWorld(seed)), wish);
}

/**
 * An example of accounts and logins, such as `a -> b, b -> c, lone`: each account once it is named, in that order.
 */
export function sketch(text: string): Example {
  const parts = text.split(',').map((part) => part.split('->').map((name) => name.trim()));
  const names = [...new Set(parts.flat())].filter((name) => name !== '');
  const links = parts.flatMap((chain) =>
    chain.slice(1).map((dependent, at) => link(chain[at] ?? '', dependent, 'login')),
  );
  return { accounts: names.map((id) => account({ id })), links };
}

/** The cards by their columns, from the left, and in each from above: ids of accounts, and `+hub` for a fold. */
export function columnsOf({ picture: { cards, layout }, source }: Shown): readonly string[] {
  const idOf = (place: number) => source.inventory.accounts[place]?.id ?? 'unlinked';
  const columns = new Map<number, { y: number; name: string }[]>();
  for (const [at, { account: of, hub }] of cards.cards.entries()) {
    const x = layout.x[at] as number;
    const name = of === null ? `+${idOf(hub ?? -1)}` : idOf(of);
    columns.set(x, [...(columns.get(x) ?? []), { y: layout.y[at] as number, name }]);
  }
  return [...columns]
    .sort(([one], [other]) => one - other)
    .map(([, cardsIn]) =>
      cardsIn
        .sort((one, other) => one.y - other.y)
        .map(({ name }) => name)
        .join(' '),
    );
}

/** How many links there are in all edges of the picture. */
export function linksJoined({ joined }: Cards): number {
  return joined.items.length;
}
