import type { Decision, OfferDecision } from '#importing/review/decisions';
import type { Decided } from './stages';

/** What is noted of entries or offers, by id; null: nothing any more. */
type Notes<Note> = readonly (readonly [id: string, note: Note | null])[];

export const NOTHING_DECIDED: Decided = { decisions: { entries: {}, offers: {} }, singly: new Set() };

/** The same with notes about entries. @param isSingle was it one by one? */
export function withEntries(before: Decided, notes: Notes<Decision>, isSingle: boolean): Decided {
  const { entries, offers } = before.decisions;
  return {
    decisions: { entries: withNotes(entries, notes), offers },
    singly: withIds(before.singly, notes, isSingle),
  };
}

/** The same with notes about offers. */
export function withOffers(before: Decided, notes: Notes<OfferDecision>, isSingle: boolean): Decided {
  const { entries, offers } = before.decisions;
  return {
    decisions: { entries, offers: withNotes(offers, notes) },
    singly: withIds(before.singly, notes, isSingle),
  };
}

function withNotes<Note>(
  before: Readonly<Record<string, Note>>,
  notes: Notes<Note>,
): Readonly<Record<string, Note>> {
  const after = new Map(Object.entries(before));
  for (const [id, note] of notes) {
    if (note === null) after.delete(id);
    else after.set(id, note);
  }
  return Object.fromEntries(after);
}

function withIds(before: ReadonlySet<string>, notes: Notes<unknown>, isSingle: boolean): ReadonlySet<string> {
  const after = new Set(before);
  for (const [id] of notes) {
    if (isSingle) after.add(id);
    else after.delete(id);
  }
  return after;
}
