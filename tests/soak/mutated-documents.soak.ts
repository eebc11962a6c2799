import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { explain } from '#core/explain/explain';
import { readDocument } from '#core/inventory/read-document';
import { findingsOf, written } from '#core/report/report';
import { fileLine } from '../../src/cli/problem-lines';
import { day } from '../support/core/build';
import { realCatalogue } from '../support/core/catalogue';
import { askableIds } from '../support/core/derive';
import { mutatedText } from '../support/mutated-text';
import { Random } from '../support/random-world/random';
import { randomWorld } from '../support/random-world/random-world';
import { seedFrom } from '../support/seed-from';

const IN_PROCESS = 50_000;
const OWN_PROCESSES = 200;

const firstSeed = seedFrom('SOAK_SEED', randomInt(2 ** 31));
const catalogue = realCatalogue();
const sample = readFileSync('resources/samples/lin-xiao.json', 'utf8');

// The sample, or a small random world: what a mutation hits matters more there.
function mutantOf(seed: number): string {
  const random = new Random(seed);
  const text = random.chance(0.1) ? sample : JSON.stringify(randomWorld(random.int(1, 100_000)).inventory);
  return mutatedText(random, text);
}

interface Used {
  readonly stillRead: boolean;
  /** What is wrong with what the program made of it. */
  readonly flaws: readonly string[];
}

/** Reads a mutant and, if it is still an inventory, asks something of everything in it. */
function readMutant(text: string, seed: number): Used {
  const read = readDocument(text);
  if (!read.ok) {
    const line = fileLine('mutant.json', read.failure, 'en');
    const isTold = /^mutant\.json: .*expected .+$/u.test(line) && !/undefined|\bat .+:\d+:\d+/u.test(line);
    return { stillRead: false, flaws: isTold ? [] : [line] };
  }
  const strategy = seed % 2 === 0 ? 'by-hand' : 'least-effort';
  const findings = findingsOf(read.value, catalogue, { today: day('2026-11-23'), rulesAsOf: null, strategy });
  const report = written(findings);
  const ids = new Random(seed).sample(askableIds(report), 3);
  const flaws = ids.filter((id) => explain(findings, id) === undefined).map((id) => `${id}: not explained`);
  if (JSON.stringify(report).includes('NaN')) flaws.push('a day that is none');
  return { stillRead: true, flaws };
}

describe(`mutated documents (SOAK_SEED=${firstSeed})`, () => {
  it(`are read or refused, ${IN_PROCESS} of them in process`, () => {
    const flaws: string[] = [];
    let stillRead = 0;
    let slowest = { seed: firstSeed, time: 0 };
    for (let seed = firstSeed; seed < firstSeed + IN_PROCESS; seed += 1) {
      const text = mutantOf(seed);
      const start = performance.now();
      try {
        const used = readMutant(text, seed);
        if (used.stillRead) stillRead += 1;
        flaws.push(...used.flaws.map((flaw) => `seed ${seed}: ${flaw}`));
      } catch (error) {
        throw new Error(`the mutant of seed ${seed}`, { cause: error });
      }
      const time = performance.now() - start;
      if (time > slowest.time) slowest = { seed, time };
    }
    process.stdout.write(
      `${IN_PROCESS} mutants from seed ${firstSeed}: ${stillRead} still read, the others refused; ` +
        `slowest: seed ${slowest.seed} (${Math.round(slowest.time)} ms)\n`,
    );
    expect(flaws).toEqual([]);
    expect(stillRead).toBeGreaterThan(IN_PROCESS / 50);
    expect(stillRead).toBeLessThan(IN_PROCESS / 2);
  });

  it(`never crash the command line, ${OWN_PROCESSES} of them in processes of their own`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unbind-mutants-'));
    const flaws: string[] = [];
    let slowest = { seed: firstSeed, time: 0 };
    let refused = 0;
    try {
      for (let seed = firstSeed; seed < firstSeed + OWN_PROCESSES; seed += 1) {
        const file = join(folder, `${seed}.json`);
        writeFileSync(file, mutantOf(seed));
        const start = performance.now();
        const ended = await report(file);
        const time = performance.now() - start;
        if (time > slowest.time) slowest = { seed, time };
        if (ended.code === 2) refused += 1;
        if (!isRefused(ended, file) && !isReported(ended)) {
          flaws.push(`seed ${seed}: exit ${ended.code}, ${ended.stderr}`);
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
    process.stdout.write(
      `${OWN_PROCESSES} processes from seed ${firstSeed}: ${refused} refused, none crashed; ` +
        `slowest: seed ${slowest.seed} (${Math.round(slowest.time)} ms)\n`,
    );
    expect(flaws).toEqual([]);
    expect(refused).toBeGreaterThan(OWN_PROCESSES / 2);
  });
});

/** One line on standard error that begins with the file, and nothing on standard output. */
function isRefused({ code, stdout, stderr }: Ended, file: string): boolean {
  return (
    code === 2 &&
    stdout === '' &&
    stderr.startsWith(`${file}: `) &&
    stderr.indexOf('\n') === stderr.length - 1
  );
}

function isReported({ code, stdout, stderr }: Ended): boolean {
  return code === 0 && stderr === '' && stdout !== '';
}

const run = promisify(execFile);

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function report(file: string): Promise<Ended> {
  const args = ['scripts/unbind.mjs', 'report', file, '--today', '2026-11-23', '--lang', 'en'];
  try {
    return { code: 0, ...(await run(process.execPath, args, { maxBuffer: 2 ** 26 })) };
  } catch (error) {
    const { code, stdout, stderr } = error as Ended;
    return { code, stdout, stderr };
  }
}
