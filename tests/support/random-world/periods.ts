import type { Random } from './random';

const SHORT = ['P1D', 'P2D', 'P3D', 'PT72H', 'PT24H', 'P7D', 'P1W', 'P14D', 'P15D'];
const MIDDLE = ['P30D', 'P1M', 'P3M', 'P60D', 'P90D', 'PT720H', 'PT984H', 'P13W'];
const LONG = ['P6M', 'P1Y', 'P12M', 'P365D', 'P24M', 'P36M', 'P5Y', 'P1000D', 'P1000W', 'P1000M'];

/** The periods of one world: only a few, so that days coincide. */
export class Periods {
  readonly #random: Random;
  readonly #short: readonly string[];
  readonly #all: readonly string[];

  constructor(random: Random) {
    this.#random = random;
    this.#short = random.sample(SHORT, 2);
    this.#all = [...this.#short, ...random.sample(MIDDLE, 2), ...random.sample(LONG, 2)];
  }

  short(): string {
    return this.#random.pick(this.#short);
  }

  any(): string {
    return this.#random.pick(this.#all);
  }
}
