import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lossChains, lossesByDay } from '#core/report/loss-chain';
import { written } from '#core/report/report';
import { account, happened, link, reportOf, rule, service } from '../support/core/build';
import { findingsOn } from '../support/core/situations';
import { randomWorld } from '../support/random-world/random-world';

it('leads from what is lost to what is lost by itself', () => {
  // old <- mail <- bank; old expires
  const { forecast } = reportOf({
    services: [service({ id: 'fades', inactivity: [rule()] })],
    accounts: [
      account({ id: 'bank', ownLogin: false }),
      account({ id: 'mail', ownLogin: false }),
      account({ id: 'old', service: 'fades', events: [happened('login', '2026-11-20')] }),
      account({ id: 'alone', ownLogin: false }),
    ],
    links: [link('old', 'mail'), link('mail', 'bank')],
  });
  const chainOf = lossChains(forecast);
  expect(lossesByDay(forecast).map((row) => chainOf(row).map((one) => one.account))).toEqual([
    ['alone'],
    ['bank', 'mail', 'old'],
    ['mail', 'old'],
    ['old'],
  ]);
});

it('ends, on one day, and the rows come by day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
      const { forecast } = written(findingsOn(randomWorld(seed)));
      const chainOf = lossChains(forecast);
      for (const row of forecast) {
        const chain = chainOf(row);
        expect(chain.at(-1)?.cause).not.toBe('provider');
        expect(new Set(chain.map(({ lostOn }) => lostOn))).toEqual(new Set([row.lostOn]));
      }
      const days = lossesByDay(forecast).map(({ lostOn }) => lostOn);
      expect(days).toEqual([...days].sort());
      expect(days).toHaveLength(forecast.length);
    }),
    { numRuns: 200 },
  );
});
