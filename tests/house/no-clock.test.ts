import { afterAll, describe, expect, it } from 'vitest';
import { runScript } from '../support/house/run-script';
import { ScratchHouse } from '../support/house/scratch-house';

const refused = [
  'new Date()',
  'new Date(0)',
  'new Date(2026, 0, 31)',
  'Date.now()',
  'Date.UTC(2026, 0, 31)',
  "Date['now']()",
  'performance.now()',
  'new Intl.DateTimeFormat()',
  'process.env',
  'process.hrtime()',
  'Math.random()',
  'Math?.random()',
  "Math['random']()",
  'globalThis',
  "globalThis['Date']",
  "'a'.localeCompare('b')",
  '(1).toLocaleString()',
];

/** Names that only look like a clock, and what the core may well use. */
const welcome = [
  'Math.floor(1.5)',
  "({ process: 1, date: 'Date' }).process",
  'Number.MAX_SAFE_INTEGER',
  "'Date.now()'",
];

const house = new ScratchHouse();
afterAll(() => house.remove());

const fileOf = (place: number) => `src/shared/core/dates/case-${place}.ts`;

interface Report {
  readonly diagnostics: readonly { location: { path: string } }[];
}

describe('the core', () => {
  house.lend('biome.json', 'scripts/lint/no-clock.grit');
  const cases = [...refused, ...welcome];
  for (const [place, text] of cases.entries()) {
    house.write(fileOf(place), `export const value: unknown = ${text};\n`);
  }
  house.write('src/cli/clock.ts', 'export const now = new Date();\n');
  const only = ['--only=style/noRestrictedGlobals', '--only=plugin', '--max-diagnostics=none'];
  const { stdout } = runScript(
    house,
    'node_modules/@biomejs/biome/bin/biome',
    'lint',
    '--reporter=json',
    ...only,
  );
  const { diagnostics } = JSON.parse(stdout) as Report;
  const found = new Set(diagnostics.map(({ location }) => location.path.replaceAll('\\', '/')));

  it.each(refused)('may not say %s', (text) => {
    expect(found).toContain(fileOf(cases.indexOf(text)));
  });

  it.each(welcome)('may say %s', (text) => {
    expect(found).not.toContain(fileOf(cases.indexOf(text)));
  });

  it('is held to this, and the command line is not', () => {
    expect(found).not.toContain('src/cli/clock.ts');
  });
});
