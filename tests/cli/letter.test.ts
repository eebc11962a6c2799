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
    account({ id: 'gone', state: 'deleted' }),
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

  it.each(['nobody', 'gone', '__proto__'])(
    'refuses with 2 what is no account that can be deleted: %s',
    async (id) => {
      const { code, stdout, stderr } = await letter(id, '--lang', 'en');
      expect([code, stdout, stderr.split('\n').length]).toEqual([2, '', 2]);
      expect(stderr).toContain('ACCOUNT: expected the id of an account of this file that is not deleted');
    },
  );
});
