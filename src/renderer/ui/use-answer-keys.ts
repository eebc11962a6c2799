import { useEffect, useEffectEvent } from 'react';

/**
 * Answers a question by a key, wherever the focus is; not in a field, where it is a part of what is typed, and not
 * beneath a dialog, where nobody sees what it answers.
 * @param answerTo what a key, by its name, answers; undefined: nothing
 */
export function useAnswerKeys(answerTo: (key: string) => (() => void) | undefined): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    if (document.querySelector('[aria-modal="true"]') !== null) return;
    const answer = answerTo(event.key);
    if (answer === undefined) return;
    event.preventDefault();
    answer();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
