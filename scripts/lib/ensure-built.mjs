import { isFresh } from './programs.mjs';

/**
 * Builds the program unless the built one is up to date; installs what the build needs.
 * Writes to stderr only. Throws an error of one line where it cannot be built; why is on stderr by then.
 * @param {import('./programs.mjs').Program} program
 */
export async function ensureBuilt(program) {
  if (isFresh(program)) return;
  // Loaded only when it is needed: the command line is built once and started often.
  const { buildProgram } = await import('./build-program.mjs');
  await buildProgram(program);
}
