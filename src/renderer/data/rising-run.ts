/** The places of a longest run of ever greater numbers in a list of different ones, others left out. n log n. */
export function risingRun(numbers: readonly number[]): readonly number[] {
  // The place of the smallest number that a run of each length can end with, and of what comes before it there.
  const ends: number[] = [];
  const before = new Int32Array(numbers.length);
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] as number;
    // Mostly the list rises already, and the run simply goes on.
    const last = ends.at(-1);
    let low = last !== undefined && (numbers[last] as number) < number ? ends.length : 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = place;
  }
  const run: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] as number) run.push(place);
  return run.reverse();
}
