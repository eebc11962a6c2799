import { isKept, lineOf } from './line';
import { median } from './median';

let broken = 0;

/** Prints a ratio, and whether it is as small as was promised. */
export function line(what: string, ratio: number, limit: number): void {
  const measured = { what, ratio, limit };
  if (!isKept(measured)) broken += 1;
  console.log(lineOf(measured));
}

/** Prints a figure of which nothing is promised. */
export function figure(what: string, value: number): void {
  console.log(`${what.padEnd(72)} ${value.toFixed(2).padStart(7)}`);
}

/** How many promises were not kept. */
export function brokenLines(): number {
  return broken;
}

/** The median of the nanoseconds that `work` takes, after two rounds to warm up. */
export function timeOf(rounds: number, work: () => void): number {
  const times: number[] = [];
  for (let round = 0; round < rounds + 2; round += 1) {
    const start = process.hrtime.bigint();
    work();
    if (round >= 2) times.push(Number(process.hrtime.bigint() - start));
  }
  return median(times);
}
