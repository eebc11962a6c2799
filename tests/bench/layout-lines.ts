import ELK from 'elkjs/lib/elk.bundled.js';
import type { Cards } from '#core/drawing/cards';
import { CARD, type Layout, layoutOf } from '#core/drawing/layout';
import { arcsOf, type Picture, pictureOf } from '#core/drawing/picture';
import type { Inventory } from '#core/inventory/inventory';
import { readInventory } from '#core/inventory/read-inventory';
import { findingsOf, type ReportOptions } from '#core/report/report';
import { realCatalogue } from '../support/core/catalogue';
import { movedBetween } from '../support/drawing/moved';
import { Random } from '../support/random-world/random';
import { crossingsOf } from './crossings';
import { hubInventory } from './hub-inventory';
import { figure, line, timeOf } from './lines';

const TIME_LIMIT = 1 / 100;
const CROSSINGS_LIMIT = 1.15;
const LINKS_TRIED = 40;

/**
 * Promise 2 of performance.md: our layout against ELK layered, as it is by default, on the same cards; crossings are
 * those of straight lines between the cards' middles, in both. The window's frames are a matter of another bench.
 */
export async function layoutLines(options: ReportOptions): Promise<void> {
  console.log('\nPromise 2: layout of the same inventories, every account a card, or hubs folded\n');
  for (const isFolded of [false, true]) await againstElk(isFolded, options);
  const document = JSON.stringify(hubInventory(10_000));
  const parsing = timeOf(11, () => JSON.parse(document) as unknown);
  for (const isFolded of [false, true]) {
    const { cards } = drawn(hubInventory(10_000), isFolded, options);
    const time = timeOf(11, () => layoutOf(arcsOf(cards)));
    figure(`10000 accounts, ${named(isFolded)}: layout / JSON.parse of the document`, time / parsing);
  }
  for (const size of [500, 2000]) {
    for (const isFolded of [false, true]) {
      figure(
        `${size} accounts, ${named(isFolded)}: % of cards that one more link moves`,
        100 * movedByOneLink(size, isFolded, options),
      );
    }
  }
}

function named(isFolded: boolean): string {
  return isFolded ? 'folded' : 'all drawn';
}

async function againstElk(isFolded: boolean, options: ReportOptions): Promise<void> {
  const { cards, layout } = drawn(hubInventory(500), isFolded, options);
  const start = process.hrtime.bigint();
  const theirs = await elkLayout(cards);
  const elk = Number(process.hrtime.bigint() - start);
  const ours = timeOf(51, () => layoutOf(arcsOf(cards)));
  line(`500 accounts, ${named(isFolded)}: layout / ELK layered`, ours / elk, TIME_LIMIT);
  const ratio = crossingsIn(cards, layout) / crossingsIn(cards, theirs);
  line(`500 accounts, ${named(isFolded)}: crossings / those of ELK layered`, ratio, CROSSINGS_LIMIT);
}

function drawn(inventory: Inventory, isFolded: boolean, options: ReportOptions): Picture {
  // The core has looked up the ends of links while it was reading.
  const read = readInventory(inventory);
  if (!read.ok) throw new Error(`the bench's inventory is refused: ${JSON.stringify(read.failure)}`);
  const opened = new Set(isFolded ? [] : ['', ...inventory.accounts.map(({ id }) => id)]);
  return pictureOf(findingsOf(read.value, realCatalogue(), options), { opened, only: null });
}

async function elkLayout({ cards, from, to }: Cards): Promise<Pick<Layout, 'x' | 'y'>> {
  const laidOut = await new ELK().layout({
    id: 'all',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT' },
    children: cards.map((_, at) => ({ id: `c${at}`, width: CARD.width, height: CARD.height })),
    edges: Array.from(from, (card, at) => ({ id: `e${at}`, sources: [`c${card}`], targets: [`c${to[at]}`] })),
  });
  const corners = laidOut.children ?? [];
  return {
    x: Float64Array.from(corners, ({ x }) => x ?? Number.NaN),
    y: Float64Array.from(corners, ({ y }) => y ?? Number.NaN),
  };
}

function crossingsIn({ from, to }: Cards, { x, y }: Pick<Layout, 'x' | 'y'>): number {
  const at = (values: Float64Array, cards: Int32Array) => Array.from(cards, (card) => values[card] as number);
  return crossingsOf({ x1: at(x, from), y1: at(y, from), x2: at(x, to), y2: at(y, to) });
}

/** The mean share of cards that are elsewhere after a link between two accounts, of those that are on both pictures. */
function movedByOneLink(size: number, isFolded: boolean, options: ReportOptions): number {
  const random = new Random(size);
  const inventory = hubInventory(size);
  const before = drawn(inventory, isFolded, options);
  let sum = 0;
  for (let tried = 0; tried < LINKS_TRIED; tried += 1) {
    const [provider, dependent] = random.sample(inventory.accounts, 2);
    if (provider === undefined || dependent === undefined) throw new Error('the bench has no accounts');
    const link = { id: 'one-more', provider: provider.id, dependent: dependent.id, kind: 'binding' } as const;
    const more = { ...inventory, links: [...inventory.links, link] };
    sum += movedBetween(before, drawn(more, isFolded, options));
  }
  return sum / LINKS_TRIED;
}
