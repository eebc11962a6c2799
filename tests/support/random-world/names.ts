import type { Random } from './random';

/** Ids that trip up code which keeps things in plain objects, sorts numbers as numbers, or sorts by language. */
const ODD = {
  account: ['__proto__', 'constructor', '10', '9', 'B', 'a.b', 'a-b', '-', 'x'.repeat(100)],
  link: ['__proto__', 'constructor', '10', '9', 'Z', '_', 'l.1', 'toString'],
  service: ['__proto__', 'constructor', 'hasOwnProperty', '1', '.'],
  condition: ['__proto__', 'valueOf', '2', 'Q', '..'],
  rule: ['constructor', 'toString', '11', 'R', '_._'],
  event: ['__proto__', 'constructor', 'Login', '3'],
};

/** Event types that the law itself speaks of, and some more. */
const EVENTS = [
  'login',
  'binding-change',
  'third-party-login',
  'password-change',
  'payment',
  'deletion-refused',
];

/** Gives out ids, each only once: mostly short ones in no order, at times odd ones. */
class Ids {
  readonly #random: Random;
  readonly #odd: string[];
  readonly #oddness: number;
  readonly #plain: string[];

  constructor(random: Random, letter: string, odd: readonly string[], oddness: number) {
    this.#random = random;
    this.#odd = random.shuffled(odd);
    this.#oddness = oddness;
    this.#plain = random.shuffled(random.times(400, (index) => `${letter}${index + 1}`));
  }

  next(): string {
    const odd = this.#random.chance(this.#oddness) ? this.#odd.pop() : undefined;
    const id = odd ?? this.#plain.pop();
    if (id === undefined) throw new Error('no ids left');
    return id;
  }
}

/** The ids of one world. A condition and a rule never share an id, as the confirmations of both have one home. */
export class Names {
  readonly accounts: Ids;
  readonly links: Ids;
  readonly services: Ids;
  readonly conditions: Ids;
  readonly rules: Ids;
  readonly #random: Random;
  readonly #events: readonly string[];

  constructor(random: Random) {
    const oddness = random.weighted([
      [0, 0.4],
      [0.15, 0.3],
      [0.5, 0.3],
    ]);
    const [first, second] = random.shuffled([ODD.condition, ODD.rule]);
    this.#random = random;
    this.accounts = new Ids(random, 'a', ODD.account, oddness);
    this.links = new Ids(random, 'l', ODD.link, oddness);
    this.services = new Ids(random, 's', ODD.service, oddness);
    this.conditions = new Ids(random, 'c', first ?? [], oddness);
    this.rules = new Ids(random, 'r', second ?? [], oddness);
    this.#events = oddness === 0 ? EVENTS : [...EVENTS, ...random.sample(ODD.event, 3)];
  }

  /** An event type as it can be recorded (`registered` cannot). */
  event(): string {
    return this.#random.pick(this.#events);
  }

  /** An event type as rules may name it: also the day of registration counts. */
  counted(): string {
    return this.#random.chance(0.1) ? 'registered' : this.event();
  }

  events(): string[] {
    return this.#random.sample(this.#events, this.#random.count({ 1: 0.6, 2: 0.3, 3: 0.1 }));
  }
}
