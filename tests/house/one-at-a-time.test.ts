import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { projectFolder } from '../support/house/scratch-house';
import { scratchFolder } from '../support/scratch-folder';

const folder = scratchFolder();
const name = `test-${randomUUID()}`;
const out = join(projectFolder, 'out');
const leftThere = () => readdirSync(out).filter((one) => one.startsWith(`.turn-${name}`));

afterEach(() => {
  for (const one of leftThere()) rmSync(join(out, one), { recursive: true, force: true });
});

/** Takes turns, and writes down when each begins and ends; some processes end in the middle of their last one. */
const SCRIPT = `
  const { appendFileSync } = await import('node:fs');
  const { setTimeout: wait } = await import('node:timers/promises');
  const { oneAtATime } = await import(${JSON.stringify(join(projectFolder, 'scripts/lib/one-at-a-time.mjs'))});
  const [name, log, turns, dies] = process.argv.slice(1);
  for (let turn = 1; turn <= Number(turns); turn += 1) {
    await oneAtATime(name, async () => {
      appendFileSync(log, 'begin ' + process.pid + '\\n');
      await wait(1);
      if (dies === 'dies' && turn === Number(turns)) process.kill(process.pid, 'SIGKILL');
      await wait(1);
      appendFileSync(log, 'end ' + process.pid + '\\n');
    });
  }`;

async function takeTurns(log: string, turns: number, dies: boolean): Promise<string> {
  const args = ['--input-type=module', '-e', SCRIPT, name, log, String(turns), dies ? 'dies' : 'lives'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((done) => {
    child.on('close', (...ended) => done(ended));
  });
  return `${code ?? signal}${said}`;
}

/** Of a process that has ended, and whose number nobody has yet. */
const ENDED = 2 ** 22 + 1;

it.each([
  ['beside processes that end in the middle of a turn', undefined],
  ['where the last turn was left by a process that is gone', `${ENDED} ${name}`],
  ['where it was left as older scripts did', String(ENDED)],
  ['where it was left before it said whose it is', ''],
])('twelve processes take turns, one at a time, %s', async (_, left) => {
  const log = join(folder, randomUUID());
  if (left !== undefined) mkdirSync(join(out, `.turn-${name}`), { recursive: true });
  if (left) writeFileSync(join(out, `.turn-${name}`, 'pid'), left);
  // Each of those that die does so in another turn.
  const takers = Array.from({ length: 12 }, (__, at) => ({ turns: at < 8 ? at + 1 : 9, dies: at < 8 }));
  const ended = await Promise.all(takers.map(({ turns, dies }) => takeTurns(log, turns, dies)));
  expect(ended).toEqual(takers.map(({ dies }) => (dies ? 'SIGKILL' : '0')));

  expect(turnsOf(log)).toEqual({ begun: 36 + 36, leftInTheMiddle: 8, endedBesideAnother: 0 });
});

function turnsOf(log: string) {
  const turns = { begun: 0, leftInTheMiddle: 0, endedBesideAnother: 0 };
  let holder: string | undefined;
  for (const line of readFileSync(log, 'utf8').trimEnd().split('\n')) {
    const [what, pid] = line.split(' ');
    if (what === 'begin') turns.begun += 1;
    if (what === 'begin' && holder !== undefined) turns.leftInTheMiddle += 1;
    if (what === 'end' && pid !== holder) turns.endedBesideAnother += 1;
    holder = what === 'begin' ? pid : undefined;
  }
  return { ...turns, leftInTheMiddle: turns.leftInTheMiddle + (holder === undefined ? 0 : 1) };
}
