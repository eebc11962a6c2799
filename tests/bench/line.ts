import { cpus } from 'node:os';
import process from 'node:process';

/** A ratio of two figures of one run, and the promise that it is held to; null: it only stands beside the others. */
export interface Ratio {
  readonly what: string;
  readonly ratio: number;
  readonly limit: number | null;
}

/** Is the promise kept? Yes, where there is none. */
export function isKept({ ratio, limit }: Ratio): boolean {
  return limit === null || ratio <= limit;
}

/** The line that is printed of a ratio. */
export function lineOf(measured: Ratio): string {
  const { what, ratio, limit } = measured;
  const figure = `${what.padEnd(88)} ${ratio.toFixed(2).padStart(6)}`;
  if (limit === null) return figure;
  return `${figure}  at most ${limit.toFixed(1)}  ${isKept(measured) ? 'kept' : 'BROKEN'}`;
}

/** The program and the machine that everything was measured on. */
export function machine(): string {
  const [cpu] = cpus();
  const { versions, platform, arch } = process;
  return `Node ${versions.node}, ${platform} ${arch}, ${cpus().length} x ${cpu?.model ?? '?'}`;
}
