import type { CivilDate } from '#core/dates/civil-date';

/** What a letter is made of, beside its words. */
interface LetterParts {
  readonly service: string;
  readonly account: string;
  /** What the service may know the account by, a line each, from the person's records; empty: they fill it in. */
  readonly identifiers: readonly string[];
  readonly on: CivilDate;
}

/** The words of a letter. */
export interface LetterWords {
  readonly subject: (parts: LetterParts) => string;
  /** Paragraphs. */
  readonly body: (parts: LetterParts) => readonly string[];
}

/**
 * The article of the Cybersecurity Law of China by which one can demand deletion. The decision of 2025-10-28, in force
 * from 2026-01-01, put in a new third and a new twentieth article: 43 became 45, as the decision itself says of 40 (now
 * 42) and 59 (now 61). Read in the decision's text as Xinhua published it on that day.
 */
export function cybersecurityArticle(on: CivilDate): 43 | 45 {
  return on < '2026-01-01' ? 43 : 45;
}
