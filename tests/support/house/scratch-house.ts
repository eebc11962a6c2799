import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The project's own folder, where its settings and scripts are. */
export const projectFolder = resolve(import.meta.dirname, '../../..');

/** A folder of its own outside the project, to plant files in that the project itself must not hold. */
export class ScratchHouse {
  readonly folder = mkdtempSync(join(tmpdir(), 'unbind-house-'));

  /** Lays a file of the project, such as its settings, at the same place here. */
  lend(...paths: string[]): void {
    for (const path of paths) copyFileSync(join(projectFolder, path), this.#place(path));
  }

  write(path: string, text: string): void {
    writeFileSync(this.#place(path), text);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #place(path: string): string {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    return file;
  }
}
