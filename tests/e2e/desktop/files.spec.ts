import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { openDocument, saveDocument } from '../support/door';
import { test } from '../support/unbind-test';

test.beforeEach(async ({ desktop }) => desktop.start());

test('what is saved can be opened again', async ({ desktop, folder }) => {
  const path = join(folder, '清单 2026.json');
  await desktop.takeFile(path, async () => {
    const saved = await saveDocument(desktop.page, { suggestedName: 'a.json', content: '解绑 🔓\n' });
    expect(saved).toEqual({ ok: true, value: { name: '清单 2026.json' } });
  });
  expect(readFileSync(path, 'utf8')).toBe('解绑 🔓\n');
  await desktop.giveFile(path, async () => {
    const opened = await openDocument(desktop.page);
    expect(opened).toEqual({ ok: true, value: { name: '清单 2026.json', text: '解绑 🔓\n' } });
  });
});

test('the dialogs suggest a name and ask for documents', async ({ desktop }) => {
  const { electron, page } = desktop;
  await electron.evaluate(({ dialog }) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    dialog.showOpenDialog = (...args: unknown[]) => {
      asked.push(args.at(-1));
      return Promise.resolve({ canceled: true, filePaths: [] });
    };
    dialog.showSaveDialog = (...args: unknown[]) => {
      asked.push(args.at(-1));
      return Promise.resolve({ canceled: true, filePath: '' });
    };
  });
  const cancelled = { ok: false, failure: { code: 'cancelled' } };
  expect(await openDocument(page)).toEqual(cancelled);
  expect(await saveDocument(page, { suggestedName: '解绑.json', content: '' })).toEqual(cancelled);
  const asked = await electron.evaluate(() => (globalThis as { asked?: unknown }).asked);
  const all = { name: 'All files', extensions: ['*'] };
  const filters = [{ name: 'Inventory (JSON, encrypted)', extensions: ['json', 'unbind', 'age'] }, all];
  const opened = {
    name: 'Inventory (JSON, encrypted, snapshot)',
    extensions: ['json', 'unbind', 'age', 'unbind-snapshot'],
  };
  expect(asked).toEqual([
    { properties: ['openFile', 'dontAddToRecent'], filters: [opened, all] },
    { defaultPath: '解绑.json', filters, properties: ['showOverwriteConfirmation', 'dontAddToRecent'] },
  ]);
});

test('a file that cannot be opened is told by its name', async ({ desktop, folder }) => {
  const file = (name: string, bytes: Uint8Array | string = '') => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const large = file('large.json');
  truncateSync(large, 512 * 1024 * 1024 + 1);
  mkdirSync(join(folder, 'folder.json'));
  for (const [path, failure] of [
    [large, { code: 'too-large', name: 'large.json' }],
    [file('gbk.json', Uint8Array.of(0xbd, 0xe2)), { code: 'not-utf8', name: 'gbk.json', byte: 1 }],
    [join(folder, 'folder.json'), { code: 'unreadable', name: 'folder.json' }],
    [join(folder, 'gone.json'), { code: 'unreadable', name: 'gone.json' }],
  ] as const) {
    await desktop.giveFile(path, async () => {
      expect(await openDocument(desktop.page)).toEqual({ ok: false, failure });
    });
  }
});

test('a file that cannot be written is told by its name, and nothing is left behind', async ({
  desktop,
  folder,
}) => {
  const place = join(folder, 'documents');
  mkdirSync(join(place, 'taken.json'), { recursive: true });
  for (const [path, name] of [
    [join(place, 'taken.json'), 'taken.json'],
    [join(place, 'nowhere', 'a.json'), 'a.json'],
  ] as const) {
    await desktop.takeFile(path, async () => {
      const saved = await saveDocument(desktop.page, { suggestedName: 'a.json', content: 'a' });
      expect(saved).toEqual({ ok: false, failure: { code: 'not-writable', name } });
    });
  }
  expect(readdirSync(place)).toEqual(['taken.json']);
});

test('a large inventory goes through the door in both directions', async ({ desktop, folder }) => {
  const line = '账号 account\n';
  const path = join(folder, 'large.json');
  await desktop.takeFile(path, () =>
    desktop.page.evaluate(
      (text) => window.desktop?.saveDocument({ suggestedName: 'a.json', content: text.repeat(500_000) }),
      line,
    ),
  );
  expect(statSync(path).size).toBe(500_000 * Buffer.byteLength(line));
  await desktop.giveFile(path, async () => {
    const length = await desktop.page.evaluate(async () => {
      const opened = await window.desktop?.openDocument();
      return opened?.ok && 'text' in opened.value ? opened.value.text.length : opened;
    });
    expect(length).toBe(500_000 * line.length);
  });
});

test('a document that the program is given is imported with the same question as any other', async ({
  desktop,
  folder,
}) => {
  const path = join(folder, '给.unbind');
  writeFileSync(path, readFileSync('resources/samples/lin-xiao.json'));
  await desktop.close();
  desktop.given = [path];
  await desktop.start();
  const { page } = desktop;
  // There is nothing yet that could be lost.
  await expect(page.getByText('Imported: 给.unbind')).toBeVisible();

  expect(await desktop.startAnother('--anything', path)).toEqual({ code: 0 });
  const question = page.getByRole('dialog', { name: 'Replace the inventory with “给.unbind”?' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
});
