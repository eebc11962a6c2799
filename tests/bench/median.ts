/** The middle one of these; they are put in order. */
export function median(values: number[]): number {
  values.sort((one, other) => one - other);
  return values[Math.floor(values.length / 2)] ?? Number.NaN;
}
