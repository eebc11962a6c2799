import { existsSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Unbind } from './unbind';

/** Exports the inventory on the settings page, in English, and returns the document. The file must not be there yet. */
export async function exported(unbind: Pick<Unbind, 'page' | 'takeFile'>, file: string): Promise<string> {
  await unbind.takeFile(file, () => unbind.page.getByRole('button', { name: 'Export…' }).click());
  await expect.poll(() => existsSync(file)).toBe(true);
  return readFileSync(file, 'utf8');
}
