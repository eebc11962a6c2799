import { startTransition, useEffect, useState } from 'react';

/**
 * Does something once the next frame is drawn: whoever has asked for that frame need not wait for it.
 * @returns forgets it, if it is not done yet
 */
export function afterFrame(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    // The frame is drawn as soon as its callbacks have returned.
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * The value, but the one before until a frame is drawn with the new one elsewhere. React's own deferred values come as
 * soon as nothing is left to be drawn, which is before the frame.
 */
export function useAfterFrame<Value>(value: Value): Value {
  const [drawn, setDrawn] = useState({ value });
  useEffect(() => {
    if (Object.is(drawn.value, value)) return undefined;
    return afterFrame(() => startTransition(() => setDrawn({ value })));
  }, [drawn, value]);
  return drawn.value;
}
