import type { Rectangle } from 'electron';
import { fieldsInText, fieldsOf } from '#core/reading/fields';

/** Where a window is and how large, frame included, when it fills neither the screen nor hides. */
export interface WindowPlace {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

/** As a file on disk. A later version is not read: the window then opens as if for the first time. */
const FORMAT = 'unbind-window';
const VERSION = 1;

/** No screen is further away, or larger. */
const FARTHEST = 100_000;

/** What is written to disk. */
export function placeText(place: WindowPlace): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...place })}\n`;
}

/** What was read from disk; undefined where it is not such a place, for whatever reason. */
export function readPlace(text: string): WindowPlace | undefined {
  const { format, version, bounds, maximized } = fieldsInText(text);
  if (format !== FORMAT || version !== VERSION || typeof maximized !== 'boolean') return undefined;
  const { x, y, width, height } = fieldsOf(bounds);
  if (!isDistance(x) || !isDistance(y) || !isDistance(width) || !isDistance(height)) return undefined;
  return width > 0 && height > 0 ? { bounds: { x, y, width, height }, maximized } : undefined;
}

/**
 * The same place where it can be seen: on the screen that shows most of it, else on the first of them; no larger than
 * what is free there, and wholly inside.
 */
export function onScreen(bounds: Rectangle, workAreas: readonly Rectangle[]): Rectangle {
  const [first] = workAreas;
  if (first === undefined) return bounds;
  const area = workAreas.reduce((best, other) =>
    overlap(bounds, other) > overlap(bounds, best) ? other : best,
  );
  const width = Math.min(bounds.width, area.width);
  const height = Math.min(bounds.height, area.height);
  return {
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}

function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(width, 0) * Math.max(height, 0);
}

function isDistance(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= FARTHEST;
}
