import { select } from 'd3-selection';
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { CARD } from '#core/drawing/layout';
import type { View } from './scene';

/** Moves what the picture is seen from. */
export interface Camera {
  /** Where it is seen from now. */
  readonly view: () => View;
  /** Shows the whole of it. */
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  /** Shows a part of it. */
  readonly show: (box: Box) => void;
  /** Brings a card into the middle, near enough to be read. */
  readonly showCard: (x: number, y: number) => void;
}

/** A part of the picture. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The nearest and farthest that one can go. */
const MOST = 2;
const LEAST = 0.02;
/** Cards are read from here on. */
const READABLE = 0.7;

/** Zooms and moves by wheel, pinch and drag, and by what is called here; tells of each change. */
export function useView(
  frame: RefObject<HTMLDivElement | null>,
  { width, height }: { readonly width: number; readonly height: number },
  onView: () => void,
): Camera {
  const transform = useRef<ZoomTransform>(zoomIdentity);
  const behaviour = useRef<ZoomBehavior<HTMLDivElement, unknown> | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const zooming = zoom<HTMLDivElement, unknown>()
      .scaleExtent([LEAST, MOST])
      .clickDistance(4)
      .on('zoom', (event: { readonly transform: ZoomTransform }) => {
        transform.current = event.transform;
        onView();
      });
    behaviour.current = zooming;
    select(element).call(zooming).on('dblclick.zoom', null);
    return () => {
      select(element).on('.zoom', null);
    };
  }, [frame, onView]);
  return useMemo(() => {
    const view = () => {
      const { x, y, k } = transform.current;
      return { x, y, k, density: window.devicePixelRatio };
    };
    const moved = (
      act: (zooming: ZoomBehavior<HTMLDivElement, unknown>, element: HTMLDivElement) => void,
    ) => {
      if (behaviour.current !== null && frame.current !== null) act(behaviour.current, frame.current);
    };
    const show = ({ x, y, width, height }: Box, nearest: number) =>
      moved((zooming, element) => {
        const { clientWidth, clientHeight } = element;
        const room = Math.min(clientWidth / (width + 2 * MARGIN), clientHeight / (height + 2 * MARGIN));
        const k = Math.min(nearest, Math.max(LEAST, room));
        const left = clientWidth / 2 - (x + width / 2) * k;
        // What is too high even so is seen from its top on.
        const top = height * k < clientHeight ? clientHeight / 2 - (y + height / 2) * k : (MARGIN - y) * k;
        zooming.transform(select(element), zoomIdentity.translate(left, top).scale(k));
      });
    return {
      view,
      fit: () => show({ x: 0, y: 0, width, height }, 1),
      zoomBy: (factor) => moved((zooming, element) => zooming.scaleBy(select(element), factor)),
      show: (box) => show(box, 1),
      showCard: (x, y) => {
        const k = Math.max(READABLE, transform.current.k);
        moved((zooming, element) => {
          const { clientWidth, clientHeight } = element;
          const left = clientWidth / 2 - (x + CARD.width / 2) * k;
          const top = clientHeight / 2 - (y + CARD.height / 2) * k;
          zooming.transform(select(element), zoomIdentity.translate(left, top).scale(k));
        });
      },
    };
  }, [frame, width, height]);
}

/** Room around what is shown, in pixels of the picture. */
const MARGIN = 24;
