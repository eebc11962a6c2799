const pending: (() => void)[] = [];

/** Puts something away once the test that is running is over, and the page of it is gone. */
export function afterThisTest(putAway: () => void): void {
  pending.push(putAway);
}

/** Puts away all that was asked for. */
export function putAllAway(): void {
  for (const putAway of pending.splice(0)) putAway();
}
