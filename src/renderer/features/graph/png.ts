import type { Picture } from '#core/drawing/picture';
import type { Face } from '#drawing/faces';
import type { Colours } from './colours';
import { drawScene, sceneOf, writeNames } from './scene';

/** More dots than these in a row are more than browsers and viewers can be trusted with. */
const MOST_DOTS = 8000;
/** As sharp as it gets where there is room. */
const SHARPEST = 2;
const MARGIN = 24;

/** The whole picture as the bytes of a PNG file, in the colours of the theme. Throws where a browser cannot draw it. */
export async function pngOf(
  picture: Picture,
  faceOf: (card: number) => Face,
  colours: Colours,
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
  const words = { nameOf: (card: number) => faceOf(card).name, lit: null };
  writeNames(context, picture, [...layout.x.keys()], view, colours, words);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done);
  });
  if (blob === null) throw new Error('no picture');
  return new Uint8Array(await blob.arrayBuffer());
}
