import { DOT, dotsOf } from '#core/drawing/curve';
import { CARD } from '#core/drawing/layout';
import { STROKES } from '#drawing/strokes';
import type { Colours } from './colours';
import { type NamedCards, writtenNames } from './names';
import { cardsIn, curveAt, edgesWithin, type Lines, type Part, type Scene, type View } from './scene';

/** What is drawn, and how well. */
export interface Drawing {
  readonly scene: Scene;
  readonly view: View;
  readonly part: Part;
  readonly colours: Colours;
  readonly names: NamedCards;
  /** Lines as thin as they can be, which is many times as fast as lines with widths and dashes. */
  readonly isRough: boolean;
}

const FADED = 0.18;

/** What it costs to draw one of these, where a thin line is 1; roughly as measured without a graphics card. */
const COST = { thin: 1, wide: 8, dashed: 20, box: 0.3, name: 8 } as const;
/** How many are drawn at once. Wide or dashed lines that cross one another are slower together than alone. */
const AT_ONCE = { thin: 100, wide: 8, dashed: 2, box: 300, name: 8 } as const;

type Kind = keyof typeof COST;

function kindOf({ look }: Lines, isRough: boolean): Kind {
  const { width, dash } = STROKES[look];
  if (isRough || (width <= 1 && dash.length === 0)) return 'thin';
  return dash.length === 0 ? 'wide' : 'dashed';
}

/** What it costs to draw all of it, in thin lines. */
export function costOf({ scene, part, names, isRough }: Drawing): number {
  let cost = names.cards.length * COST.name;
  for (const lines of scene.lines)
    cost += edgesWithin(lines.edges, scene, part).length * COST[kindOf(lines, isRough)];
  for (const { cards } of scene.boxes) cost += cardsIn(cards, scene, part).length * COST.box;
  return cost;
}

/** Draws step by step; each step gives what it cost, in thin lines. */
export function* drawnSteps(context: CanvasRenderingContext2D, drawing: Drawing): Generator<number, void> {
  const { scene, part, view, colours } = drawing;
  const { x, y, k, density } = view;
  for (const lines of scene.lines) {
    const kind = kindOf(lines, drawing.isRough);
    const within = edgesWithin(lines.edges, scene, part);
    for (let first = 0; first < within.length; first += AT_ONCE[kind]) {
      context.setTransform(density * k, 0, 0, density * k, density * x, density * y);
      const some = within.slice(first, first + AT_ONCE[kind]);
      drawLines(context, lines, some, drawing, kind);
      yield some.length * COST[kind];
    }
  }
  for (const { tone, isFaded, cards } of scene.boxes) {
    const within = cardsIn(cards, scene, part);
    for (let first = 0; first < within.length; first += AT_ONCE.box) {
      context.setTransform(density * k, 0, 0, density * k, density * x, density * y);
      const some = within.slice(first, first + AT_ONCE.box);
      context.globalAlpha = isFaded ? FADED : 1;
      context.setLineDash([]);
      context.strokeStyle = colours.boxLine;
      context.lineWidth = 1 / k;
      context.fillStyle = colours.box[tone];
      drawBoxes(context, scene, some);
      yield some.length * COST.box;
    }
  }
  for (const count of writtenNames(context, drawing, AT_ONCE.name, FADED)) yield count * COST.name;
  context.globalAlpha = 1;
}

function drawLines(
  context: CanvasRenderingContext2D,
  { look, isFaded }: Lines,
  edges: readonly number[],
  { scene, view, colours, isRough }: Drawing,
  kind: Kind,
): void {
  const { end } = scene;
  const { width, dash } = STROKES[look];
  context.globalAlpha = isFaded ? FADED : 1;
  context.strokeStyle = colours.line[look];
  context.lineWidth = (kind === 'thin' ? 1 : width) / view.k;
  context.setLineDash(kind === 'dashed' ? dash.map((length) => length / view.k) : []);
  context.beginPath();
  for (const edge of edges) {
    const { x1, y1, bend1, bend2, x2, y2 } = curveAt(scene, edge);
    context.moveTo(x1, y1);
    context.bezierCurveTo(bend1, y1, bend2, y2, x2, y2);
  }
  context.stroke();
  if (isRough) return;
  context.fillStyle = colours.line[look];
  context.beginPath();
  for (const edge of edges) {
    if (end[edge] === 0) continue;
    for (const { x, y } of dotsOf(curveAt(scene, edge), end[edge] as number)) {
      context.moveTo(x + DOT, y);
      context.arc(x, y, DOT, 0, 2 * Math.PI);
    }
  }
  context.fill();
}

function drawBoxes(
  context: CanvasRenderingContext2D,
  { layout: { x, y } }: Scene,
  cards: readonly number[],
): void {
  context.beginPath();
  for (const card of cards) context.rect(x[card] as number, y[card] as number, CARD.width, CARD.height);
  context.fill();
  context.stroke();
}
