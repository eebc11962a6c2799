import { CARD } from '#core/drawing/layout';
import type { Picture } from '#core/drawing/picture';
import { type Face, LETTERS, linesOf, PADDING } from '#drawing/faces';
import { fitted } from '#drawing/fit';
import type { Lang } from '#words/lang';
import type { Colours } from './colours';
import { drawScene, sceneOf, writeNames } from './scene';

/** More dots than these in a row are more than browsers and viewers can be trusted with. */
const MOST_DOTS = 8000;
/** As sharp as it gets where there is room. */
const SHARPEST = 2;
const MARGIN = 24;
/** From here on the small letters on a card can be read; below, its name stands there alone. */
const READABLE = 0.7;

/** The whole picture as the bytes of a PNG file, in the colours of the theme. Throws where a browser cannot draw it. */
export async function pngOf(
  picture: Picture,
  faceOf: (card: number) => Face,
  colours: Colours,
  lang: Lang,
): Promise<Uint8Array> {
  const { layout } = picture;
  const [width, height] = [layout.width + 2 * MARGIN, layout.height + 2 * MARGIN];
  const k = Math.min(SHARPEST, MOST_DOTS / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * k);
  canvas.height = Math.ceil(height * k);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const view = { x: MARGIN * k, y: MARGIN * k, k, density: 1 };
  drawScene(
    context,
    sceneOf(picture, (card) => faceOf(card).tone, null),
    view,
    colours,
    true,
  );
  if (k >= READABLE) writeFaces(context, picture, faceOf, colours, lang);
  else {
    const words = { nameOf: (card: number) => faceOf(card).name, lit: null };
    writeNames(context, picture, [...layout.x.keys()], view, colours, words);
  }
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done);
  });
  if (blob === null) throw new Error('no picture');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Writes all that stands on the cards, at the scale at which the scene was drawn last. */
function writeFaces(
  context: CanvasRenderingContext2D,
  { layout }: Picture,
  faceOf: (card: number) => Face,
  colours: Colours,
  lang: Lang,
): void {
  const room = CARD.width - 2 * PADDING;
  context.fillStyle = colours.text;
  context.textBaseline = 'alphabetic';
  for (const card of layout.x.keys()) {
    const face = faceOf(card);
    const [left, top] = [(layout.x[card] as number) + PADDING, layout.y[card] as number];
    context.font = `600 ${LETTERS.name}px ${FONTS}`;
    context.fillText(fitted(face.name, room, LETTERS.name), left, top + 19);
    for (const [at, line] of linesOf(face, lang).entries()) {
      const size = LETTERS.lines[at] ?? 0;
      context.font = `${size}px ${FONTS}`;
      context.fillText(fitted(line, room, size), left, top + 35 + 16 * at);
    }
  }
}

const FONTS = 'system-ui, sans-serif';
