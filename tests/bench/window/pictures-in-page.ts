import type { Picture } from '#core/drawing/picture';
import type { Findings } from '#core/report/report';
import { drawBare } from './bare-canvas';
import { findingsIn, layAgain, pictureIn } from './pictured';
import { showReactFlow } from './react-flow';

/** What the picture of the graph is measured against, in a page of its own. */
interface Pictures {
  /** Reads a document, whose picture is drawn by what follows; says how many boxes and lines it has. */
  readonly read: (text: string, isOpened: boolean) => { readonly boxes: number; readonly lines: number };
  readonly bare: () => void;
  readonly reactFlow: () => void;
  /** How long it takes to work the picture out, and of that its layout, in milliseconds. */
  readonly time: () => { readonly picture: number; readonly layout: number };
}

declare global {
  var pictures: Pictures;
}

let held: { readonly findings: Findings; readonly picture: Picture; readonly isOpened: boolean } | undefined;

function now() {
  if (held === undefined) throw new Error('nothing is read');
  return held;
}

globalThis.pictures = {
  read: (text, isOpened) => {
    const findings = findingsIn(text);
    const picture = pictureIn(findings, isOpened);
    held = { findings, picture, isOpened };
    return { boxes: picture.layout.x.length, lines: picture.cards.from.length };
  },
  bare: () => drawBare(now().picture),
  reactFlow: () => showReactFlow(now().picture),
  time: () => {
    const { findings, picture, isOpened } = now();
    const start = performance.now();
    pictureIn(findings, isOpened);
    const middle = performance.now();
    layAgain(picture);
    return { picture: middle - start, layout: performance.now() - middle };
  },
};
