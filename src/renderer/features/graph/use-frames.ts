import { useCallback, useEffect, useRef } from 'react';

/** Calls what is there by then once with the next frame, however often it was asked for. */
export function useFrames(act: { readonly current: () => void }): () => void {
  const asked = useRef(0);
  useEffect(
    () => () => {
      cancelAnimationFrame(asked.current);
      asked.current = 0;
    },
    [],
  );
  return useCallback(() => {
    if (asked.current !== 0) return;
    asked.current = requestAnimationFrame(() => {
      asked.current = 0;
      act.current();
    });
  }, [act]);
}
