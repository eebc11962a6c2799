import { useEffect, useEffectEvent } from 'react';
import { isTextField } from './undo-keys';

/**
 * What a key press asks for, wherever one is: Ctrl+K (on a Mac Cmd+K) everything by its name, also while something is
 * typed; `?` the list of keys, where it is no letter of a text. Null: nothing of that kind.
 */
export function generalKey(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  isTyping: boolean,
): 'palette' | 'help' | null {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (altKey) return null;
  if (ctrlKey !== metaKey)
    return !shiftKey && (key.toLowerCase() === 'k' || code === 'KeyK') ? 'palette' : null;
  return !(ctrlKey || isTyping) && (key === '?' || key === '？') ? 'help' : null;
}

/** Calls for the palette or the list of keys; not beneath a dialog. */
export function useGeneralKeys(act: (wanted: 'palette' | 'help') => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const wanted = generalKey(event, isTextField(document.activeElement));
    if (wanted === null || document.querySelector('[aria-modal="true"]') !== null) return;
    event.preventDefault();
    act(wanted);
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
