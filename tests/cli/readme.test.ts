import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unbindHere } from '../support/cli/in-process';

// The README says nothing that is not so.
const readme = readFileSync('README.md', 'utf8');

/** What stands in code blocks of that language; '' for those that name none. */
function blocks(language: string): string[] {
  return [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap(([, of, text]) =>
    of === language && text !== undefined ? [text] : [],
  );
}

/** The commands of the README, each as what is given to `unbind`. */
const commands = blocks('')
  .flatMap((block) => block.split('\n'))
  .flatMap((line) => {
    const [, script, args] = /^npm run --silent (report|unbind) -- (.*)$/.exec(line) ?? [];
    if (script === undefined || args === undefined) return [];
    return [script === 'report' ? ['report', ...args.split(' ')] : args.split(' ')];
  });

const printed = blocks('').filter((block) => !block.startsWith('npm '));

describe('the README', () => {
  it('has six commands and two pieces of what they print', () => {
    expect([commands.length, printed.length]).toEqual([6, 2]);
  });

  it.each(commands.map((command) => [command]))('names a command that works: %j', async (command) => {
    const { code, stdout, stderr } = await unbindHere(command, { locale: 'zh-CN' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });

  it.each(printed)('prints what the command before prints: %s', async (block) => {
    const outputs = await Promise.all(commands.map((command) => unbindHere(command, { locale: 'zh-CN' })));
    const lines = outputs.flatMap(({ stdout }) => stdout.split('\n'));
    for (const line of block.split('\n').filter((text) => text !== '...')) expect(lines).toContain(line);
  });

  it('shows an inventory that can be reported on', async () => {
    const [document = ''] = blocks('json');
    const { code, stdout } = await unbindHere(['report', '-', '--json'], { input: document });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ accounts: [{ account: 'wechat', verdict: 'blocked' }, {}] });
  });
});
