import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly commandLine: string;
  /** Is it over, and only waits for whoever started it to hear so? */
  readonly isZombie: boolean;
  /** Its variables, `NAME=value` each; none where they may not be read. */
  readonly environment: readonly string[];
}

/** Ends a process and everything that it started, at once and without a word: as when the power fails. */
export function killTree(root: number): void {
  killAll(withChildren([root]));
}

/** These processes, and all that they started. */
function withChildren(roots: readonly number[]): number[] {
  const processes = allProcesses();
  const doomed = new Set(roots);
  // A child may stand before its parent in the list.
  for (let before = 0; before !== doomed.size; ) {
    before = doomed.size;
    for (const { pid, parent } of processes) if (doomed.has(parent)) doomed.add(pid);
  }
  return [...doomed];
}

/** The same for everything that has this text in its command line, such as the folder of its data. */
export function killNamed(text: string): void {
  killAll(
    allProcesses()
      .filter(({ commandLine }) => commandLine.includes(text))
      .map(({ pid }) => pid),
  );
}

/**
 * The same for everything that was started with this variable, such as the folder of its data, and what that started:
 * Chromium writes over the variables of its own. Resolves when all of it is gone.
 */
export async function killWith(variable: string, value: string): Promise<void> {
  const doomed = startedWith(variable, value);
  killAll(doomed);
  while (allProcesses().some(({ pid, isZombie }) => doomed.includes(pid) && !isZombie)) {
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** The same processes, a line each, for whoever looks for a fault. */
export function describeWith(variable: string, value: string): string {
  const pids = startedWith(variable, value);
  return described(allProcesses().filter(({ pid }) => pids.includes(pid)));
}

/** The same for everything that has this text in its command line. */
export function describeNamed(text: string): string {
  return described(allProcesses().filter(({ commandLine }) => commandLine.includes(text)));
}

function described(processes: readonly Process[]): string {
  return processes
    .map(({ pid, parent, isZombie, commandLine }) => {
      const type = /--type=\S+/.exec(commandLine)?.[0] ?? '';
      return `${pid} of ${parent}${isZombie ? ' (over)' : ''}: ${commandLine.slice(0, 80)} ${type}`;
    })
    .join('\n');
}

function startedWith(variable: string, value: string): number[] {
  return withChildren(
    allProcesses()
      .filter(({ environment }) => environment.includes(`${variable}=${value}`))
      .map(({ pid }) => pid),
  );
}

/** Is there any process with this text in its command line? */
export function isRunning(text: string): boolean {
  return allProcesses().some(({ commandLine }) => commandLine.includes(text));
}

function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/** Needs /proc, as Linux has it. */
function allProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const parent = Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1]);
        const commandLine = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        const environment = environmentOf(name);
        const isZombie = /^State:\s+Z/m.test(status);
        return [{ pid: Number(name), parent, commandLine, isZombie, environment }];
      } catch {
        return [];
      }
    });
}

function environmentOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
