import { useEffect, useEffectEvent } from 'react';
import { isTextField } from './undo-keys';

/**
 * What a key press asks for, wherever one is: Ctrl+K (on a Mac Cmd+K) everything by its name, also while something is
 * typed; Ctrl+P paper, which only a browser knows by itself; `?` the list of keys, where it is no letter of a text. Null:
 * nothing of that kind.
 */
export function generalKey(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  isTyping: boolean,
): 'palette' | 'help' | 'print' | null {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (altKey) return null;
  if (ctrlKey !== metaKey) {
    const isKey = (letter: string) => key.toLowerCase() === letter || code === `Key${letter.toUpperCase()}`;
    if (shiftKey) return null;
    return isKey('k') ? 'palette' : isKey('p') ? 'print' : null;
  }
  return !(ctrlKey || isTyping) && (key === '?' || key === '？') ? 'help' : null;
}

/** Calls for the palette or the list of keys, or prints; not beneath a dialog. */
export function useGeneralKeys(act: (wanted: 'palette' | 'help') => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const wanted = generalKey(event, isTextField(document.activeElement));
    if (wanted === null || document.querySelector('[aria-modal="true"]') !== null) return;
    event.preventDefault();
    if (wanted === 'print') window.print();
    else act(wanted);
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
