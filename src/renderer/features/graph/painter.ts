import type { Colours } from './colours';
import { costOf, type Drawing, drawnSteps } from './draw-scene';
import { type CardIndex, cardsWithin } from './find-cards';
import { namedOf } from './names';
import { type Part, partSeen, type Scene, type View } from './scene';

/** What the painter paints. */
export interface Subject {
  readonly scene: Scene;
  readonly places: CardIndex;
  readonly colours: Colours;
  readonly nameOf: (card: number) => string;
  readonly isFaded: (card: number) => boolean;
  /** Of the frame through which it is seen, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** A sheet reaches so far beyond the frame on each side, in pixels; graph.css places it so. */
const SHEET_MARGIN = 200;
/** How long it may paint in each frame, in milliseconds: while nothing is there yet, in motion, and at rest. */
const FIRST = 12;
const MOVING = 4;
const RESTING = 8;
/** So long after the last move it rests, in milliseconds. */
const REST = 150;
/** What is shown larger or smaller than it was painted, up to so much, is good enough in motion; a logarithm. */
const STRETCH = Math.log(1.5);
/** Thin lines in a millisecond, before anything has been timed, and what is believed at the least and most. */
const PACE = { first: 100, least: 5, most: 1000 };

interface Job {
  readonly subject: Subject;
  readonly drawing: Drawing;
  readonly steps: Generator<number, void>;
}

/**
 * Paints on one of two sheets, a little in every frame, while the other one is shown, moved and stretched to where it
 * is looked at from: however many lines there are, moving about costs next to nothing. What is quickly painted is
 * painted anew in each frame; else thin lines come first, and widths and dashes when nothing moves any more.
 */
export class Painter {
  /** The first is shown, the other one painted on. */
  #sheets: readonly [CanvasRenderingContext2D, CanvasRenderingContext2D];
  #subject: Subject | null = null;
  /** What it would cost to paint all of the subject. */
  #whole = 0;
  #shown: Omit<Job, 'steps'> | null = null;
  #job: Job | null = null;
  #view: View | null = null;
  #movedAt = Number.NEGATIVE_INFINITY;
  #pace = PACE.first;

  constructor(sheets: readonly [CanvasRenderingContext2D, CanvasRenderingContext2D]) {
    this.#sheets = sheets;
  }

  /** From now on paints this; what is shown stays until it is painted. */
  set(subject: Subject): void {
    this.#subject = subject;
    this.#job = null;
    this.#whole = costOf({ ...drawingOf(subject, EVERYWHERE), part: ALL });
  }

  /** Shows the picture from here, and goes on painting. Is there more to be painted in the next frame? */
  show(view: View): boolean {
    const now = performance.now();
    if (this.#view !== null && !isSame(this.#view, view)) this.#movedAt = now;
    this.#view = view;
    const isMoving = now - this.#movedAt < REST;
    const budget = this.#shown === null ? FIRST : isMoving ? MOVING : RESTING;
    // Widths and dashes of what was seen from elsewhere are not worth their time.
    if (this.#job?.drawing.isRough === false && !isSame(this.#job.drawing.view, view)) this.#job = null;
    this.#job ??= this.#next(view, isMoving, budget);
    if (this.#job !== null) this.#paint(this.#job, budget);
    if (this.#shown !== null) place(this.#sheets[0].canvas, this.#shown.drawing.view, view);
    return isMoving || this.#job !== null || this.#next(view, false, budget) !== null;
  }

  /** What is to be painted next, if anything is. */
  #next(view: View, isMoving: boolean, budget: number): Job | null {
    const subject = this.#subject;
    if (subject === null || subject.width === 0 || subject.height === 0) return null;
    const most = this.#pace * budget;
    const shown = this.#shown?.subject === subject ? this.#shown.drawing : null;
    const isThere = shown !== null && isCovered(shown.part, view, subject);
    const isAsLarge = isThere && shown.view.k === view.k;
    if (isAsLarge && !shown.isRough) return null;
    const isStretched = isThere && Math.abs(Math.log(view.k / shown.view.k)) < STRETCH;
    if (isMoving && isStretched && this.#whole > most) return null;
    const fine = drawingOf(subject, view);
    const isFine = this.#whole <= most || (!isMoving && (isAsLarge || costOf(fine) <= most));
    const drawing = isFine ? fine : { ...fine, isRough: true };
    return { subject, drawing, steps: stepsOn(this.#sheets[1], subject, drawing) };
  }

  /** Goes on for as long as it may, and shows what is done. */
  #paint({ subject, drawing, steps }: Job, budget: number): void {
    const start = performance.now();
    const [front, back] = this.#sheets;
    const most = this.#pace * budget;
    let cost = 0;
    let isDone = false;
    while (!isDone && cost < most) {
      const step = steps.next();
      if (step.done === true) isDone = true;
      else cost += step.value;
    }
    // Makes the browser draw now what it would draw later, all of it at once.
    back.getImageData(0, 0, 1, 1);
    const took = Math.max(0.1, performance.now() - start);
    if (cost >= most) {
      const pace = this.#pace * Math.min(2, Math.max(0.5, budget / took));
      this.#pace = Math.min(PACE.most, Math.max(PACE.least, pace));
    }
    if (!isDone) return;
    this.#job = null;
    this.#shown = { subject, drawing };
    this.#sheets = [back, front];
    back.canvas.style.visibility = 'visible';
    back.canvas.dataset['painted'] = drawing.isRough ? 'rough' : 'fine';
    front.canvas.style.visibility = 'hidden';
    delete front.canvas.dataset['painted'];
  }
}

const EVERYWHERE: View = { x: 0, y: 0, k: 1, density: 1 };
const ALL: Part = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};

function drawingOf(subject: Subject, view: View): Drawing {
  const { scene, places, colours, nameOf, isFaded, width, height } = subject;
  const onSheet = { ...view, x: view.x + SHEET_MARGIN, y: view.y + SHEET_MARGIN };
  const part = partSeen(onSheet, width + 2 * SHEET_MARGIN, height + 2 * SHEET_MARGIN);
  const near = cardsWithin(places, view, width, height, SHEET_MARGIN);
  return {
    scene,
    colours,
    view,
    part,
    names: { cards: namedOf(near, view), nameOf, isFaded },
    isRough: false,
  };
}

function* stepsOn(
  context: CanvasRenderingContext2D,
  { width, height }: Subject,
  drawing: Drawing,
): Generator<number, void> {
  const { canvas } = context;
  const { density } = drawing.view;
  // As many pixels as the screen has; a new size empties it.
  const across = Math.round((width + 2 * SHEET_MARGIN) * density);
  const down = Math.round((height + 2 * SHEET_MARGIN) * density);
  if (canvas.width !== across || canvas.height !== down) {
    Object.assign(canvas, { width: across, height: down });
    Object.assign(canvas.style, { width: `${across / density}px`, height: `${down / density}px` });
  } else {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, across, down);
  }
  const { x, y } = drawing.view;
  yield* drawnSteps(context, {
    ...drawing,
    view: { ...drawing.view, x: x + SHEET_MARGIN, y: y + SHEET_MARGIN },
  });
}

/** Moves and stretches a sheet that was painted for one view to where it belongs in another. */
function place({ style }: HTMLCanvasElement, painted: View, { x, y, k }: View): void {
  const scale = k / painted.k;
  const left = x + SHEET_MARGIN - scale * (painted.x + SHEET_MARGIN);
  const top = y + SHEET_MARGIN - scale * (painted.y + SHEET_MARGIN);
  style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
}

/** Is all that there is to be seen from here on the sheet that shows this part? */
function isCovered(part: Part, view: View, { width, height, scene: { layout } }: Subject): boolean {
  const { left, top, right, bottom } = partSeen(view, width, height);
  return (
    part.left <= Math.max(left, -AROUND) &&
    part.top <= Math.max(top, -AROUND) &&
    part.right >= Math.min(right, layout.width + AROUND) &&
    part.bottom >= Math.min(bottom, layout.height + AROUND)
  );
}

/** Lines and dots reach so far beyond the cards that are farthest out, in pixels of the picture. */
const AROUND = 60;

function isSame(one: View, other: View): boolean {
  return one.x === other.x && one.y === other.y && one.k === other.k && one.density === other.density;
}
