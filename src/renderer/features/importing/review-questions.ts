import type { Review, ReviewInput } from '#importing/review/review';
import { reviewImport } from '#importing/review/review-import';

/** What the worker is asked, once. */
export type ReviewQuestion = ReviewInput;

/** What it answers; null: it could not. */
export type ReviewAnswer = Review | null;

/** Works out here and now what an import would do. */
export function answerReview(question: ReviewQuestion): ReviewAnswer {
  try {
    return reviewImport(question);
  } catch {
    // A mistake of this program, or too little memory: what it stumbled over is nobody's business.
    return null;
  }
}
