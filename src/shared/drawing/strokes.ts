import type { EdgeLook } from '#core/drawing/edges';

/** How a line is drawn, in pixels. */
export interface Stroke {
  readonly width: number;
  /** Lengths of what is drawn and what is left out, in turn; empty: all of it is drawn. */
  readonly dash: readonly number[];
}

/** How each edge is drawn: told apart by width and dashes as well as by colour. */
export const STROKES: Readonly<Record<EdgeLook, Stroke>> = {
  plain: { width: 1, dash: [] },
  notice: { width: 1.5, dash: [2, 4] },
  soft: { width: 2, dash: [10, 4] },
  hard: { width: 2.5, dash: [] },
};
