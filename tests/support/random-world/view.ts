import type { Account, Link } from '#core/inventory/inventory';
import type { RandomWorld } from './random-world';
import type { AccountView, ConditionView, ForecastView, ReportView, TaskView } from './report-view';
import { type RulesView, rulesFor } from './view-rules';

/** A report beside its world. What it works out itself is only as exact as counting phenomena needs. */
export class View {
  readonly report: ReportView;
  readonly world: RandomWorld;
  readonly today: string;
  readonly accounts: readonly Account[];
  readonly links: readonly Link[];
  readonly tasks: readonly TaskView[];
  readonly targets: ReadonlySet<string>;
  readonly #accounts: ReadonlyMap<string, Account>;
  readonly #links: ReadonlyMap<string, Link>;
  readonly #tasks: ReadonlyMap<string, TaskView>;
  readonly #rows: ReadonlyMap<string, AccountView>;
  readonly #forecast: ReadonlyMap<string, ForecastView>;
  readonly #rules: ReadonlyMap<string, RulesView>;
  readonly #lasting: ReadonlySet<string>;

  constructor(report: ReportView, world: RandomWorld) {
    this.report = report;
    this.world = world;
    this.today = report.today;
    this.accounts = world.inventory.accounts;
    this.links = world.inventory.links;
    this.tasks = report.plan.tasks;
    this.targets = new Set(this.tasks.filter(({ kind }) => kind === 'delete').map(({ account }) => account));
    this.#accounts = new Map(this.accounts.map((account) => [account.id, account]));
    this.#links = new Map(this.links.map((link) => [link.id, link]));
    this.#tasks = new Map(this.tasks.map((task) => [task.id, task]));
    this.#rows = new Map(report.accounts.map((row) => [row.account, row]));
    this.#forecast = new Map(report.forecast.map((row) => [row.account, row]));
    this.#rules = new Map(this.accounts.map((account) => [account.id, rulesFor(world, account)]));
    this.#lasting = this.#findLasting();
  }

  account(id: string): Account {
    return this.#accounts.get(id) ?? missing(id);
  }

  placeOf(id: string): number {
    return this.accounts.indexOf(this.account(id));
  }

  link(id: string | null): Link {
    return this.#links.get(id ?? '') ?? missing(id);
  }

  task(id: string): TaskView | undefined {
    return this.#tasks.get(id);
  }

  rules(id: string): RulesView {
    return this.#rules.get(id) ?? missing(id);
  }

  lost(id: string | null): ForecastView | undefined {
    return this.#forecast.get(id ?? '');
  }

  row(id: string): AccountView {
    return this.#rows.get(id) ?? missing(id);
  }

  some(kind: string, test: (task: TaskView) => boolean): boolean {
    return this.tasks.some((task) => task.kind === kind && test(task));
  }

  /** Do two different targets' deletions come one right before the other, and does the test hold for them? */
  someOrder(test: (first: string, second: string) => boolean): boolean {
    return this.some('delete', ({ account, after }) =>
      [...this.targets].some((first) => after.includes(`delete:${first}`) && test(first, account)),
    );
  }

  isActive({ provider, dependent, releasedOn }: Link): boolean {
    const gone = [provider, dependent].some((id) => this.account(id).state === 'deleted');
    return !gone && (releasedOn === undefined || releasedOn > this.today);
  }

  active(kinds: readonly string[] = ['login', 'binding', 'recovery', 'payment', 'sub-account']): Link[] {
    return this.links.filter((link) => kinds.includes(link.kind) && this.isActive(link));
  }

  entrances(id: string): Link[] {
    return this.active(['login', 'sub-account']).filter(
      ({ provider, dependent }) => dependent === id && this.account(provider).state !== 'lost',
    );
  }

  isPhoneOrMailbox(id: string): boolean {
    return ['telecom', 'email'].includes(this.rules(id).service?.category ?? '');
  }

  parents(id: string): string[] {
    return this.active(['sub-account']).flatMap(({ provider, dependent }) =>
      dependent === id ? provider : [],
    );
  }

  takers(id: string): ReadonlySet<string> {
    if (this.targets.has(id)) return new Set([id]);
    return new Set(this.parents(id).flatMap((parent) => [...this.takers(parent)]));
  }

  /** How many sub-account links are above the account at most. */
  depth(id: string): number {
    return Math.max(0, ...this.parents(id).map((parent) => this.depth(parent) + 1));
  }

  /** The unbind conditions of an account that hold the link. */
  holding(id: string, link: string): ConditionView[] {
    return this.row(id).conditions.filter(({ kind, links }) => kind === 'unbind' && links?.includes(link));
  }

  stays(id: string): boolean {
    const { state, intent } = this.account(id);
    const going = this.targets.has(id) || this.report.plan.alsoLost.includes(id);
    return state === 'active' && !going && (intent === 'keep' || intent === 'undecided');
  }

  /** Has the account an entrance that lasts? */
  lasts(id: string): boolean {
    return this.#lasting.has(id);
  }

  isLasting({ id, provider, releasedOn }: Link): boolean {
    if (releasedOn !== undefined || this.task(`unbind:${id}`) || !this.stays(provider)) return false;
    return this.account(provider).ownLogin !== false || this.lasts(provider);
  }

  #findLasting(): ReadonlySet<string> {
    const found = new Set<string>();
    for (let size = -1; size < found.size; ) {
      size = found.size;
      for (const { id } of this.accounts) {
        const lasting = this.entrances(id).some(
          (link) =>
            link.releasedOn === undefined &&
            !this.task(`unbind:${link.id}`) &&
            this.stays(link.provider) &&
            (this.account(link.provider).ownLogin !== false || found.has(link.provider)),
        );
        if (lasting) found.add(id);
      }
    }
    return found;
  }
}

function missing(id: string | null): never {
  throw new Error(`not in the report or world: ${id}`);
}
