import { DOT } from '#core/drawing/curve';
import { EDGE_LOOKS, type EdgeLook } from '#core/drawing/edges';
import { CARD } from '#core/drawing/layout';
import type { Picture } from '#core/drawing/picture';
import { STROKES } from '#drawing/strokes';
import { type DrawnLine, linesOf } from './pictured';

const COLOURS: Readonly<Record<EdgeLook, string>> = {
  plain: '#868e96',
  notice: '#6c757d',
  soft: '#c77700',
  hard: '#d02a2a',
};

/** All lines in one path take twice as long. */
const AT_ONCE = 8;

/** Draws boxes and lines on a new canvas of this page, and does nothing else. */
export function drawBare(picture: Picture): void {
  const { layout } = picture;
  const canvas = document.createElement('canvas');
  canvas.width = window.innerWidth;
  canvas.height = window.innerHeight;
  document.body.replaceChildren(canvas);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const k = Math.min(canvas.width / layout.width, canvas.height / layout.height);
  context.scale(k, k);
  const lines = linesOf(picture);
  for (const look of EDGE_LOOKS) {
    const { width, dash } = STROKES[look];
    context.strokeStyle = COLOURS[look];
    context.fillStyle = COLOURS[look];
    context.lineWidth = width / k;
    context.setLineDash(dash.map((length) => length / k));
    const alike = lines.filter((line) => line.look === look);
    for (let first = 0; first < alike.length; first += AT_ONCE) {
      context.stroke(pathOf(alike.slice(first, first + AT_ONCE)));
    }
    context.fill(dotsIn(alike));
  }
  context.setLineDash([]);
  context.fillStyle = '#f1f3f5';
  context.strokeStyle = '#868e96';
  context.lineWidth = 1 / k;
  const boxes = new Path2D();
  for (const [card, x] of layout.x.entries())
    boxes.rect(x, layout.y[card] as number, CARD.width, CARD.height);
  context.fill(boxes);
  context.stroke(boxes);
}

function pathOf(lines: readonly DrawnLine[]): Path2D {
  const path = new Path2D();
  for (const { curve } of lines) {
    path.moveTo(curve.x1, curve.y1);
    path.bezierCurveTo(curve.bend1, curve.y1, curve.bend2, curve.y2, curve.x2, curve.y2);
  }
  return path;
}

function dotsIn(lines: readonly DrawnLine[]): Path2D {
  const path = new Path2D();
  for (const { x, y } of lines.flatMap(({ dots }) => dots)) {
    path.moveTo(x + DOT, y);
    path.arc(x, y, DOT, 0, 2 * Math.PI);
  }
  return path;
}
