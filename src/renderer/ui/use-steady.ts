import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same function each time something is drawn, which does what the one that was given last does: for what is not to
 * be drawn again only because its handler is made anew. Not to be called while drawing.
 */
export function useSteady<Given extends readonly unknown[]>(
  act: (...given: Given) => void,
): (...given: Given) => void {
  const last = useRef(act);
  useLayoutEffect(() => {
    last.current = act;
  });
  return useCallback((...given: Given) => last.current(...given), []);
}
