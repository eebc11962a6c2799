import { parseCivilDate } from '#core/dates/civil-date';
import { type Curve, curveOf, dotsOf } from '#core/drawing/curve';
import { EDGE_LOOKS, type EdgeLook } from '#core/drawing/edges';
import { layoutOf } from '#core/drawing/layout';
import { arcsOf, type Picture, pictureOf } from '#core/drawing/picture';
import { readInventory } from '#core/inventory/read-inventory';
import { type Findings, findingsOf } from '#core/report/report';
import { realCatalogue } from '../../support/core/catalogue';

/** A line of the picture. */
export interface DrawnLine {
  readonly look: EdgeLook;
  readonly curve: Curve;
  readonly dots: ReturnType<typeof dotsOf>;
}

/** The findings of a document, as the window has them. */
export function findingsIn(text: string): Findings {
  const today = parseCivilDate('2026-11-28');
  if (today === undefined) throw new Error('no such day');
  const read = readInventory(JSON.parse(text));
  if (!read.ok) throw new Error(`the bench's inventory is refused: ${JSON.stringify(read.failure)}`);
  return findingsOf(read.value, realCatalogue(), { today, rulesAsOf: null, strategy: 'by-hand' });
}

/** The picture as it is at first, or with everything opened. */
export function pictureIn(findings: Findings, isOpened: boolean): Picture {
  const opened = new Set(isOpened ? ['', ...findings.situation.accountIds] : []);
  return pictureOf(findings, { opened, only: null });
}

/** The layout alone, anew. */
export function layAgain({ cards }: Picture): void {
  layoutOf(arcsOf(cards));
}

/** The lines as they run. */
export function linesOf({ cards, layout }: Picture): readonly DrawnLine[] {
  return Array.from(cards.from, (from, edge) => {
    const curve = curveOf(layout, from, cards.to[edge] as number, edge);
    return {
      look: EDGE_LOOKS[cards.look[edge] as number] ?? 'plain',
      curve,
      dots: dotsOf(curve, cards.end[edge] as number),
    };
  });
}
