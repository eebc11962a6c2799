/**
 * Where things that follow one another come to lie so that each is as near as can be to where it would like to be, and
 * at least `pitch` after the one before: the least sum of squares. Pools neighbours that violate the order; linear.
 *
 * @param wanted in the order in which they follow one another
 */
export function spaced(wanted: readonly number[], pitch: number): Float64Array {
  // Without the pitch the order alone is left to keep: y - i * pitch must not fall.
  const sums: number[] = [];
  const sizes: number[] = [];
  for (let at = 0; at < wanted.length; at += 1) {
    let sum = (wanted[at] as number) - at * pitch;
    let size = 1;
    while (sums.length > 0 && (sums.at(-1) as number) / (sizes.at(-1) as number) > sum / size) {
      sum += sums.pop() as number;
      size += sizes.pop() as number;
    }
    sums.push(sum);
    sizes.push(size);
  }
  const placed = new Float64Array(wanted.length);
  let at = 0;
  for (const [pool, sum] of sums.entries()) {
    const size = sizes[pool] as number;
    for (let left = size; left > 0; left -= 1, at += 1) placed[at] = sum / size + at * pitch;
  }
  return placed;
}
