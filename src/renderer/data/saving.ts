import type { Result } from '#core/result';
import type { FileToSave, SaveFailure } from '#ipc/desktop-api';
import { shownText } from '#words/safe-text';

/** Lets the person choose where, and writes the file there. */
export type Save = (file: FileToSave) => Promise<Result<{ readonly name: string }, SaveFailure>>;

/** What is to be said of a file that was to be saved; its words come when it is shown. */
export interface SaveOutcome {
  readonly code: 'saved' | 'notSaved';
  /** The name of the file, as it is to be shown. */
  readonly name: string;
}

/** What there is to say of how it went; null: nothing, the person thought better of it. */
export function outcomeOf(saved: Awaited<ReturnType<Save>>): SaveOutcome | null {
  if (saved.ok) return { code: 'saved', name: shownText(saved.value.name) };
  const { failure } = saved;
  return failure.code === 'cancelled' ? null : { code: 'notSaved', name: shownText(failure.name) };
}
