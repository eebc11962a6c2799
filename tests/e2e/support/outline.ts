import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The names in the folder of an app's data and in that of its partitions, and the record of where the data is. */
export function outlineOf(userData: string): string {
  const [own, partitions] = [userData, join(userData, 'Partitions')].map(namesIn);
  return JSON.stringify({ own, partitions, record: textOf(join(userData, 'storage.json')) });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
