import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { unbindHere } from '../support/cli/in-process';
import { documentOf, scratchFiles } from '../support/cli/scratch-files';
import { fixturesWith } from '../support/importing/fixtures';
import { SECRETS, tells } from '../support/importing/secrets';

vi.setConfig({ testTimeout: 120_000 });

const files = scratchFiles();

/** All that the command line leaves behind: what it prints, and every file beside those that it read. */
async function leftBy(args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await unbindHere(['import', ...args]);
  const written = readdirSync(files.path('.'))
    .filter((name) => name.includes('inventory'))
    .map((name) => readFileSync(files.path(name), 'utf8'));
  return [stdout, stderr, ...written].join('\n');
}

describe('forty secrets', () => {
  it.each(SECRETS)('leave no trace through the command line: %j', async (secret) => {
    const inventory = files.write('inventory.json', documentOf({ accounts: [] }));
    const paths = fixturesWith(secret).map(({ bytes }, at) => files.write(`export-${at}`, bytes));
    const half = files.write('half', fixturesWith(secret)[0]?.bytes.subarray(0, 90) ?? '');
    const broken = files.write('broken', `{"items": [{"name": "Bank", "login": {"password": "${secret}`);
    const notes = '--keep-notes';
    for (const args of [
      [...paths, '--json', notes],
      [...paths, '--into', inventory, notes],
      [...paths, '--into', inventory, '--dry-run', '--json', notes],
      [half, notes],
      [...paths, broken, '--into', inventory],
      [broken, '--as', 'bitwarden-json'],
      [paths[0] ?? '', '--as', 'pasted-list', '--provider', 'wechat'],
      [paths[0] ?? '', '--as', 'cxf'],
    ]) {
      expect([args.at(-1), tells(await leftBy(args), secret)]).toEqual([args.at(-1), false]);
    }
  });
});
