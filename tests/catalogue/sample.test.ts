import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Catalogue, readCatalogue } from '#core/catalogue/catalogue';
import type { FallbackMeasure, Service } from '#core/catalogue/service';
import type { CivilDate } from '#core/dates/civil-date';
import type { Inventory } from '#core/inventory/inventory';
import { readInventory, writeInventory } from '#core/inventory/read-inventory';
import type { Strategy } from '#core/plan/unbinding';
import { report } from '#core/report/report';
import type { Report } from '#core/report/report-data';
import {
  chineseInEnglish,
  incompleteTexts,
  readJson,
  readText,
  repeated,
  root,
  schemaErrors,
} from './catalogue-folder';

const SAMPLE = 'resources/samples/lin-xiao.json';

const catalogue = builtInCatalogue();
const read = readInventory(readJson(SAMPLE));
const nothing: Inventory = { format: 'unbind-inventory', version: 1, accounts: [], links: [], services: [] };
const inventory = read.ok ? read.value : nothing;
const byHand = reportOn('by-hand');
const leastEffort = reportOn('least-effort');

function builtInCatalogue(): Catalogue {
  const names = readdirSync(new URL('resources/catalogue/', root));
  const files = new Map(names.map((name) => [name, readJson(`resources/catalogue/${name}`)]));
  const measures = readJson('resources/general-fallback.json') as readonly FallbackMeasure[];
  const built = readCatalogue(files, measures);
  if (!built.ok) throw new Error(JSON.stringify(built.failure));
  return built.value;
}

function reportOn(strategy: Strategy): Report {
  return report(inventory, catalogue, { today: '2026-11-23' as CivilDate, rulesAsOf: null, strategy });
}

/** The different values, sorted. */
function kindsOf(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

/** The kinds of the links of which an account is the provider. */
function linksOn(provider: string): string[] {
  return inventory.links.filter((link) => link.provider === provider).map(({ kind }) => kind);
}

function task(from: Report, id: string) {
  return from.plan.tasks.find((candidate) => candidate.id === id);
}

function lossOf(account: string) {
  return byHand.forecast.find((row) => row.account === account);
}

describe('the sample inventory', () => {
  it('is read by the program', () => {
    expect(read).toMatchObject({ ok: true });
  });

  it('is written as the program writes it', () => {
    expect(writeInventory(inventory)).toBe(readText(SAMPLE));
  });

  it('has about forty accounts of one person', () => {
    expect(inventory.accounts.length).toBeGreaterThanOrEqual(38);
    expect(inventory.accounts.length).toBeLessThanOrEqual(46);
    expect(inventory.links.length).toBeGreaterThan(inventory.accounts.length);
    expect(repeated(inventory.accounts.map(({ name }) => name))).toEqual([]);
  });

  it('uses every service of the seed, and phone numbers and mailboxes', () => {
    const seed = readJson('tests/fixtures/facts/seed-services.json') as readonly Service[];
    const used = inventory.accounts.map(({ service }) => service);
    const expected = [...seed.map(({ id }) => id), 'phone-number', 'mailbox'];
    expect(expected.filter((id) => !used.includes(id))).toEqual([]);
  });

  it('has services of its own, written like those of the catalogue, and accounts of none', () => {
    const used = inventory.accounts.map(({ service }) => service);
    expect(used).toContain(null);
    expect(inventory.services.length).toBeGreaterThan(1);
    for (const service of inventory.services) {
      expect(used).toContain(service.id);
      expect(schemaErrors(service)).toEqual([]);
      expect(incompleteTexts(service, service.id)).toEqual([]);
      expect(chineseInEnglish(service, service.id)).toEqual([]);
    }
    const builtIn = new Set(catalogue.services.keys());
    const own = inventory.services.map(({ id }) => id);
    expect(used.filter((id) => id !== null && !builtIn.has(id) && !own.includes(id))).toEqual([]);
    expect(own.filter((id) => builtIn.has(id))).toEqual([]);
  });

  it('confirms only what its services ask', () => {
    const services = new Map([
      ...catalogue.services,
      ...inventory.services.map((own) => [own.id, own] as const),
    ]);
    const asked = (id: string | null) =>
      (services.get(id ?? '')?.ruleSets ?? []).flatMap(({ deletion, inactivity }) =>
        [...(deletion?.conditions ?? []), ...(inactivity ?? [])].map((rule) => rule.id),
      );
    const idle = inventory.accounts.flatMap(({ id, service, confirmations }) =>
      Object.keys(confirmations)
        .filter((rule) => !asked(service).includes(rule))
        .map((rule) => `${id}: ${rule}`),
    );
    expect(idle).toEqual([]);
  });

  it('has every intent, every state and every kind of link', () => {
    const { accounts, links } = inventory;
    expect(kindsOf(accounts.map(({ intent }) => intent))).toEqual([
      'delete',
      'keep',
      'let-expire',
      'undecided',
    ]);
    expect(kindsOf(accounts.map(({ state }) => state))).toEqual([
      'active',
      'deleted',
      'deletion-requested',
      'lost',
    ]);
    expect(kindsOf(links.map(({ kind }) => kind))).toEqual([
      'binding',
      'login',
      'payment',
      'recovery',
      'sub-account',
    ]);
    expect(new Set(accounts.map(({ ownLogin }) => ownLogin))).toEqual(new Set([true, false, null]));
  });

  it('has a phone number and a mailbox that much hangs on', () => {
    expect(linksOn('phone').length).toBeGreaterThanOrEqual(15);
    expect(linksOn('gmail').length).toBeGreaterThanOrEqual(8);
    for (const provider of ['phone', 'gmail', 'netease']) {
      expect(linksOn(provider)).toContain('login');
      expect(linksOn(provider)).toContain('recovery');
    }
  });

  it('is made up: no real mailbox, no real number, nothing from after its day', () => {
    const identifiers = inventory.accounts.flatMap((account) => account.identifiers);
    const suspicious = identifiers.filter(({ kind, value }) => {
      if (kind === 'email') return !/@example\.(com|org)$/.test(value);
      if (kind === 'phone') return !/^1\d\d-0000-\d{4}$/.test(value);
      return !/0000|示例|demo/.test(value);
    });
    expect(suspicious).toEqual([]);
    const days = readText(SAMPLE).match(/\d{4}-\d\d-\d\d(?=")/g) ?? [];
    expect(days.length).toBeGreaterThan(100);
    expect(days.filter((day) => day > '2026-11-22')).toEqual([]);
  });

  it('holds nothing that looks like a secret', () => {
    const text = readText(SAMPLE);
    const fields = [...text.matchAll(/"([^"]+)":/g)].map(([, name]) => name ?? '');
    expect(fields.filter((name) => /secret|passw|token|totp|otp|seed|pin|card|cvv|key/i.test(name))).toEqual(
      [],
    );
    // Card and identity numbers, otpauth addresses, long random words.
    expect(text.match(/\d{12,}|otpauth|[A-Za-z0-9+/=]{32,}/g)).toBeNull();
  });
});

describe('the report on the sample of 2026-11-23', () => {
  it('has every verdict', () => {
    expect(kindsOf(byHand.accounts.map(({ verdict }) => verdict))).toEqual([
      'blocked',
      'check-gone',
      'deleted',
      'lost',
      'never',
      'passive',
      'pending',
      'ready',
      'unconfirmed',
      'unknown',
      'waiting',
    ]);
  });

  it('has every kind of condition in every status that the kind has', () => {
    const seen = byHand.accounts.flatMap(({ conditions }) => conditions.map((c) => `${c.kind} ${c.status}`));
    expect(kindsOf(seen)).toEqual([
      'close-account met',
      'close-account unknown',
      'close-account unmet',
      'confirm met',
      'confirm unknown',
      'confirm unmet',
      'never met',
      'never unknown',
      'never unmet',
      'quiet-period met',
      'quiet-period waiting',
      'unbind met',
      'unbind unmet',
    ]);
  });

  it('has timers that are due, running and unknown, with all that may fall due', () => {
    expect(kindsOf(byHand.timers.map(({ status }) => status))).toEqual(['due', 'running', 'unknown']);
    expect(kindsOf(byHand.timers.map(({ certainty }) => certainty))).toEqual(['may', 'will']);
    const qq = byHand.timers.find(({ account }) => account === 'qq');
    expect(qq).toMatchObject({ dueOn: '2026-11-30', keepBy: '2026-11-29', daysLeft: 7 });
  });

  it('has WeChat blocked by those that are entered with it, with a day of its own release', () => {
    const wechat = byHand.accounts.find(({ account }) => account === 'wechat');
    expect(wechat).toMatchObject({ verdict: 'blocked', deletableOn: '2026-11-29' });
    const unbind = wechat?.conditions.find(({ id }) => id === 'unbind-third-party');
    expect(unbind?.links?.length).toBeGreaterThanOrEqual(8);
    expect(unbind?.autoReleaseOn).toBe('2026-12-19');
    expect(kindsOf(byHand.blocks.map(({ strength }) => strength))).toEqual(['hard', 'notice', 'soft']);
  });

  it('has a circle of two deletions, an account that goes along, and ones that cannot be deleted', () => {
    for (const { plan } of [byHand, leastEffort]) {
      expect(plan.cycles).toEqual([['taobao-old', 'alipay-old']]);
      expect(plan.alsoLost).toEqual(['zhima-credit']);
      expect(plan.unplannable).toEqual([
        { account: 'netease-126', reason: 'passive' },
        { account: 'album', reason: 'never' },
        { account: 'app-renren', reason: 'unknown' },
      ]);
    }
  });

  it('has every kind of task, ones that may not be needed, and deletions that are pulled in', () => {
    const { tasks } = byHand.plan;
    expect(kindsOf(tasks.map(({ kind }) => kind))).toEqual([
      'add-login',
      'await',
      'confirm',
      'delete',
      'move',
      'unbind',
      'wait',
    ]);
    const ifNeeded = tasks.filter((row) => row.ifNeeded).map(({ kind }) => kind);
    expect(kindsOf(ifNeeded)).toEqual(['add-login', 'move']);
    const pulledIn = tasks.filter((row) => row.pulledIn).map(({ account }) => account);
    expect(pulledIn).toEqual(['baidu-wallet', 'wechat-pay']);
    expect(tasks.some((row) => row.critical)).toBe(true);
  });

  it('leaves WeChat earlier by hand, and with less to do by least effort', () => {
    expect(task(byHand, 'delete:wechat')).toMatchObject({ on: '2026-12-07', finalOn: '2027-02-05' });
    expect(task(leastEffort, 'delete:wechat')).toMatchObject({ on: '2026-12-24', finalOn: '2027-02-22' });
    expect(leastEffort.plan.tasks.length).toBeLessThan(byHand.plan.tasks.length);
    expect(byHand.plan).toMatchObject({ finishOn: '2027-03-18', finalOn: '2027-04-17' });
    expect(task(byHand, 'unbind:l-baidu-wechat')).toBeDefined();
    expect(task(leastEffort, 'delete:wechat')?.after).toContain('delete:baidu');
  });

  it('forecasts every cause, and an account that nobody can enter any more', () => {
    expect(kindsOf(byHand.forecast.map(({ cause }) => cause))).toEqual(['no-entrance', 'provider', 'timer']);
    expect(lossOf('app-jianshu')).toMatchObject({ cause: 'no-entrance', stranded: true });
    expect(lossOf('netease')).toMatchObject({ lostOn: '2026-12-12', cause: 'timer', certainty: 'will' });
    expect(lossOf('app-netease-music')).toMatchObject({
      lostOn: '2026-12-12',
      cause: 'provider',
      via: 'netease',
      certainty: 'may',
    });
    expect(lossOf('zhima-credit')).toMatchObject({ lostOn: '2027-10-20', via: 'alipay-old' });
  });
});
