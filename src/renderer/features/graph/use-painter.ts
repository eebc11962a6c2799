import { type RefObject, useEffect, useRef } from 'react';
import { Painter } from './painter';

type Sheet = RefObject<HTMLCanvasElement | null>;

/** The painter of two sheets, as soon as they are there. */
export function usePainter(one: Sheet, other: Sheet): RefObject<Painter | null> {
  const painter = useRef<Painter | null>(null);
  useEffect(() => {
    // They are asked for pixels, which makes the browser draw: it is told that, or it keeps them elsewhere.
    const [front, back] = [one, other].map(
      ({ current }) => current?.getContext('2d', { willReadFrequently: true }) ?? null,
    );
    if (front != null && back != null) painter.current = new Painter([front, back]);
    return () => {
      painter.current = null;
    };
  }, [one, other]);
  return painter;
}
