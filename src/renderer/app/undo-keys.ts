import { useEffect, useEffectEvent } from 'react';

/** Fields in which nothing is typed: there Ctrl+Z has no text to bring back. */
const NO_TEXT = /^(button|checkbox|color|file|image|radio|range|reset|submit)$/;

/**
 * What a key press asks for: Ctrl+Z (on a Mac Cmd+Z) undoes, Ctrl+Shift+Z and Ctrl+Y redo. Null: nothing of that kind.
 * The letter counts that the keyboard's layout gives; where it has no Latin letters, the place of the key does.
 */
export function undoKey(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): 'undo' | 'redo' | null {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (ctrlKey === metaKey || altKey) return null;
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/** Does the field that has the focus undo its own text? */
export function isTextField(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  if (element instanceof HTMLInputElement) return !(element.readOnly || NO_TEXT.test(element.type));
  return element instanceof HTMLElement && element.isContentEditable;
}

/**
 * Undoes and redoes by key what was recorded: not while a text is typed, which the browser undoes itself, and not
 * beneath a dialog, where nobody would see it.
 */
export function useUndoKeys(act: Readonly<Record<'undo' | 'redo', () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const wanted = undoKey(event);
    if (wanted === null || event.defaultPrevented || isTextField(document.activeElement)) return;
    // Else a browser would undo what was typed into a field before this one.
    event.preventDefault();
    if (document.querySelector('[aria-modal="true"]') === null) act[wanted]();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
