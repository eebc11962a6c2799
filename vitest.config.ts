import { defineConfig } from 'vitest/config';

// A civil day must be the same everywhere: at both ends of the date line, in the zone that once skipped a day,
// and where clocks jump at midnight.
const zones = ['Asia/Shanghai', 'Pacific/Apia', 'America/Sao_Paulo', 'Asia/Beirut', 'America/Los_Angeles'];

/**
 * The core's tests of days, and of what is said of them, which run in all zones; the others look at which accounts, links
 * and steps there are, and its laws change the zone themselves.
 */
const daily = [
  'changed-since',
  'conditions',
  'dates',
  'expiry-bands',
  'forecast',
  'keep-by',
  'next-day',
  'overview',
  'reminder-look',
  'reminders',
  'rule-age',
  'snapshots',
  'story',
  'timers',
  'typed-day',
  'verdicts',
  'zone',
];

/** The folders below tests/ whose tests mean the same in every zone; `laws` are long random comparisons. */
const once = [
  'laws',
  'calendar',
  'catalogue',
  'cli',
  'data',
  'doors',
  'drawing',
  'graph',
  'house',
  'importing',
  'main',
  'packaging',
  'paper',
  'reading',
  'renderer',
  'sealing',
  'serving',
];

/** Of these, the tests that leave nothing behind: one process runs many files of them. */
const shared = new Set([
  'calendar',
  'catalogue',
  'cli',
  'data',
  'graph',
  'importing',
  'paper',
  'reading',
  'renderer',
]);

/** Reads all sources of the window with their types: a step of `npm run check`. */
const texts = 'tests/renderer/i18n/unused.test.ts';

const project = (
  name: string,
  folder: string,
  isolate = true,
  env: Record<string, string> = {},
  files = '**/*',
) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${folder}/${files}.test.{ts,tsx}`],
    exclude: [texts],
    env,
    isolate,
    setupFiles: folder === 'renderer' ? ['tests/renderer/support/each-test.ts'] : [],
  },
});

export default defineConfig({
  test: {
    // A zone is set for a whole process, so each file needs a process and not a thread.
    pool: 'forks',
    // Only against tests that hang: nothing here is a test of speed, and machines may be busy.
    testTimeout: 120_000,
    // Without it one core is left idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      project('UTC', 'core', false, { TZ: 'UTC' }),
      ...zones.map((zone) => project(zone, 'core', false, { TZ: zone }, `{${daily.join(',')}}`)),
      ...once.map((folder) => project(folder, folder, !shared.has(folder))),
      { test: { name: 'texts', include: [texts] } },
    ],
  },
});
