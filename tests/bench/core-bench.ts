import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseCivilDate } from '#core/dates/civil-date';
import { readInventory } from '#core/inventory/read-inventory';
import { report } from '#core/report/report';
import { realCatalogue } from '../support/core/catalogue';
import { hubInventory } from './hub-inventory';
import { importLines } from './import-lines';
import { layoutLines } from './layout-lines';
import { machine } from './line';
import { brokenLines, line } from './lines';
import { median } from './median';

/*
 * Promises 1, 2 and the import of 4 of performance.md, as ratios within this run. The first: the core (strict reading of the parsed
 * document plus the report) against JSON.parse of the same document, how both grow, and whole processes. Times
 * themselves are not printed: on another machine, or beside other work, they mean nothing. Garbage is collected when
 * Node sees fit, as it is in use: forcing it between rounds throws compiled code away and makes everything but parsing
 * slower.
 */
const SIZES = [1_000, 10_000, 100_000] as const;
const CORE_LIMIT = 1;
const GROWTH_LIMIT = 1.2;
const PROCESS_LIMIT = 3;
const PROCESS_ROUNDS = 7;
/** Each figure is the median of that many rounds; parsing and core take turns, so that both see the same machine. */
const ROUNDS: Readonly<Record<number, number>> = { 1000: 101, 10000: 31, 100000: 11 };

interface Measured {
  readonly size: number;
  readonly parse: number;
  readonly core: number;
  readonly parseProcess: number;
  readonly reportProcess: number;
}

const catalogue = realCatalogue();
const today = parseCivilDate('2026-11-23');
if (today === undefined) throw new Error('no such day');
const options = { today, rulesAsOf: null, strategy: 'by-hand' } as const;

function measure(size: number, folder: string): Measured {
  const text = JSON.stringify(hubInventory(size));
  const parsing: number[] = [];
  const computing: number[] = [];
  for (let round = 0; round < (ROUNDS[size] ?? 11) + 2; round += 1) {
    const start = process.hrtime.bigint();
    const document: unknown = JSON.parse(text);
    const parsed = process.hrtime.bigint();
    const read = readInventory(document);
    if (!read.ok) throw new Error(`the bench's inventory is refused: ${JSON.stringify(read.failure)}`);
    const { plan } = report(read.value, catalogue, options);
    const done = process.hrtime.bigint();
    if (plan.tasks.length < size / 10) throw new Error('the bench plans next to nothing');
    // The first two rounds only warm up.
    if (round < 2) continue;
    parsing.push(Number(parsed - start));
    computing.push(Number(done - parsed));
  }
  const file = join(folder, `${size}.json`);
  writeFileSync(file, text);
  return {
    size,
    parse: median(parsing),
    core: median(computing),
    ...measureProcesses(file),
  };
}

function measureProcesses(file: string): Pick<Measured, 'parseProcess' | 'reportProcess'> {
  const parse = `JSON.parse(require('node:fs').readFileSync(${JSON.stringify(file)}, 'utf8'))`;
  const args = ['scripts/unbind.mjs', 'report', file, '--today', options.today, '--json'];
  const parsing: number[] = [];
  const reporting: number[] = [];
  for (let round = 0; round < PROCESS_ROUNDS + 1; round += 1) {
    const start = process.hrtime.bigint();
    runNode(['-e', parse]);
    const parsed = process.hrtime.bigint();
    runNode(args);
    const done = process.hrtime.bigint();
    if (round === 0) continue;
    parsing.push(Number(parsed - start));
    reporting.push(Number(done - parsed));
  }
  return { parseProcess: median(parsing), reportProcess: median(reporting) };
}

function runNode(args: readonly string[]): void {
  execFileSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 30 });
}

const folder = mkdtempSync(join(tmpdir(), 'unbind-bench-'));
try {
  console.log(machine());
  console.log('Promise 1: 5 links per account, hub-heavy, 40 % wanted gone, events on most\n');
  const all = SIZES.map((size) => measure(size, folder));
  for (const { size, parse, core } of all) {
    line(`${size} accounts: core / JSON.parse of the same document`, core / parse, CORE_LIMIT);
  }
  for (const [index, { size, parse, core }] of all.entries()) {
    const before = all[index - 1];
    if (before === undefined) continue;
    const growth = core / before.core / (parse / before.parse);
    line(`${before.size} to ${size} accounts: growth of the core / of JSON.parse`, growth, GROWTH_LIMIT);
  }
  for (const { size, parseProcess, reportProcess } of all) {
    const ratio = reportProcess / parseProcess;
    line(`${size} accounts: process of report --json / that only parses`, ratio, PROCESS_LIMIT);
  }
  await layoutLines(options);
  importLines(today);
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = brokenLines() === 0 ? 0 : 1;
