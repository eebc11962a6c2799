/**
 * When a snapshot was taken, as it is shown: `2026-11-29 00:10`.
 * @param all the moments of all that are shown with it: of those that would look the same the seconds are told as well
 */
export function takenText(takenAt: string, all: readonly string[] = []): string {
  const minute = takenAt.slice(0, 16);
  const isAlone = all.filter((other) => other.slice(0, 16) === minute).length < 2;
  return (isAlone ? minute : takenAt).replace('T', ' ');
}
