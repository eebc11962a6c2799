import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder, type ScratchHouse } from './scratch-house';

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
}

/** Runs a script of the project, or of a package it has installed, on a scratch house. */
export function runScript(house: ScratchHouse, script: string, ...args: string[]): Ended {
  const { stdout, status } = spawnSync(process.execPath, [join(projectFolder, script), ...args], {
    cwd: house.folder,
    encoding: 'utf8',
  });
  return { exitCode: status, stdout };
}
