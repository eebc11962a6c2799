import { describe, expect, it } from 'vitest';
import { findingsOf } from '#core/report/report';
import { Directory } from '../../src/shared/words/directory';
import { letterFor } from '../../src/shared/words/letter';
import { unbindHere } from '../support/cli/in-process';
import { documentOf, scratchFiles } from '../support/cli/scratch-files';
import { account, day, type Example, inventory, TODAY } from '../support/core/build';
import { realCatalogue } from '../support/core/catalogue';

const files = scratchFiles();
const example: Example = {
  accounts: [
    account({
      id: 'q',
      name: 'My QQ',
      service: 'qq',
      identifiers: [{ kind: 'phone', value: '13800138000' }],
    }),
    account({ id: 'gone', name: 'Twin', state: 'deleted' }),
    account({ id: 't1', name: 'Twin' }),
    account({ id: 'w1', name: 'Two', variant: 'work' }),
    account({ id: 'w2', name: 'Two', identifiers: [{ kind: 'phone', value: '13900139000' }] }),
  ],
};
const file = files.write('letter.json', documentOf(example));
const letter = (...args: string[]) => unbindHere(['letter', file, ...args, '--today', TODAY]);

describe('letter', () => {
  it.each(['zh-CN', 'en'] as const)('is that of the window, with its subject: %s', async (lang) => {
    const options = { today: day(TODAY), rulesAsOf: null, strategy: 'by-hand' } as const;
    const directory = new Directory(findingsOf(inventory(example), realCatalogue(), options), lang);
    for (const [args, showsIdentifiers] of [
      [[], false],
      [['--identifiers'], true],
    ] as const) {
      const { subject, body } = letterFor(directory, 'q', { lang, on: day(TODAY), showsIdentifiers }) ?? {};
      const before = lang === 'en' ? 'Subject: ' : '主题：';
      expect(await letter('q', '--lang', lang, ...args)).toEqual({
        code: 0,
        stdout: `${before}${subject}\n\n${body}`,
        stderr: '',
      });
      expect(body?.includes('13800138000')).toBe(showsIdentifiers);
    }
  });

  it.each([
    ['My QQ', 'q'],
    ['13800138000', 'q'],
    ['Twin', 't1'],
    ['13900139000', 'w2'],
  ])('takes a name or number of one account for its id: %s', async (asked, id) => {
    const byId = await letter(id, '--lang', 'en');
    expect(byId.code).toBe(0);
    expect(await letter(asked, '--lang', 'en')).toEqual(byId);
  });

  it('names the ids where several are meant, and no numbers', async () => {
    const { code, stderr } = await letter('Two', '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain(
      'ACCOUNT: expected the id of one of 2 accounts: w1 (Two, work), w2 (Two), found "Two"',
    );
    const { stdout } = await unbindHere([
      'accounts',
      file,
      '--format',
      'csv',
      '--ids',
      '--today',
      TODAY,
      '--lang',
      'en',
    ]);
    const last = stdout.split('\r\n').map((line) => line.split(',').at(-1));
    expect(last).toEqual(['"Id"', '"q"', '"gone"', '"t1"', '"w1"', '"w2"', '']);
  });

  it.each(['nobody', 'gone', '__proto__'])(
    'refuses with 2 what is no account that can be deleted: %s',
    async (id) => {
      const { code, stdout, stderr } = await letter(id, '--lang', 'en');
      expect([code, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
      expect(stderr).toContain(
        'ACCOUNT: expected the id of an account of this file that is not deleted, its name or',
      );
    },
  );
});
