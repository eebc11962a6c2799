import { drawWhole, type Whole } from './whole';

/** The whole picture as the bytes of a PNG file. Throws where a browser cannot draw it. */
export async function pngOf(whole: Whole): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  drawWhole(canvas, whole);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done);
  });
  if (blob === null) throw new Error('no picture');
  return new Uint8Array(await blob.arrayBuffer());
}
