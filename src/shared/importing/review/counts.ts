import type { ReviewEntry } from './entry';
import type { ReviewCounts } from './review';

/** Counts entries by what became of them; of all files together, and of each. */
export function countEntries(
  entries: readonly ReviewEntry[],
  files: number,
): { readonly counts: ReviewCounts; readonly fileCounts: readonly ReviewCounts[] } {
  const counts = noCounts();
  const fileCounts = Array.from({ length: files }, noCounts);
  for (const { status, file } of entries) {
    for (const some of [counts, fileCounts[file] ?? counts]) {
      some.in += 1;
      some[status] += 1;
    }
  }
  return { counts, fileCounts };
}

function noCounts(): Record<keyof ReviewCounts, number> {
  return { in: 0, new: 0, changed: 0, same: 0, doubtful: 0, skipped: 0 };
}
