import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it } from 'vitest';
import type { InactivityRule, Service } from '#core/catalogue/service';
import type { Account, Inventory, Link } from '#core/inventory/inventory';
import { readInventory, writeInventory } from '#core/inventory/read-inventory';
import { report } from '#core/report/report';
import type { AccountRow, BlockRow, ForecastRow, Report, TaskRow, TimerRow } from '#core/report/report-data';
import { day } from '../support/core/build';
import { type RandomWorld, randomWorld } from '../support/random-world/random-world';

// Laws that follow from domain.md for every inventory, tried on random worlds. They are other ones in every run; a
// failure prints the number of its world: randomWorld(number) makes it again.
const WORLDS = 100;

/** Milliseconds for what is quick on a free machine and may not be on a busy one. */
const SLOW = 60_000;

const [base = 0] = fc.sample(fc.nat({ max: 0x3fffffff }), 1);
const worlds = new Map<number, { readonly world: RandomWorld; readonly made: Report }>();

function worldOf(number: number): { readonly world: RandomWorld; readonly made: Report } {
  const known = worlds.get(number);
  if (known !== undefined) return known;
  const world = randomWorld(base + number);
  const entry = { world, made: reportOn(world) };
  worlds.set(number, entry);
  return entry;
}

function reportOn(world: RandomWorld): Report {
  const catalogue = { services: new Map(world.services.map((item) => [item.id, item])), generalFallback: [] };
  return report(world.inventory, catalogue, world.options);
}

type Law = (world: RandomWorld, made: Report, number: number) => void;

/** Asserts a law of every world and the report on it, whatever number is drawn. */
function law(title: string, holds: Law, runs = WORLDS): void {
  const place = fc.noShrink(fc.nat({ max: WORLDS - 1 }));
  const drawn = fc.noShrink(fc.nat({ max: 1_000_000 }));
  const everywhere = fc.property(place, drawn, (at, number) => {
    const { world, made } = worldOf(at);
    try {
      holds(world, made, number);
    } catch (error) {
      throw new Error(`in randomWorld(${world.seed}), number ${number}: ${String(error)}`, { cause: error });
    }
  });
  it(
    `${title}`,
    () => {
      expect(() => fc.assert(everywhere, { numRuns: runs, includeErrorInReport: true })).not.toThrow();
    },
    SLOW,
  );
}

/** Like `expect(holds).toBe(true)`, but quick enough for hundreds of thousands of rows. */
function must(holds: boolean, ...what: readonly unknown[]): void {
  if (!holds) throw new Error(`this does not hold: ${what.map((item) => JSON.stringify(item)).join(' ')}`);
}

/** Like `expect(found).toStrictEqual(expected)`, but quick where they are equal. */
function same(found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) strictlySame(found, expected);
}

function strictlySame(found: unknown, expected: unknown): void {
  expect(found).toStrictEqual(expected);
}

function withInventory(world: RandomWorld, changes: Partial<Inventory>): RandomWorld {
  return { ...world, inventory: { ...world.inventory, ...changes } };
}

function withToday(world: RandomWorld, today: string): RandomWorld {
  return { ...world, options: { ...world.options, today: day(today) } };
}

/** The day that many days later, or earlier. */
function daysAfter(text: string, days: number): string {
  return Temporal.PlainDate.from(text).add({ days }).toString();
}

/** Days may lie beyond those that can be written into an inventory. */
function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** The same world, but for one account, which `number` draws. */
function withOneChanged(world: RandomWorld, number: number, change: (item: Account) => Account): RandomWorld {
  const { accounts } = world.inventory;
  const chosen = number % accounts.length;
  return withInventory(world, {
    accounts: accounts.map((item, index) => (index === chosen ? change(item) : item)),
  });
}

/** The same items in another order, which depends on `number` only. */
function shuffled<Item>(items: readonly Item[], number: number): Item[] {
  const left = [...items];
  const result: Item[] = [];
  let state = number + 1;
  while (left.length > 0) {
    state = (state * 48_271) % 2_147_483_647;
    result.push(...left.splice(state % left.length, 1));
  }
  return result;
}

const byText = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

/** Rows whose order does not matter. */
function asSet<Row>(rows: readonly Row[]): Row[] {
  return [...rows].sort(byText);
}

function lostDays({ forecast }: Report): Map<string, string> {
  return new Map(forecast.map((row) => [row.account, row.lostOn]));
}

/** Later than every day, as texts compare: for whoever is never lost. */
const NEVER = '9999-99-99';

const ZONES = ['UTC', 'Pacific/Apia', 'Pacific/Niue', 'Asia/Kathmandu', 'America/Sao_Paulo', 'Asia/Beirut'];

describe('the same inventory and the same today give the same result', () => {
  const zoneOfThisRun = process.env['TZ'];
  afterEach(() => {
    if (zoneOfThisRun === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zoneOfThisRun;
  });

  it('in zones of which no two are alike', () => {
    const offsets = ZONES.map((zone) => {
      process.env['TZ'] = zone;
      return new Date(2026, 0, 1).getTimezoneOffset();
    });
    expect(new Set(offsets).size).toBe(ZONES.length);
  });

  law(
    'in every machine time zone',
    (world, made) => {
      for (const zone of ZONES) {
        process.env['TZ'] = zone;
        same(reportOn(world), made);
      }
    },
    20,
  );

  law('the second time as the first, and nothing of what was read is changed', (world, made) => {
    const before = JSON.stringify(world);
    deepFreeze(world);
    same(reportOn(world), made);
    must(JSON.stringify(world) === before);
  });

  law('after the inventory was written and read back', (world, made) => {
    const read = readInventory(JSON.parse(writeInventory(world.inventory)));
    must(read.ok, read);
    if (read.ok) same(reportOn({ ...world, inventory: read.value }), made);
  });

  law('and the report is data: it comes back from JSON as it was', (_, made) => {
    strictlySame(JSON.parse(JSON.stringify(made)), made);
  });
});

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
}

describe('what is the same in other words gives the same report', () => {
  law('events, never, confirmations, tags and own services in another order', (world, made, number) => {
    const accounts = world.inventory.accounts.map((item) => ({
      ...item,
      events: shuffled(item.events, number),
      never: shuffled(item.never, number),
      confirmations: Object.fromEntries(shuffled(Object.entries(item.confirmations), number)),
      tags: [...item.tags, 'another'],
      notes: `${item.notes}!`,
      name: 'another',
      identifiers: [],
    }));
    const changed = withInventory(world, {
      accounts,
      services: shuffled(world.inventory.services, number),
    });
    same(reportOn(changed), made);
  });

  law('services and their rule sets in another order', (world, made, number) => {
    const reordered = (services: readonly Service[]) =>
      shuffled(services, number).map((item) => ({ ...item, ruleSets: shuffled(item.ruleSets, number) }));
    const changed = { ...withInventory(world, { services: reordered(world.inventory.services) }) };
    same(reportOn({ ...changed, services: reordered(world.services) }), made);
  });

  law('an event that stands there twice, or besides an earlier one of its type', (world, made) => {
    const accounts = world.inventory.accounts.map((item) => {
      const earlier = item.events.map((event) => ({ ...event, on: day('1900-01-01') }));
      return { ...item, events: [...earlier, ...item.events, ...item.events] };
    });
    same(reportOn(withInventory(world, { accounts })), made);
  });

  law('a service that is named but found nowhere, instead of none', (world, made) => {
    const accounts = world.inventory.accounts.map((item) =>
      item.service === null ? { ...item, service: 'found-nowhere' } : item,
    );
    same(reportOn(withInventory(world, { accounts })), made);
  });

  law('a built-in service as an own one', (world, made) => {
    const own = new Set(world.inventory.services.map(({ id }) => id));
    const added = world.services.filter(({ id }) => !own.has(id));
    const changed = withInventory(world, { services: [...world.inventory.services, ...added] });
    same(reportOn({ ...changed, services: [] }), made);
  });

  law('other ids of accounts and links, as long as those of the links sort alike', (world, made, number) => {
    const names = namesFor(world.inventory, number);
    same(reportOn(renamedWorld(world, names)), renamedReport(made, names));
  });

  law('accounts in another order: the same rows in the order of the inventory', (world, made, number) => {
    const changed = withInventory(world, { accounts: shuffled(world.inventory.accounts, number) });
    same(unordered(reportOn(changed)), unordered(made));
  });

  law(
    'links in another order, though perhaps another of several equal causes is named',
    (world, made, number) => {
      const changed = withInventory(world, { links: shuffled(world.inventory.links, number) });
      same(withoutLinkOrder(reportOn(changed)), withoutLinkOrder(made));
    },
  );

  law('beside a second copy of everything, which has nothing to do with the first', (world, made) => {
    const { accounts, links } = world.inventory;
    const copy = renamedWorld(world, {
      account: new Map(accounts.map(({ id }) => [id, `${id.slice(0, 90)}-copy`])),
      link: new Map(links.map(({ id }) => [id, `${id.slice(0, 90)}-copy`])),
    }).inventory;
    const both = withInventory(world, {
      accounts: [...accounts, ...copy.accounts],
      links: [...links, ...copy.links],
    });
    const first = new Set<string>(accounts.map(({ id }) => id));
    same(rowsOf(reportOn(both), first), rowsOf(made, first));
  });
});

/** The rows of these accounts only. */
function rowsOf(
  { today, timers, accounts, blocks, plan, forecast }: Report,
  ids: ReadonlySet<string>,
): Report {
  const ofThem = <Row extends { readonly account: string }>(rows: readonly Row[]) =>
    rows.filter(({ account }) => ids.has(account));
  return {
    today,
    timers: ofThem(timers),
    accounts: ofThem(accounts),
    blocks: ofThem(blocks),
    forecast: ofThem(forecast),
    plan: {
      tasks: ofThem(plan.tasks),
      finishOn: plan.finishOn,
      finalOn: plan.finalOn,
      cycles: plan.cycles.filter((group) => group.some((id) => ids.has(id))),
      unplannable: ofThem(plan.unplannable),
      alsoLost: plan.alsoLost.filter((id) => ids.has(id)),
    },
  };
}

/** The same report with every list that follows the inventory's order sorted by text. */
function unordered({ timers, accounts, blocks, plan, forecast, today }: Report): Report {
  return {
    today,
    timers: asSet(timers),
    accounts: asSet(accounts),
    blocks: asSet(blocks),
    forecast: asSet(forecast),
    plan: {
      ...plan,
      tasks: asSet(plan.tasks.map((task) => ({ ...task, after: [...task.after].sort() }))),
      cycles: asSet(plan.cycles.map((group) => [...group].sort())),
      unplannable: asSet(plan.unplannable),
      alsoLost: [...plan.alsoLost].sort(),
    },
  };
}

/** The same, and no provider named as a cause, since that is the first of several. */
function withoutLinkOrder(made: Report): Report {
  return {
    ...unordered(made),
    forecast: asSet(made.forecast.map((row) => (row.cause === 'provider' ? { ...row, via: null } : row))),
    accounts: asSet(
      made.accounts.map((row) => ({
        ...row,
        conditions: row.conditions.map((item) => ({ ...item, links: item.links?.toSorted() ?? null })),
      })),
    ),
  };
}

interface Names {
  readonly account: ReadonlyMap<string, string>;
  readonly link: ReadonlyMap<string, string>;
}

function namesFor({ accounts, links }: Inventory, number: number): Names {
  const odd = ['__proto__', 'constructor', 'toString', '0', '-', '_.', 'a'.repeat(100)];
  const fresh = shuffled([...odd, ...accounts.map((_, index) => `n${index}`)], number);
  const sorted = links.map(({ id }) => id).sort();
  return {
    account: new Map(accounts.map(({ id }, index) => [id, fresh[index] ?? ''])),
    link: new Map(sorted.map((id, index) => [id, `k${String(index).padStart(6, '0')}`])),
  };
}

function renamedWorld(world: RandomWorld, { account, link }: Names): RandomWorld {
  const accountName = (id: string) => account.get(id) ?? '';
  return withInventory(world, {
    accounts: world.inventory.accounts.map((item): Account => ({ ...item, id: accountName(item.id) })),
    links: world.inventory.links.map(
      (item): Link => ({
        ...item,
        id: link.get(item.id) ?? '',
        provider: accountName(item.provider),
        dependent: accountName(item.dependent),
      }),
    ),
  });
}

/** The id that domain.md gives a task. */
function taskId({ kind, account, link, condition }: TaskRow): string {
  if (kind === 'unbind' || kind === 'move') return `${kind}:${link}`;
  return condition === null ? `${kind}:${account}` : `${kind}:${account}:${condition}`;
}

function renamedReport(made: Report, names: Names): Report {
  const accountName = (id: string) => names.account.get(id) ?? '';
  const linkName = (id: string) => names.link.get(id) ?? '';
  const renamed = <Row extends { readonly account: string }>(row: Row): Row => ({
    ...row,
    account: accountName(row.account),
  });
  const tasks = made.plan.tasks.map((task) => {
    const row = { ...renamed(task), link: task.link === null ? null : linkName(task.link) };
    return { ...row, id: taskId(row) };
  });
  const taskName = new Map(made.plan.tasks.map(({ id }, index) => [id, tasks[index]?.id ?? '']));
  return {
    today: made.today,
    timers: made.timers.map(renamed),
    accounts: made.accounts.map((row) => ({
      ...renamed(row),
      conditions: row.conditions.map((item) => ({ ...item, links: item.links?.map(linkName) ?? null })),
    })),
    blocks: made.blocks.map(
      (row): BlockRow => ({ ...renamed(row), by: accountName(row.by), link: linkName(row.link) }),
    ),
    forecast: made.forecast.map((row) => ({
      ...renamed(row),
      via: row.cause === 'provider' && row.via !== null ? accountName(row.via) : row.via,
    })),
    plan: {
      ...made.plan,
      tasks: tasks.map((task) => ({ ...task, after: task.after.map((id) => taskName.get(id) ?? '') })),
      cycles: made.plan.cycles.map((group) => group.map(accountName)),
      unplannable: made.plan.unplannable.map(renamed),
      alsoLost: made.plan.alsoLost.map(accountName),
    },
  };
}

describe('timers', () => {
  law('leave daysLeft from today to dueOn, and can be kept on the day before', (_, { timers, today }) => {
    for (const { dueOn, keepBy, daysLeft, status, startedOn } of timers) {
      if (dueOn === null) {
        must(keepBy === null && daysLeft === null && status === 'unknown');
        continue;
      }
      const left = daysBetween(today, dueOn);
      must(daysLeft === left && keepBy === daysAfter(dueOn, -1), dueOn, keepBy, daysLeft);
      must(status === (left <= 0 ? 'due' : 'running'), status, left);
      must(startedOn !== null && startedOn < dueOn, startedOn, dueOn);
    }
  });

  law('stand in order, those with an unknown day last', (_, { timers }) => {
    const days = timers.map(({ dueOn }) => dueOn ?? NEVER);
    same(days, [...days].sort());
  });

  law('never come due earlier by one more login, whenever that was', (world, { timers }, number) => {
    const login = { type: 'login', on: day(daysAfter(world.options.today, (number % 900) - 600)) };
    const changed = withOneChanged(world, number, (item) => ({ ...item, events: [...item.events, login] }));
    const key = ({ account, rule }: TimerRow) => `${account} ${rule}`;
    const before = new Map(timers.map((row) => [key(row), row.dueOn]));
    for (const row of reportOn(changed).timers) {
      const dueOn = before.get(key(row)) ?? null;
      if (dueOn !== null && row.dueOn !== null) must(row.dueOn >= dueOn, row, dueOn);
    }
  });

  law('are the same tomorrow, with one day less', (world, { timers }) => {
    const shorter = timers.map((row) => {
      if (row.daysLeft === null) return row;
      return { ...row, daysLeft: row.daysLeft - 1, status: row.daysLeft <= 1 ? 'due' : 'running' };
    });
    same(reportOn(withToday(world, daysAfter(world.options.today, 1))).timers, shorter);
  });
});

/** The verdicts with which a deletion can be planned. */
const PLANNABLE: readonly string[] = ['blocked', 'waiting', 'unconfirmed', 'ready'];

describe('verdicts', () => {
  law(
    'give a day exactly where a deletion can be planned, and that is the latest of today and the waits',
    (_, { accounts, today }) => {
      for (const { verdict, deletableOn, conditions } of accounts) {
        const waits = conditions.map(({ freeOn }) => freeOn ?? today);
        const expected = PLANNABLE.includes(verdict) ? [today, ...waits].sort().at(-1) : null;
        must(deletableOn === expected, verdict, deletableOn, conditions);
      }
    },
  );

  const fromStatuses = (statuses: ReadonlySet<string>) => {
    if (statuses.has('unmet')) return 'blocked';
    if (statuses.has('waiting')) return 'waiting';
    return statuses.has('unknown') ? 'unconfirmed' : 'ready';
  };
  law('are what their conditions make of them', (_, { accounts }) => {
    for (const { verdict, conditions } of accounts) {
      const unmet = conditions.some(({ kind, status }) => kind === 'never' && status === 'unmet');
      const statuses = new Set(conditions.map(({ status }) => status));
      if (unmet) must(verdict === 'never', verdict, conditions);
      else if (PLANNABLE.includes(verdict)) must(verdict === fromStatuses(statuses), verdict, conditions);
      else must(conditions.length === 0, verdict, conditions);
    }
  });

  law('wait only for a day after today', (_, { accounts, today }) => {
    for (const { status, freeOn } of accounts.flatMap(({ conditions }) => conditions)) {
      must((status === 'waiting') === (freeOn !== null && freeOn > today), status, freeOn);
    }
  });

  law('give tomorrow the same day as today, but not one before tomorrow', (world, { accounts }) => {
    const tomorrow = daysAfter(world.options.today, 1);
    const later = ({ deletableOn }: AccountRow) =>
      deletableOn !== null && deletableOn < tomorrow ? tomorrow : deletableOn;
    const found = reportOn(withToday(world, tomorrow)).accounts.map(({ deletableOn }) => deletableOn);
    same(found, accounts.map(later));
  });
});

describe('blocks', () => {
  law(
    'never name a link that is released, or an end that is deleted, and their account is active',
    (world, { blocks, today }) => {
      const links = new Map<string, Link>(world.inventory.links.map((item) => [item.id, item]));
      const states = new Map<string, string>(world.inventory.accounts.map(({ id, state }) => [id, state]));
      for (const { account, by, link } of blocks) {
        const { provider, dependent, releasedOn } = links.get(link) ?? {};
        must(releasedOn === undefined || releasedOn > today, link, releasedOn);
        must(states.get(account) === 'active' && states.get(by) !== 'deleted', account, by);
        must(new Set([provider, dependent, account, by]).size === 2, provider, dependent, account, by);
      }
    },
  );

  law('are hard exactly for the links of unmet conditions', (_, { blocks, accounts }) => {
    const hard = blocks.filter(({ strength }) => strength === 'hard');
    const expected = accounts.flatMap(({ account, conditions }) =>
      conditions
        .filter(({ status }) => status === 'unmet')
        .flatMap(({ id, links }) => (links ?? []).map((link) => [account, id, link])),
    );
    same(
      hard.map(({ account, condition, link }) => [account, condition, link]),
      expected,
    );
  });

  law(
    'have one row per account, link and condition, in the order of the accounts',
    (_, { blocks, accounts }) => {
      const keys = blocks.map(({ account, link, condition }) => `${account} ${link} ${condition}`);
      must(new Set(keys).size === keys.length, keys);
      const places = new Map(accounts.map(({ account }, index) => [account, index]));
      const order = blocks.map(({ account }) => places.get(account) ?? -1);
      same(
        order,
        [...order].sort((one, other) => one - other),
      );
    },
  );
});

/** The earliest day on which a timer of each account ends it, but not before today. */
function expiries({ timers, today }: Report): Map<string, string> {
  const earliest = new Map<string, string>();
  for (const { account, dueOn, consequence } of timers) {
    const ends = consequence === 'recycled' || consequence === 'deleted';
    if (!ends || dueOn === null || dueOn > (earliest.get(account) ?? NEVER)) continue;
    earliest.set(account, dueOn < today ? today : dueOn);
  }
  return earliest;
}

describe('the forecast', () => {
  law(
    'is never later than the account’s own expiry, and is that exactly where its cause is a timer',
    (_, made) => {
      const rows = new Map(made.forecast.map((row) => [row.account, row]));
      for (const [account, expiry] of expiries(made)) {
        const row = rows.get(account);
        must(row !== undefined && row.lostOn <= expiry, account, row, expiry);
        must((row?.cause === 'timer') === (row?.lostOn === expiry), row, expiry);
      }
    },
  );

  law('is never before today', (_, { forecast, today }) => {
    for (const row of forecast) must(row.lostOn >= today, row);
  });

  law('knows nobody who is gone already', (world, { forecast }) => {
    const gone = world.inventory.accounts.filter(({ state }) => state === 'deleted' || state === 'lost');
    const ids = new Set<string>(gone.map(({ id }) => id));
    for (const { account } of forecast) must(!ids.has(account), account);
  });

  law(
    'has every requested deletion done by the end of its review',
    (world, { forecast, today, accounts }) => {
      const rows = new Map<string, ForecastRow>(forecast.map((row) => [row.account, row]));
      for (const [index, { id, state }] of world.inventory.accounts.entries()) {
        if (state !== 'deletion-requested') continue;
        const reviewed = accounts[index]?.reviewEndsOn ?? today;
        must((rows.get(id)?.lostOn ?? NEVER) <= (reviewed < today ? today : reviewed), id, reviewed);
      }
    },
  );

  const notEarlier = (ownLogin: true | null): Law => {
    return (world, made, number) => {
      const before = lostDays(made);
      const changed = withOneChanged(world, number, (item) => ({
        ...item,
        ownLogin: item.ownLogin || ownLogin,
      }));
      for (const [account, lostOn] of lostDays(reportOn(changed))) {
        must(lostOn >= (before.get(account) ?? NEVER), account, before.get(account), lostOn);
      }
    };
  };
  law('never has an account lost earlier because one more got a login of its own', notEarlier(true));
  law('never has an account lost earlier because one more may be able to enter by itself', notEarlier(null));

  law('ends with whoever follows its causes, on the same day all the way', (_, { forecast }) => {
    const rows = new Map(forecast.map((row) => [row.account, row]));
    const causeOf = (row: ForecastRow) => (row.cause === 'provider' ? rows.get(row.via ?? '') : undefined);
    for (const row of forecast) {
      let end = row;
      for (let step = 0, next = causeOf(row); next !== undefined; next = causeOf(next), step += 1) {
        must(step < forecast.length && next.lostOn === row.lostOn, row, next);
        end = next;
      }
      must(end.cause !== 'provider', row, end);
    }
  });

  law(
    'is tomorrow what it is today, but not before tomorrow, unless a link is released tomorrow',
    (world) => {
      const tomorrow = daysAfter(world.options.today, 1);
      const links = world.inventory.links.filter(({ releasedOn }) => releasedOn !== tomorrow);
      const unchanged = withInventory(world, { links });
      const later = ({ lostOn }: ForecastRow) => (lostOn < tomorrow ? tomorrow : lostOn);
      const expected = reportOn(unchanged).forecast.map((row) => [row.account, later(row)]);
      const found = reportOn(withToday(unchanged, tomorrow)).forecast.map((row) => [row.account, row.lostOn]);
      same(found, expected);
    },
  );

  const isSure = ({ certainty }: InactivityRule) => certainty === 'will';
  const surely = (item: Service): Service => ({
    ...item,
    ruleSets: item.ruleSets.map(({ inactivity, ...set }) =>
      inactivity === undefined ? set : { ...set, inactivity: inactivity.filter(isSure) },
    ),
  });
  law(
    'says will exactly where the rules that say so, and own logins where not known, give the same',
    (world, made) => {
      const accounts = world.inventory.accounts.map((item) => ({ ...item, ownLogin: item.ownLogin ?? true }));
      const changed = withInventory(world, { accounts, services: world.inventory.services.map(surely) });
      const sure = lostDays(reportOn({ ...changed, services: world.services.map(surely) }));
      for (const { account, lostOn, certainty } of made.forecast) {
        must((certainty === 'will') === (sure.get(account) === lostOn), account, lostOn, certainty);
      }
    },
  );
});

describe('the plan', () => {
  law(
    'has no task before today, nor before what it comes after is done, and lists that first',
    (_, { plan, today }) => {
      const done = new Map<string, string>();
      for (const { id, on, doneOn, finalOn, after } of plan.tasks) {
        must(on >= today && doneOn >= on && (finalOn ?? NEVER) >= doneOn, id, on, doneOn, finalOn);
        for (const earlier of after) must((done.get(earlier) ?? NEVER) <= on, id, on, earlier);
        must(!done.has(id), id);
        done.set(id, doneOn);
      }
    },
  );

  law('names each task by what it is about', (_, { plan }) => {
    for (const task of plan.tasks) must(task.id === taskId(task), task);
  });

  const last = (days: readonly (string | null)[]) =>
    days.reduce((latest, one) => (one !== null && one > (latest ?? '') ? one : latest), null);
  law('ends with the last of its deletions, which are critical', (_, { plan }) => {
    const deletions = plan.tasks.filter(({ kind }) => kind === 'delete');
    must(plan.finishOn === last(deletions.map(({ doneOn }) => doneOn)), plan.finishOn);
    must(plan.finalOn === last(deletions.map(({ finalOn }) => finalOn)), plan.finalOn);
    for (const { id, doneOn, critical } of deletions) must(doneOn !== plan.finishOn || critical, id);
    must(plan.tasks.some(({ critical }) => critical) === deletions.length > 0);
  });

  law(
    'deletes every account that is wanted gone and can be, once, and says why not of the others',
    (world, { plan, accounts }) => {
      const rows = new Map<string, AccountRow>(accounts.map((row) => [row.account, row]));
      const wanted = world.inventory.accounts.filter(
        ({ intent, state }) => intent === 'delete' && state === 'active',
      );
      const deletions = plan.tasks.filter(({ kind }) => kind === 'delete');
      const named = [...deletions.filter(({ pulledIn }) => !pulledIn), ...plan.unplannable];
      same(named.map(({ account }) => account).sort(), wanted.map(({ id }) => id).sort());
      const gone = new Set(deletions.map(({ account }) => account));
      must(gone.size === deletions.length);
      for (const { account, reason } of plan.unplannable) {
        must(reason === rows.get(account)?.verdict && !PLANNABLE.includes(reason), account, reason);
      }
      for (const account of plan.alsoLost) must(!gone.has(account), account);
      for (const { account, on } of deletions) {
        const { verdict = 'unknown', deletableOn } = rows.get(account) ?? {};
        must(PLANNABLE.includes(verdict) && on >= (deletableOn ?? NEVER), account, verdict, on);
      }
    },
  );
});
