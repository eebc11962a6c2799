/** What a key event says while an input method takes the key for itself, whichever key it was. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Keeps the keys that an input method takes from everything in the page: Enter, Tab, Escape and the arrows choose among
 * its words then, and must not send a form, close a dialog or move in a list. The input method itself, and what it
 * writes, is not touched. To be called once, before anything else listens for keys in the window.
 */
export function guardInputMethod(window: EventTarget): void {
  /** Keys that the input method took and that are still down. */
  const taken = new Set<string>();
  const keep = (event: Event) => {
    const { code, isComposing, keyCode, repeat } = event as KeyboardEvent;
    // Safari tells that the composition is over before it tells of the key that ended it: only the number shows it.
    if (isComposing || keyCode === TAKEN_BY_INPUT_METHOD) {
      taken.add(code);
      event.stopImmediatePropagation();
    } else if (repeat && taken.has(code)) {
      // Whoever holds Enter a moment longer than the composition lasts has not pressed it again.
      event.preventDefault();
      event.stopImmediatePropagation();
    } else taken.delete(code);
  };
  const release = (event: Event) => {
    const { code } = event as KeyboardEvent;
    taken.delete(code);
  };
  window.addEventListener('keydown', keep, { capture: true });
  window.addEventListener('keyup', release, { capture: true });
}
