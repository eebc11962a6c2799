import {
  CONSEQUENCES,
  type Condition,
  type Deletion,
  type InactivityRule,
  type UnbindCondition,
} from '#core/catalogue/service';
import type { Names } from './names';
import type { Periods } from './periods';
import type { Random } from './random';

const TEXT = { en: 'Text' };
const LOSSES = ['recycled', 'deleted'] as const;
const OTHER_CONSEQUENCES = CONSEQUENCES.filter((one) => one !== 'recycled' && one !== 'deleted');

/** Makes the single rules of services. */
export class RuleKit {
  readonly #random: Random;
  readonly #names: Names;
  readonly #periods: Periods;

  constructor(random: Random, names: Names, periods: Periods) {
    this.#random = random;
    this.#names = names;
    this.#periods = periods;
  }

  #base(): { id: string; text: { en: string } } {
    return { id: this.#names.conditions.next(), text: TEXT };
  }

  confirm(): Condition {
    const random = this.#random;
    const autoClears = () => ({ event: this.#names.counted(), at: 'end-of-next-year' as const });
    return { ...this.#base(), kind: 'confirm', ...random.maybe(0.4, 'autoClears', autoClears) };
  }

  never(): Condition {
    return { ...this.#base(), kind: 'never' };
  }

  /** `events` beside one of the world's periods; short ones leave much to wait for. */
  quiet(events: readonly string[] = this.#counted(), period = this.#periods.any()): Condition {
    return { ...this.#base(), kind: 'quiet-period', events, period, ...this.#boundary() };
  }

  unbind(wish: { direction?: 'provider' | 'both'; auto?: number } = {}): UnbindCondition {
    const random = this.#random;
    const event = () => (random.chance(0.6) ? 'third-party-login' : this.#names.counted());
    const direction = wish.direction ?? random.pick(['provider', 'both'] as const);
    const autoRelease = () => ({ event: event(), period: this.#periods.any() });
    const auto = random.maybe(wish.auto ?? 0.4, 'autoRelease', autoRelease);
    return { ...this.#base(), kind: 'unbind', direction, ...auto };
  }

  closeAccount(service: string): Condition {
    return { ...this.#base(), kind: 'close-account', service };
  }

  anyCondition(services: readonly string[]): Condition {
    const random = this.#random;
    const kind = random.among({ confirm: 3, never: 1, quiet: 3, unbind: 4, close: 2 });
    if (kind === 'confirm') return this.confirm();
    if (kind === 'never') return this.never();
    if (kind === 'quiet') return this.quiet();
    if (kind === 'close') return this.closeAccount(random.pick(['nowhere', ...services]));
    return this.unbind();
  }

  #counted(): string[] {
    const events = this.#names.events();
    return this.#random.chance(0.2) ? this.#random.shuffled([...events, 'registered']) : events;
  }

  #boundary(): { boundary?: 'inclusive' | 'exclusive' } {
    return this.#random.maybe(0.6, 'boundary', () => this.#random.pick(['inclusive', 'exclusive'] as const));
  }

  /** A rule with few extra features, so that it mostly gives a timer. */
  rule(wish: Partial<InactivityRule> = {}): InactivityRule {
    const random = this.#random;
    return {
      id: this.#names.rules.next(),
      events: random.chance(0.5) ? ['login'] : [...this.#names.events(), ...random.sample(['registered'], 1)],
      period: random.chance(0.01) ? 'P1000Y' : this.#periods.any(),
      consequence: random.chance(0.6) ? random.pick(LOSSES) : random.pick(OTHER_CONSEQUENCES),
      certainty: random.pick(['may', 'will'] as const),
      text: TEXT,
      ...this.#boundary(),
      ...wish,
    };
  }

  /** A rule with any of the features. */
  anyRule(variants: readonly string[]): InactivityRule {
    const random = this.#random;
    const some = () => random.sample(variants, random.int(1, variants.length));
    const often = random.pick([0.1, 0.25, 0.4]);
    return {
      ...this.rule(),
      ...(variants.length > 0 ? random.maybe(often + 0.25, 'variants', some) : {}),
      ...random.maybe(often, 'onlyIfNever', () => this.#names.counted()),
      ...random.maybe(often, 'onlyIf', () => ({ lastLoginWithinOfRegistration: this.#periods.any() })),
      ...random.maybe(often, 'missing', () => 'not-applicable' as const),
      ...random.maybe(often, 'endedBy', () => this.#names.counted()),
      ...random.maybe(often, 'appliesTo', () => TEXT),
    };
  }

  /** How long a deletion takes. Often nothing, and often the same for several services. */
  deletionTimes(): Pick<Deletion, 'reviewTime' | 'regretWindow'> {
    const random = this.#random;
    const period = () => (random.chance(0.7) ? this.#periods.short() : this.#periods.any());
    return { ...random.maybe(0.5, 'reviewTime', period), ...random.maybe(0.45, 'regretWindow', period) };
  }
}
