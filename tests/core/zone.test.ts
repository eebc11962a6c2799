import { expect, it } from 'vitest';

// Each zone of the tests of days is a process of its own, which is asked to run in it.
it('runs in the zone that it is asked to run in', () => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const zone = process.env['TZ'];
  expect(zone).toBeDefined();
  expect(timeZone).toBe(zone);
  const shown = new Date(Date.UTC(2026, 6, 1, 12)).toLocaleString('en', { timeZone: zone });
  expect(new Date(Date.UTC(2026, 6, 1, 12)).toLocaleString('en')).toBe(shown);
});
