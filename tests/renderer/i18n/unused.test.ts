import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { zhCN } from '../../../src/renderer/i18n/zh-cn';
import { keysInUse } from './keys-in-use';

// Run by `npm run check` alone: it reads all of the window's sources with their types.
it('the texts of the window are all in use', () => {
  const used = keysInUse(resolve(import.meta.dirname, '../../../src/renderer/tsconfig.json'));
  const every = Object.entries(zhCN).flatMap(([part, texts]) =>
    Object.keys(texts).map((key) => `${part}:${key}`),
  );
  expect(every.length).toBeGreaterThan(0);
  expect(every.filter((key) => !used.has(key))).toEqual([]);
});
