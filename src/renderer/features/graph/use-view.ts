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
  /** Brings a card into the middle, near enough to be read. */
  readonly showCard: (x: number, y: number) => void;
}

/** The nearest and farthest that one can go. */
const MOST = 2;
const LEAST = 0.02;
/** Cards are read from here on. */
const READABLE = 0.7;

/** Zooms and moves by wheel, pinch and drag, and by what is called here; tells of each change. */
export function useView(
  frame: RefObject<HTMLDivElement | null>,
  size: { readonly width: number; readonly height: number },
  onView: () => void,
): Camera {
  const transform = useRef<ZoomTransform>(zoomIdentity);
  const behaviour = useRef<ZoomBehavior<HTMLDivElement, unknown> | null>(null);
  const told = useRef(onView);
  told.current = onView;
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const zooming = zoom<HTMLDivElement, unknown>()
      .scaleExtent([LEAST, MOST])
      .clickDistance(4)
      .on('zoom', (event: { readonly transform: ZoomTransform }) => {
        transform.current = event.transform;
        told.current();
      });
    behaviour.current = zooming;
    select(element).call(zooming).on('dblclick.zoom', null);
    return () => {
      select(element).on('.zoom', null);
    };
  }, [frame]);
  return useMemo(() => {
    const moved = (act: (zooming: ZoomBehavior<HTMLDivElement, unknown>, element: HTMLDivElement) => void) => {
      if (behaviour.current !== null && frame.current !== null) act(behaviour.current, frame.current);
    };
    return {
      view: () => transform.current,
      fit: () =>
        moved((zooming, element) => {
          const { clientWidth, clientHeight } = element;
          const room = Math.min(clientWidth / (size.width + 2 * MARGIN), clientHeight / (size.height + 2 * MARGIN));
          const k = Math.min(1, Math.max(LEAST, room));
          const x = (clientWidth - size.width * k) / 2;
          const y = size.height * k < clientHeight ? (clientHeight - size.height * k) / 2 : MARGIN * k;
          select(element).call(zooming.transform, zoomIdentity.translate(x, y).scale(k));
        }),
      zoomBy: (factor) => moved((zooming, element) => select(element).call(zooming.scaleBy, factor)),
      showCard: (x, y) =>
        moved((zooming, element) => {
          if (transform.current.k < READABLE) select(element).call(zooming.scaleTo, READABLE);
          select(element).call(zooming.translateTo, x + CARD.width / 2, y + CARD.height / 2);
        }),
    };
  }, [frame, size.width, size.height]);
}

const MARGIN = 24;
