import type { Picture } from '#core/drawing/picture';
import type { Face } from '#drawing/faces';
import type { Colours } from './colours';
import { drawnSteps } from './draw-scene';
import { namedOf } from './names';
import { sceneOf } from './scene';

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
  const scene = sceneOf(picture, (card) => faceOf(card).tone, null);
  const names = {
    cards: namedOf([...layout.x.keys()], view),
    nameOf: (card: number) => faceOf(card).name,
    isFaded: () => false,
  };
  const part = { left: -MARGIN, top: -MARGIN, right: width, bottom: height };
  const steps = drawnSteps(context, { scene, view, part, colours, names, isRough: false });
  while (steps.next().done !== true);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done);
  });
  if (blob === null) throw new Error('no picture');
  return new Uint8Array(await blob.arrayBuffer());
}
