import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../house/scratch-house';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  /** Variables besides those that name an English system; undefined: not set. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What comes in through standard input. */
  readonly input?: string | Uint8Array;
  /** The user to run as, where we may choose. */
  readonly uid?: number;
  readonly cwd?: string;
}

const SCRIPT = join(projectFolder, 'scripts/unbind.mjs');
const UNSET = { NO_COLOR: undefined, FORCE_COLOR: undefined, LC_MESSAGES: undefined, LANG: undefined };

/** Runs the command line as a person does, in a process of its own. */
export function unbind(args: readonly string[], { env, input, uid, cwd }: Circumstances = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...UNSET, LC_ALL: 'C', ...env },
    input: input ?? '',
    maxBuffer: 2 ** 28,
    ...(uid === undefined ? {} : { uid }),
    ...(cwd === undefined ? {} : { cwd }),
  });
  return { code: status, stdout, stderr };
}

/** Runs a line of the shell with `$UNBIND` as the command line. */
export function shell(line: string, env: Readonly<Record<string, string | undefined>> = {}): Promise<Ended> {
  const child = spawn('bash', ['-c', line], {
    env: {
      ...process.env,
      ...UNSET,
      LC_ALL: 'C',
      UNBIND: `${process.execPath} ${SCRIPT}`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.stderr += text;
  });
  return new Promise((done) => {
    child.on('close', (code) => done({ code, ...texts }));
  });
}
