import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder; one that goes meanwhile is none. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Which of these texts stand in any file below the folder, byte for byte, as UTF-8 or UTF-16; sorted. */
export function foundBelow(folder: string, texts: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const file of filesBelow(folder)) {
    const bytes = bytesOf(file);
    for (const text of texts) {
      if (bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'))) found.add(text);
    }
  }
  return [...found].sort();
}

function bytesOf(file: string): Buffer {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file) : Buffer.alloc(0);
}
