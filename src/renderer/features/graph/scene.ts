import { curveOf, DOT, dotsOf } from '#core/drawing/curve';
import { EDGE_LOOKS, type EdgeLook } from '#core/drawing/edges';
import { CARD } from '#core/drawing/layout';
import type { Picture } from '#core/drawing/picture';
import { STROKES } from '#drawing/strokes';
import type { Tone } from '#words/verdict-tones';
import type { Colours } from './colours';

/**
 * Where the picture is seen from: `x` and `y` are added to what was multiplied by `k`; pixels, each of which is
 * `density` dots wide.
 */
export interface View {
  readonly density: number;
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** What is lit while everything else fades, by place of card and of edge; null: nothing fades. */
export interface Lit {
  readonly cards: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
}

/** The lines and boxes of a picture, ready to be drawn at any zoom. */
export interface Scene {
  readonly lines: readonly Lines[];
  readonly boxes: readonly Boxes[];
}

interface Lines {
  readonly look: EdgeLook;
  readonly isFaded: boolean;
  readonly path: Path2D;
  /** Where the accounts are whose deletion these are about. */
  readonly dots: Path2D;
}

interface Boxes {
  readonly tone: Tone;
  readonly isFaded: boolean;
  readonly path: Path2D;
}

/** Gathers lines and boxes by what they look like: drawing is then a handful of calls, however many there are. */
export function sceneOf({ cards, layout }: Picture, toneOf: (card: number) => Tone, lit: Lit | null): Scene {
  const lines = new Map<string, Lines>();
  // What matters most is drawn last, over the rest.
  for (const isFaded of [true, false]) {
    for (const look of EDGE_LOOKS)
      lines.set(`${look} ${isFaded}`, { look, isFaded, path: new Path2D(), dots: new Path2D() });
  }
  for (let edge = 0; edge < cards.from.length; edge += 1) {
    const look = EDGE_LOOKS[cards.look[edge] as number] ?? 'plain';
    const isFaded = lit !== null && !lit.edges.has(edge);
    const group = lines.get(`${look} ${isFaded}`);
    if (group !== undefined)
      addLine(
        group,
        cards.end[edge] as number,
        cards.from[edge] as number,
        cards.to[edge] as number,
        layout,
        edge,
      );
  }
  const boxes = new Map<string, Boxes>();
  for (let card = 0; card < cards.cards.length; card += 1) {
    const tone = toneOf(card);
    const isFaded = lit !== null && !lit.cards.has(card);
    const key = `${tone} ${isFaded}`;
    const group = boxes.get(key) ?? { tone, isFaded, path: new Path2D() };
    boxes.set(key, group);
    group.path.rect(layout.x[card] as number, layout.y[card] as number, CARD.width, CARD.height);
  }
  return { lines: [...lines.values()], boxes: [...boxes.values()] };
}

function addLine(
  { path, dots }: Lines,
  ends: number,
  from: number,
  to: number,
  layout: Picture['layout'],
  edge: number,
): void {
  const curve = curveOf(layout, from, to, edge);
  const { x1, y1, bend1, bend2, x2, y2 } = curve;
  path.moveTo(x1, y1);
  path.bezierCurveTo(bend1, y1, bend2, y2, x2, y2);
  for (const { x, y } of dotsOf(curve, ends)) {
    dots.moveTo(x + DOT, y);
    dots.arc(x, y, DOT, 0, 2 * Math.PI);
  }
}

const FADED = 0.18;

/** Names are written on boxes that are at least so wide, in pixels on the screen, and so many at the most. */
const NAMED_FROM = 44;
const MOST_NAMES = 600;

/** Draws a scene; boxes only where the cards themselves are not there. */
export function drawScene(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { x, y, k, density }: View,
  colours: Colours,
  hasBoxes: boolean,
): void {
  context.setTransform(density * k, 0, 0, density * k, density * x, density * y);
  for (const { look, isFaded, path, dots } of scene.lines) {
    const { width, dash } = STROKES[look];
    context.globalAlpha = isFaded ? FADED : 1;
    context.strokeStyle = colours.line[look];
    context.lineWidth = width / k;
    context.setLineDash(dash.map((length) => length / k));
    context.stroke(path);
    context.fillStyle = colours.line[look];
    context.fill(dots);
  }
  context.setLineDash([]);
  if (hasBoxes) {
    context.strokeStyle = colours.boxLine;
    context.lineWidth = 1 / k;
    for (const { tone, isFaded, path } of scene.boxes) {
      context.globalAlpha = isFaded ? FADED : 1;
      context.fillStyle = colours.box[tone];
      context.fill(path);
      context.stroke(path);
    }
  }
  context.globalAlpha = 1;
}

/** Writes the names of cards on their boxes, in letters of one size however far away the boxes are. */
export function writeNames(
  context: CanvasRenderingContext2D,
  { layout }: Picture,
  within: readonly number[],
  { x, y, k, density }: View,
  colours: Colours,
  words: { readonly nameOf: (card: number) => string; readonly lit: Lit | null },
): void {
  const width = CARD.width * k;
  if (width < NAMED_FROM || within.length > MOST_NAMES) return;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.font = `${Math.max(8, Math.min(Math.max(13, 14 * k), CARD.height * k * 0.42))}px system-ui, sans-serif`;
  context.textBaseline = 'middle';
  context.fillStyle = colours.text;
  for (const card of within) {
    const left = (layout.x[card] as number) * k + x;
    const middle = ((layout.y[card] as number) + CARD.height / 2) * k + y;
    context.globalAlpha = words.lit !== null && !words.lit.cards.has(card) ? FADED : 1;
    context.save();
    context.beginPath();
    context.rect(left, middle - (CARD.height * k) / 2, width, CARD.height * k);
    context.clip();
    writeName(context, words.nameOf(card), left + 4, middle, width - 8);
    context.restore();
  }
  context.globalAlpha = 1;
}

const SEGMENTS = new Intl.Segmenter();

/** On two lines where one is too short for it. */
function writeName(
  context: CanvasRenderingContext2D,
  name: string,
  left: number,
  middle: number,
  room: number,
): void {
  const all = context.measureText(name).width;
  if (all <= room) {
    context.fillText(name, left, middle);
    return;
  }
  const characters = Array.from(SEGMENTS.segment(name), ({ segment }) => segment);
  const first = Math.max(1, Math.floor((characters.length * room) / all));
  const half = Number.parseFloat(context.font) * 0.55;
  context.fillText(characters.slice(0, first).join(''), left, middle - half);
  context.fillText(characters.slice(first).join(''), left, middle + half);
}
