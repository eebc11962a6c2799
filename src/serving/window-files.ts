import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A file of the window, as it is handed out. */
interface WindowFile {
  readonly type: string;
  readonly body: Buffer<ArrayBuffer>;
}

/** By the path in its address, which begins with a slash. */
export type WindowFiles = ReadonlyMap<string, WindowFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Reads the built window, once and as a whole: a build that happens while it runs cannot mix two versions, and what is
 * asked for is looked up in a list and never becomes the name of a file.
 * Throws where there is none, or a file of a kind that has no type here.
 */
export function readWindowFiles(folder: string): WindowFiles {
  const files = new Map<string, WindowFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const type = TYPES[extname(path)];
    if (type === undefined) throw new Error(`no type is known for ${relative(folder, path)}`);
    files.set(addressOf(relative(folder, path)), { type, body: readFileSync(path) });
  }
  if (!files.has(PAGE)) throw new Error(`there is no built window in ${folder}`);
  return files;
}

/** The page that everything else belongs to. */
export const PAGE = '/index.html';

function addressOf(path: string): string {
  return `/${path.split(sep).map(encodeURIComponent).join('/')}`;
}
