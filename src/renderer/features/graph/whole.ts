import { CARD } from '#core/drawing/layout';
import type { Picture } from '#core/drawing/picture';
import { type Face, LETTERS, linesOf, PADDING } from '#drawing/faces';
import { fitted } from '#drawing/fit';
import type { Lang } from '#words/lang';
import type { Colours } from './colours';
import { drawnSteps } from './draw-scene';
import { namedOf } from './names';
import { type Lit, sceneOf } from './scene';
import { markedName } from './tone-marks';

/** More dots than these in a row are more than browsers and viewers can be trusted with. */
const MOST_DOTS = 8000;
/** As sharp as it gets where there is room. */
const SHARPEST = 2;
const MARGIN = 24;
/** From here on the small letters on a card can be read; below, its name stands there alone. */
const READABLE = 0.7;
const FADED = 0.35;
const FONTS = 'system-ui, sans-serif';

/** A picture, and how it is drawn. */
export interface Whole {
  readonly picture: Picture;
  readonly faceOf: (card: number) => Face;
  readonly lit: Lit | null;
  readonly colours: Colours;
  readonly lang: Lang;
}

/** Draws the whole of a picture on a canvas, which becomes as large as it takes. Throws where there is none. */
export function drawWhole(canvas: HTMLCanvasElement, whole: Whole): void {
  const { picture, faceOf, lit, colours } = whole;
  const { layout } = picture;
  const [width, height] = [layout.width + 2 * MARGIN, layout.height + 2 * MARGIN];
  const k = Math.min(SHARPEST, MOST_DOTS / Math.max(width, height));
  canvas.width = Math.ceil(width * k);
  canvas.height = Math.ceil(height * k);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const view = { x: MARGIN * k, y: MARGIN * k, k, density: 1 };
  const scene = sceneOf(picture, (card) => faceOf(card).tone, lit);
  const isReadable = k >= READABLE;
  const names = {
    cards: isReadable ? [] : namedOf([...layout.x.keys()], view),
    nameOf: (card: number) => markedName(faceOf(card)),
    isFaded: (card: number) => lit !== null && !lit.cards.has(card),
  };
  const part = { left: -MARGIN, top: -MARGIN, right: width, bottom: height };
  const steps = drawnSteps(context, { scene, view, part, colours, names, isRough: false });
  while (steps.next().done !== true);
  if (isReadable) writeFaces(context, whole, k);
}

/** Writes all that stands on the cards. */
function writeFaces(
  context: CanvasRenderingContext2D,
  { picture, faceOf, lit, colours, lang }: Whole,
  k: number,
): void {
  const { x, y } = picture.layout;
  const room = CARD.width - 2 * PADDING;
  context.setTransform(k, 0, 0, k, MARGIN * k, MARGIN * k);
  context.fillStyle = colours.text;
  context.textBaseline = 'alphabetic';
  for (const card of x.keys()) {
    const face = faceOf(card);
    const [left, top] = [(x[card] as number) + PADDING, y[card] as number];
    context.globalAlpha = lit === null || lit.cards.has(card) ? 1 : FADED;
    context.font = `600 ${LETTERS.name}px ${FONTS}`;
    context.fillText(fitted(face.name, room, LETTERS.name), left, top + 19);
    for (const [at, line] of linesOf(face, lang).entries()) {
      const size = LETTERS.lines[at] ?? 0;
      context.font = `${size}px ${FONTS}`;
      context.fillText(fitted(line, room, size), left, top + 35 + 16 * at);
    }
  }
  context.globalAlpha = 1;
}
