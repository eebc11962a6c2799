import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './project-folder';

/** What `npm start` runs, in a process of its own. */
export class Launcher {
  readonly process: ChildProcess;
  stdout = '';
  stderr = '';
  readonly ended: Promise<number | null>;

  constructor(args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}) {
    this.process = spawn(process.execPath, [join(projectFolder, 'scripts/start.mjs'), ...args], {
      env: { ...process.env, LC_ALL: 'C', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.process.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.ended = new Promise((done) => this.process.on('close', done));
  }

  /** Its first line: it says where the app is once it can be asked there. */
  async firstLine(): Promise<string> {
    let over = false;
    void this.ended.then(() => {
      over = true;
    });
    while (!this.stdout.includes('\n')) {
      if (over) throw new Error(`the launcher ended without a line: ${this.stderr}`);
      await new Promise((done) => setTimeout(done, 20));
    }
    return this.stdout.split('\n', 1)[0] ?? '';
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.process.kill(signal);
    return this.ended;
  }
}
