import { createRequire } from 'node:module';
import { afterAll, describe, expect, it } from 'vitest';
import { runScript } from '../support/house/run-script';
import { ScratchHouse } from '../support/house/scratch-house';

/** `file` imports `target`: a file of the house, or the name of a package. */
interface Import {
  readonly file: string;
  readonly target: string;
}

/** An import that exactly one border forbids. */
interface Planted extends Import {
  readonly border: string;
}

const core = 'src/shared/core';
const renderer = 'src/renderer';

const planted: readonly Planted[] = [
  { border: 'no-cycles', file: `${core}/dates/chicken.ts`, target: `${core}/dates/egg.ts` },
  { border: 'no-orphans', file: 'src/main/forgotten.ts', target: '' },
  { border: 'resolvable', file: 'src/main/lost.ts', target: 'src/main/services/nowhere.ts' },
  { border: 'tests-stay-outside', file: `${renderer}/app/test-user.ts`, target: 'tests/support/day.ts' },
  { border: 'tests-stay-outside', file: 'src/cli/tool-user.ts', target: 'scripts/tool.mjs' },
  { border: 'ship-no-dev-deps', file: `${renderer}/ui/ships-react-dom.ts`, target: 'react-dom' },

  { border: 'core-is-pure', file: `${core}/dates/disk.ts`, target: 'node:fs' },
  { border: 'core-is-pure', file: `${core}/plan/library.ts`, target: 'd3-zoom' },
  { border: 'core-is-pure', file: `${core}/rules/door.ts`, target: 'src/shared/ipc/door.ts' },
  { border: 'core-is-pure', file: `${core}/rules/window.ts`, target: `${renderer}/ui/button.ts` },
  { border: 'core-is-pure', file: `${core}/catalogue/facts.ts`, target: 'resources/general-fallback.json' },
  { border: 'core-base-is-bare', file: `${core}/text/day-text.ts`, target: `${core}/dates/day.ts` },
  { border: 'core-base-is-bare', file: `${core}/result.ts`, target: `${core}/plan/plan.ts` },
  { border: 'core-dates-looks-down', file: `${core}/dates/reads.ts`, target: `${core}/reading/checks.ts` },
  {
    border: 'core-reading-looks-down',
    file: `${core}/reading/up.ts`,
    target: `${core}/catalogue/service.ts`,
  },
  {
    border: 'core-catalogue-looks-down',
    file: `${core}/catalogue/up.ts`,
    target: `${core}/inventory/account.ts`,
  },
  { border: 'core-inventory-looks-down', file: `${core}/inventory/up.ts`, target: `${core}/rules/timers.ts` },
  { border: 'core-rules-looks-down', file: `${core}/rules/up.ts`, target: `${core}/graph/blocks.ts` },
  { border: 'core-graph-looks-down', file: `${core}/graph/up.ts`, target: `${core}/plan/plan.ts` },
  { border: 'core-plan-looks-down', file: `${core}/plan/up.ts`, target: `${core}/report/report.ts` },
  { border: 'core-report-looks-down', file: `${core}/report/side.ts`, target: `${core}/import/csv.ts` },
  { border: 'core-reminders-looks-down', file: `${core}/reminders/side.ts`, target: `${core}/import/csv.ts` },
  { border: 'core-check-up-looks-down', file: `${core}/check-up/side.ts`, target: `${core}/import/csv.ts` },
  { border: 'core-explain-looks-down', file: `${core}/explain/side.ts`, target: `${core}/import/csv.ts` },
  { border: 'core-drawing-looks-down', file: `${core}/drawing/side.ts`, target: `${core}/import/csv.ts` },
  { border: 'core-what-if-looks-down', file: `${core}/what-if/side.ts`, target: `${core}/import/csv.ts` },
  { border: 'core-snapshots-looks-down', file: `${core}/snapshots/side.ts`, target: `${core}/import/csv.ts` },
  { border: 'core-import-looks-down', file: `${core}/import/up.ts`, target: `${core}/rules/timers.ts` },
  { border: 'core-folders-have-a-place', file: 'src/main/asks-new.ts', target: `${core}/brand-new/idea.ts` },
  { border: 'ipc-knows-core', file: 'src/shared/ipc/disk.ts', target: 'node:fs' },
  { border: 'ipc-knows-core', file: 'src/shared/ipc/served.ts', target: 'src/main/window.ts' },
  { border: 'words-say-the-core', file: 'src/shared/words/disk.ts', target: 'node:fs' },
  { border: 'words-say-the-core', file: 'src/shared/words/library.ts', target: 'd3-zoom' },
  { border: 'words-say-the-core', file: 'src/shared/words/door.ts', target: 'src/shared/ipc/door.ts' },
  {
    border: 'words-say-the-core',
    file: 'src/shared/words/facts.ts',
    target: 'resources/general-fallback.json',
  },
  { border: 'words-say-the-core', file: 'src/shared/words/screen.ts', target: `${renderer}/ui/button.ts` },
  { border: 'core-is-pure', file: `${core}/report/speaks.ts`, target: 'src/shared/words/terms.ts' },
  { border: 'ipc-knows-core', file: 'src/shared/ipc/speaks.ts', target: 'src/shared/words/terms.ts' },

  { border: 'drawing-draws-the-core', file: 'src/shared/drawing/disk.ts', target: 'node:fs' },
  { border: 'drawing-draws-the-core', file: 'src/shared/drawing/library.ts', target: 'd3-zoom' },
  {
    border: 'drawing-draws-the-core',
    file: 'src/shared/drawing/screen.ts',
    target: `${renderer}/ui/button.ts`,
  },
  { border: 'words-say-the-core', file: 'src/shared/words/draws.ts', target: 'src/shared/drawing/svg.ts' },
  { border: 'core-is-pure', file: `${core}/drawing/draws.ts`, target: 'src/shared/drawing/svg.ts' },

  { border: 'calendar-tells-the-core', file: 'src/shared/calendar/disk.ts', target: 'node:fs' },
  { border: 'calendar-tells-the-core', file: 'src/shared/calendar/library.ts', target: 'papaparse' },
  {
    border: 'calendar-tells-the-core',
    file: 'src/shared/calendar/paper.ts',
    target: 'src/shared/paper/csv.ts',
  },
  { border: 'paper-tells-the-core', file: 'src/shared/paper/disk.ts', target: 'node:fs' },
  { border: 'paper-tells-the-core', file: 'src/shared/paper/library.ts', target: 'ical-generator' },
  { border: 'importing-reads-into-the-core', file: 'src/shared/importing/disk.ts', target: 'node:fs' },
  {
    border: 'importing-reads-into-the-core',
    file: 'src/shared/importing/library.ts',
    target: 'ical-generator',
  },
  {
    border: 'importing-reads-into-the-core',
    file: 'src/shared/importing/speaks.ts',
    target: 'src/shared/words/terms.ts',
  },
  { border: 'core-is-pure', file: `${core}/inventory/reads.ts`, target: 'src/shared/importing/row.ts' },
  { border: 'words-say-the-core', file: 'src/shared/words/reads.ts', target: 'src/shared/importing/csv.ts' },
  { border: 'words-say-the-core', file: 'src/shared/words/prints.ts', target: 'src/shared/paper/csv.ts' },
  { border: 'core-is-pure', file: `${core}/report/prints.ts`, target: 'src/shared/calendar/ics.ts' },

  { border: 'cli-is-core-and-node', file: 'src/cli/library.ts', target: 'd3-zoom' },
  { border: 'cli-is-core-and-node', file: 'src/cli/tables.ts', target: 'papaparse' },
  { border: 'cli-is-core-and-node', file: 'src/cli/desktop.ts', target: 'src/main/window.ts' },
  { border: 'cli-is-core-and-node', file: 'src/cli/door.ts', target: 'src/shared/ipc/door.ts' },
  { border: 'preload-is-thin', file: 'src/preload/core.ts', target: `${core}/dates/day.ts` },
  { border: 'preload-is-thin', file: 'src/preload/disk.ts', target: 'node:fs' },
  { border: 'main-serves', file: 'src/main/ui.ts', target: `${renderer}/ui/button.ts` },
  { border: 'main-serves', file: 'src/main/library.ts', target: 'd3-zoom' },
  { border: 'main-serves', file: 'src/main/lines.ts', target: 'src/cli/main.ts' },
  { border: 'node-knows-files', file: 'src/node/library.ts', target: 'd3-zoom' },
  { border: 'node-knows-files', file: 'src/node/accounts.ts', target: `${core}/inventory/account.ts` },
  { border: 'core-is-pure', file: `${core}/reading/writes.ts`, target: 'src/node/write.ts' },
  {
    border: 'importing-reads-into-the-core',
    file: 'src/shared/importing/writes.ts',
    target: 'src/node/write.ts',
  },
  { border: 'renderer-is-a-web-page', file: `${renderer}/app/writes.ts`, target: 'src/node/write.ts' },
  { border: 'serving-is-node', file: 'src/serving/desktop.ts', target: 'electron' },
  { border: 'serving-is-node', file: 'src/serving/library.ts', target: 'd3-zoom' },
  { border: 'serving-is-node', file: 'src/serving/window.ts', target: 'src/main/window.ts' },
  { border: 'serving-is-node', file: 'src/serving/door.ts', target: 'src/shared/ipc/door.ts' },
  { border: 'renderer-is-a-web-page', file: `${renderer}/app/serve.ts`, target: 'src/serving/files.ts' },
  { border: 'renderer-is-a-web-page', file: `${renderer}/platform/disk.ts`, target: 'node:fs' },
  { border: 'renderer-is-a-web-page', file: `${renderer}/app/shell.ts`, target: 'electron' },
  { border: 'renderer-is-a-web-page', file: `${renderer}/app/server.ts`, target: 'src/main/window.ts' },
  { border: 'renderer-is-a-web-page', file: `${renderer}/ui/library.ts`, target: 'graphology' },

  {
    border: 'one-door-out',
    file: `${renderer}/features/plan/out.ts`,
    target: `${renderer}/platform/desktop.ts`,
  },
  { border: 'one-door-out', file: `${renderer}/data/out.ts`, target: `${renderer}/platform/desktop.ts` },
  { border: 'app-on-top', file: `${renderer}/features/plan/up.ts`, target: `${renderer}/app/app.ts` },
  { border: 'app-on-top', file: `${renderer}/ui/up.ts`, target: `${renderer}/app/app.ts` },
  {
    border: 'features-are-strangers',
    file: `${renderer}/features/plan/friend.ts`,
    target: `${renderer}/features/expiry/table.ts`,
  },
  {
    border: 'features-on-top',
    file: `${renderer}/data/up.ts`,
    target: `${renderer}/features/expiry/table.ts`,
  },
  {
    border: 'features-on-top',
    file: `${renderer}/i18n/up.ts`,
    target: `${renderer}/features/expiry/table.ts`,
  },
  {
    border: 'ui-knows-no-accounts',
    file: `${renderer}/ui/account.ts`,
    target: `${core}/inventory/account.ts`,
  },
  {
    border: 'ui-knows-no-accounts',
    file: `${renderer}/ui/stored.ts`,
    target: `${renderer}/data/database.ts`,
  },
  { border: 'dexie-in-data', file: `${renderer}/features/plan/stored.ts`, target: 'dexie' },
  { border: 'react-draws', file: `${renderer}/data/draws.ts`, target: 'react' },
  { border: 'react-draws', file: `${renderer}/platform/draws.ts`, target: 'react' },
  { border: 'age-in-sealing', file: `${renderer}/app/encrypts.ts`, target: 'age-encryption' },
  {
    border: 'sealing-is-a-tool',
    file: `${renderer}/sealing/stored.ts`,
    target: `${renderer}/data/database.ts`,
  },
  { border: 'date-fns-shows', file: `${renderer}/data/shows.ts`, target: 'date-fns' },
];

/** The other ends of breaches above: innocent, but in nobody's way only there. */
const otherEnds: readonly Import[] = [
  { file: `${core}/dates/egg.ts`, target: `${core}/dates/chicken.ts` },
  { file: `${core}/brand-new/idea.ts`, target: `${core}/result.ts` },
];

/** What the borders must leave open: each of these is how the house is meant to be built. */
const allowed: readonly Import[] = [
  { file: `${core}/reading/checks.ts`, target: `${core}/dates/day.ts` },
  { file: `${core}/catalogue/service.ts`, target: `${core}/reading/checks.ts` },
  { file: `${core}/inventory/account.ts`, target: `${core}/catalogue/service.ts` },
  { file: `${core}/rules/timers.ts`, target: `${core}/inventory/account.ts` },
  { file: `${core}/graph/blocks.ts`, target: `${core}/rules/timers.ts` },
  { file: `${core}/plan/plan.ts`, target: `${core}/graph/blocks.ts` },
  { file: `${core}/report/report.ts`, target: `${core}/plan/plan.ts` },
  { file: `${core}/report/explain.ts`, target: `${core}/result.ts` },
  { file: `${core}/import/csv.ts`, target: `${core}/text/pinyin.ts` },
  { file: `${core}/import/bitwarden.ts`, target: `${core}/inventory/account.ts` },
  { file: 'src/shared/ipc/door.ts', target: '#core/dates/day' },
  { file: 'src/shared/words/terms.ts', target: `${core}/inventory/account.ts` },
  { file: 'src/shared/words/skipped.ts', target: 'src/shared/importing/row.ts' },
  { file: 'src/shared/words/doubts.ts', target: 'src/shared/importing/review/entry.ts' },
  { file: 'src/shared/drawing/svg.ts', target: `${core}/inventory/account.ts` },
  { file: 'src/shared/drawing/faces.ts', target: 'src/shared/words/terms.ts' },
  { file: 'src/shared/calendar/ics.ts', target: 'ical-generator' },
  { file: 'src/shared/calendar/days.ts', target: 'src/shared/words/terms.ts' },
  { file: 'src/shared/importing/row.ts', target: `${core}/dates/day.ts` },
  { file: 'src/shared/importing/csv.ts', target: 'papaparse' },
  { file: 'src/shared/importing/zip.ts', target: 'fflate' },
  { file: 'src/shared/importing/review/sites.ts', target: 'tldts' },
  { file: 'src/shared/importing/review/entry.ts', target: `${core}/dates/day.ts` },
  { file: 'src/cli/import.ts', target: 'src/shared/importing/csv.ts' },
  { file: 'src/shared/paper/csv.ts', target: 'papaparse' },
  { file: 'src/shared/paper/sheets.ts', target: 'src/shared/words/terms.ts' },
  { file: 'src/cli/calendar.ts', target: 'src/shared/calendar/ics.ts' },
  { file: 'src/cli/paper.ts', target: 'src/shared/paper/csv.ts' },
  { file: `${renderer}/features/expiry/calendar.ts`, target: 'src/shared/calendar/ics.ts' },
  { file: 'src/cli/graph.ts', target: 'src/shared/drawing/svg.ts' },
  { file: `${renderer}/features/expiry/face.ts`, target: 'src/shared/drawing/faces.ts' },
  { file: 'src/cli/main.ts', target: `${core}/report/report.ts` },
  { file: 'src/cli/words.ts', target: 'src/shared/words/terms.ts' },
  { file: `${renderer}/features/expiry/words.ts`, target: 'src/shared/words/terms.ts' },
  { file: 'src/cli/files.ts', target: 'node:fs/promises' },
  { file: 'src/cli/version.ts', target: 'package.json' },
  { file: 'src/cli/facts.ts', target: 'resources/general-fallback.json' },
  { file: 'src/preload/index.ts', target: 'electron' },
  { file: 'src/preload/door.ts', target: 'src/shared/ipc/door.ts' },
  { file: 'src/main/index.ts', target: 'electron' },
  { file: 'src/main/files.ts', target: 'node:fs' },
  { file: 'src/main/serve.ts', target: 'src/shared/ipc/door.ts' },
  { file: 'src/main/window.ts', target: 'node:path' },
  { file: 'src/main/scheme.ts', target: 'src/serving/files.ts' },
  { file: 'src/main/save.ts', target: 'src/node/write.ts' },
  { file: 'src/cli/replace.ts', target: 'src/node/write.ts' },
  { file: 'src/node/write.ts', target: 'node:fs/promises' },
  { file: 'src/serving/files.ts', target: 'node:fs' },
  { file: 'src/serving/server.ts', target: `${core}/result.ts` },
  { file: `${renderer}/main.tsx`, target: `${renderer}/app/app.ts` },
  { file: `${renderer}/app/app.ts`, target: `${renderer}/features/expiry/table.ts` },
  { file: `${renderer}/app/door.ts`, target: `${renderer}/platform/desktop.ts` },
  { file: `${renderer}/platform/desktop.ts`, target: 'src/shared/ipc/door.ts' },
  { file: `${renderer}/features/expiry/table.ts`, target: `${renderer}/features/expiry/row.ts` },
  { file: `${renderer}/features/expiry/row.ts`, target: `${renderer}/ui/button.ts` },
  { file: `${renderer}/features/expiry/days.ts`, target: 'date-fns' },
  { file: `${renderer}/features/plan/stored-plan.ts`, target: `${renderer}/data/database.ts` },
  { file: `${renderer}/ui/button.ts`, target: 'react' },
  { file: `${renderer}/data/database.ts`, target: 'dexie' },
  { file: `${renderer}/data/records.ts`, target: `${core}/inventory/account.ts` },
  { file: 'tests/core/any.test.ts', target: `${core}/dates/day.ts` },
  { file: 'tests/core/lone.test.ts', target: '' },
];

/** Imported by others above; these need no import of their own. */
const leaves = [
  `${core}/dates/day.ts`,
  `${core}/result.ts`,
  `${core}/text/pinyin.ts`,
  'tests/support/day.ts',
  'scripts/tool.mjs',
];

const shipped = {
  react: '1.0.0',
  dexie: '1.0.0',
  'date-fns': '1.0.0',
  'd3-zoom': '1.0.0',
  graphology: '1.0.0',
  'ical-generator': '1.0.0',
  papaparse: '1.0.0',
  fflate: '1.0.0',
  tldts: '7.0.0',
  'age-encryption': '1.0.0',
};
const installed = { electron: '1.0.0', 'react-dom': '1.0.0' };

const houses: ScratchHouse[] = [];
afterAll(() => {
  for (const house of houses) house.remove();
});

/** A house with the project's settings, packages that hold nothing, and these imports. */
function houseOf(imports: readonly Import[]): ScratchHouse {
  const house = new ScratchHouse();
  houses.push(house);
  house.lend('.dependency-cruiser.cjs', 'tsconfig.base.json');
  const aliases = { '#core/*': `./${core}/*.ts`, '#ipc/*': './src/shared/ipc/*.ts' };
  house.write(
    'package.json',
    JSON.stringify({ type: 'module', imports: aliases, dependencies: shipped, devDependencies: installed }),
  );
  for (const name of Object.keys({ ...shipped, ...installed })) {
    house.write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    house.write(`node_modules/${name}/index.js`, '');
  }
  house.write('resources/general-fallback.json', '{}');
  for (const leaf of imports.length > 0 ? leaves : []) house.write(leaf, 'export const leaf = 1;\n');
  for (const { file, target } of imports) house.write(file, sourceOf(file, target));
  return house;
}

function sourceOf(file: string, target: string): string {
  if (target === '') return 'export const alone = 1;\n';
  const isFile = /^(src|tests|scripts|resources)\/|^package[.]json$/.test(target);
  const up = '../'.repeat(file.split('/').length - 1);
  return `import { it } from '${isFile ? up + target.replace(/[.]ts$/, '') : target}';\nexport const also = it;\n`;
}

interface Verdict {
  readonly exitCode: number | null;
  readonly problems: readonly string[];
  readonly breaches: readonly { border: string; from: string }[];
}

function bordersOf(house: ScratchHouse): Verdict {
  const { exitCode, stdout } = runScript(house, 'scripts/check-borders.mjs', '--json');
  return { ...(JSON.parse(stdout) as Omit<Verdict, 'exitCode'>), exitCode };
}

describe('the borders', () => {
  const verdict = bordersOf(houseOf([...allowed, ...otherEnds, ...planted]));
  const bordersCrossedBy = (file: string) =>
    verdict.breaches.filter((breach) => breach.from === file).map((breach) => breach.border);

  it.each(planted)('$border: $file may not import $target', ({ border, file }) => {
    expect(bordersCrossedBy(file)).toEqual([border]);
  });

  it('find no breach where none was planted', () => {
    const guilty = new Set(planted.map(({ file }) => file));
    expect(verdict.breaches.filter(({ from }) => !guilty.has(from))).toEqual([]);
    expect(verdict.exitCode).toBe(1);
  });

  it('are each breached here once at least', () => {
    const load = createRequire(import.meta.url);
    const { forbidden } = load('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };
    const breached = new Set(planted.map(({ border }) => border));
    expect(forbidden.map(({ name }) => name).filter((name) => !breached.has(name))).toEqual([]);
  });
});

describe('the check of the borders', () => {
  it('passes a house that keeps them', () => {
    expect(bordersOf(houseOf(allowed))).toEqual({ exitCode: 0, problems: [], breaches: [] });
  });

  it('fails where there is nothing to check', () => {
    const { exitCode, problems } = bordersOf(houseOf([]));
    expect(problems).toEqual(['0 modules were cruised: there is nothing to hold to the borders']);
    expect(exitCode).toBe(1);
  });

  it('fails when it could not see the modules', () => {
    const house = houseOf(allowed);
    house.write('.dependency-cruiser.cjs', "module.exports = { options: { exclude: { path: '.' } } };");
    const { exitCode, problems } = bordersOf(house);
    expect(problems[0]).toMatch(/^\d+ of \d+ modules were not cruised/);
    expect(exitCode).toBe(1);
  });
});
