// npm run check: everything that can be known of the house without running it. Every step runs, whatever fails.
import './lib/require-node.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { exitWith } from './lib/exit-with.mjs';
import { runNode, tools } from './lib/run.mjs';
import { leaveTally } from './lib/tally.mjs';

/** @type {readonly { name: string, file: string, args?: readonly string[] }[]} */
const steps = [
  {
    name: 'format, lint',
    file: tools.biome,
    args: ['ci', '--error-on-warnings', '--colors=off', '--max-diagnostics=200'],
  },
  {
    name: 'typed lint',
    file: tools.oxlint,
    args: ['--type-aware', '--deny-warnings', 'src', 'tests', 'scripts'],
  },
  { name: 'types', file: tools.tsc, args: ['-b', '--pretty', 'false'] },
  { name: 'borders', file: 'scripts/check-borders.mjs' },
  { name: 'unused', file: tools.knip, args: ['--no-progress'] },
  {
    name: 'unused texts',
    file: tools.vitest,
    // On a busy machine it may take longer than a test otherwise may.
    args: ['run', '--project', 'texts', '--testTimeout=0'],
  },
  { name: 'lock, hosts', file: 'scripts/check-lock.mjs' },
  { name: 'build', file: 'scripts/build.mjs' },
];

await exitWith(async () => {
  await ensureInstalled();
  const failures = [];
  for (const { name, file, args } of steps) {
    const start = process.hrtime.bigint();
    const { code, output } = await runNode(file, args, { print: 'keep' });
    const seconds = Number((process.hrtime.bigint() - start) / 10_000_000n) / 100;
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds.toFixed(1).padStart(5)} s`);
    if (code !== 0) failures.push({ name, output });
  }
  for (const { name, output } of failures) console.log(`\n--- ${name}\n${output.trim()}`);
  leaveTally({ passed: steps.length - failures.length, failed: failures.length });
  return failures.length === 0 ? 0 : 1;
});
