import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf, written } from '#core/report/report';
import { ifLetGo } from '#core/what-if/if-let-go';
import { account, day, happened, inventory, link, rule, service, TODAY } from '../support/core/build';
import { catalogueOf, findingsOn } from '../support/core/situations';
import { randomWorld } from '../support/random-world/random-world';

// An arrow leads from a dependent to its provider. Today is 2026-11-23.
const services = [service({ id: 'fades', inactivity: [rule({ period: 'P1M', consequence: 'deleted' })] })];
const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
const catalogue = { services: new Map(), generalFallback: [] };
const fading = (id: string, on: string, fields = {}) =>
  account({ id, service: 'fades', events: [happened('login', on)], ...fields });
const locked = { ownLogin: false };

function letGo(example: Omit<Parameters<typeof inventory>[0], 'services'>, id: string) {
  return ifLetGo(findingsOf(inventory({ ...example, services }), catalogue, options), id);
}

describe('what falls because an account is let go', () => {
  it('is what has no other way in, on the day on which it expires', () => {
    // old <- mail <- bank; old expires on 2026-12-20
    const accounts = [
      fading('old', '2026-11-20'),
      account({ id: 'mail', ...locked }),
      account({ id: 'bank', ...locked }),
    ];
    const found = letGo({ accounts, links: [link('old', 'mail'), link('mail', 'bank')] }, 'old');
    expect(found).toMatchObject({
      ok: true,
      value: {
        row: { account: 'old', lostOn: '2026-12-20', cause: 'timer' },
        falls: [
          { row: { account: 'mail', lostOn: '2026-12-20' }, otherwiseOn: null, through: ['old.mail'] },
          { row: { account: 'bank' }, otherwiseOn: null, through: ['old.mail', 'mail.bank'] },
        ],
      },
    });
  });

  it('says when it is lost even so', () => {
    // old <- app, which expires by itself later
    const accounts = [fading('old', '2026-11-20'), fading('app', '2026-11-22', locked)];
    expect(letGo({ accounts, links: [link('old', 'app')] }, 'old')).toMatchObject({
      value: { falls: [{ row: { account: 'app', lostOn: '2026-12-20' }, otherwiseOn: '2026-12-22' }] },
    });
  });

  it('is nothing where the account falls with another on that day, or is not known to expire', () => {
    // phone <- app: both would go; keeping the app alone does not help it, or what hangs on it
    const accounts = [account({ id: 'phone' }), account({ id: 'app' })];
    expect(letGo({ accounts, links: [link('phone', 'app')] }, 'phone')).toEqual({
      ok: true,
      value: { row: null, falls: [] },
    });
  });

  it.each([
    ['nobody', 'no-such-account'],
    ['gone', 'wrong-state'],
    ['asked', 'wrong-state'],
  ])('cannot be asked of %s', (id, failure) => {
    const accounts = [
      account({ id: 'gone', state: 'deleted' }),
      account({ id: 'asked', state: 'deletion-requested' }),
    ];
    expect(letGo({ accounts }, id)).toEqual({ ok: false, failure });
  });
});

it('is what the forecast without the rules of that account does not have, or has later', () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
      const world = randomWorld(seed);
      const findings = findingsOn(world);
      const before = lostOn(findings);
      for (const [at, { id, state }] of world.inventory.accounts.entries()) {
        if (state !== 'active') continue;
        // Without a service it has no timers, and nothing else in the forecast goes by the service.
        const kept = { ...world.inventory.accounts[at], service: null } as const;
        const accounts = world.inventory.accounts.with(at, kept as (typeof world.inventory.accounts)[number]);
        const then = lostOn(findingsOf({ ...world.inventory, accounts }, catalogueOf(world), world.options));
        const found = ifLetGo(findings, id);
        if (!found.ok) throw new Error(found.failure);
        const expected = [...before].filter(([one, on]) => one !== id && on < (then.get(one) ?? '9999'));
        const falls = found.value.falls.map(({ row }) => [row.account, row.lostOn]);
        expect(Object.fromEntries(falls)).toEqual(Object.fromEntries(expected));
        expect(found.value.row?.lostOn).toBe(before.get(id));
        for (const fall of found.value.falls) {
          expect(fall.otherwiseOn).toBe(then.get(fall.row.account) ?? null);
          expect(fall.through.length).toBeGreaterThan(0);
        }
        compared += falls.length;
      }
    }),
    { numRuns: 150 },
  );
  expect(compared).toBeGreaterThan(0);
});

function lostOn(findings: ReturnType<typeof findingsOf>): ReadonlyMap<string, string> {
  return new Map(written(findings).forecast.map((row) => [row.account, row.lostOn]));
}
