import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { builtFile, stampOf } from './programs.mjs';
import { inRoot, root } from './root.mjs';
import { runNode, tools } from './run.mjs';

/**
 * Two processes may build at once: each builds into a folder of its own, and the finished file replaces the old one
 * in a single step. What it was made of stands in its first line, so that the two can never disagree.
 * @param {import('./programs.mjs').Program} program
 */
export async function buildProgram(program) {
  await ensureInstalled();
  // Taken before the build: a file that changes meanwhile makes the result old, not wrong.
  const stamp = stampOf(program);
  const workFolder = inRoot('out', `.build-${program.name}-${process.pid}`);
  try {
    const args = ['build', '--config', program.config, '--outDir', relative(root, workFolder)];
    const { code } = await runNode(tools[program.tool], args, { print: 'to-stderr' });
    if (code !== 0)
      throw new Error(`Cannot build ${program.folder}/${program.file}: vite ended with code ${code}.`);
    const made = `${workFolder}/${program.file}`;
    writeFileSync(made, `${stamp}${readFileSync(made, 'utf8')}`);
    if (program.whole) {
      await oneAtATime(`replace-${program.name}`, async () => replaceFolder(program, workFolder));
    } else {
      mkdirSync(inRoot(program.folder), { recursive: true });
      renameSync(made, builtFile(program));
    }
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

/**
 * A folder cannot be replaced in a single step, but in two very short ones.
 * @param {import('./programs.mjs').Program} program
 * @param {string} workFolder
 */
function replaceFolder(program, workFolder) {
  const folder = inRoot(program.folder);
  const old = `${workFolder}-old`;
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(workFolder, folder);
  rmSync(old, { recursive: true, force: true });
}
