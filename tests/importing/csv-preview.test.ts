import { describe, expect, it } from 'vitest';
import { previewCsv } from '#importing/csv-preview';
import { bytesOf } from '../support/importing/zip-of';

const SECRET = 'Hunter2-hunter2';

describe('the preview of a CSV', () => {
  it('says what each column seems to be, and shows no cell', () => {
    const text = `名称;网址;账号;密码;Color 2;${SECRET}\nBank;https://b.example;lin@b.example;${SECRET};red;\nShop;https://s.example;mo@b.example;${SECRET};;`;
    const result = previewCsv(bytesOf(text));
    expect(JSON.stringify(result)).not.toContain(SECRET);
    expect(result.ok && result.value).toEqual({
      separator: ';',
      columns: [
        { header: '名称', meaning: 'title', looksLike: 'text' },
        { header: '网址', meaning: 'url', looksLike: 'address' },
        { header: '账号', meaning: 'username', looksLike: 'mail' },
        { header: '密码', meaning: 'secret', looksLike: 'text' },
        { header: 'Color 2', meaning: null, looksLike: 'text' },
        { header: null, meaning: null, looksLike: 'empty' },
      ],
      guess: { hasHeader: true, columns: { title: [0], url: [1], username: [2], secret: [3] } },
      hasHeader: true,
    });
  });

  it('takes no record for a header', () => {
    const result = previewCsv(bytesOf(`Bank,https://b.example,lin,${SECRET},2020-01-02\n`));
    expect(JSON.stringify(result)).not.toContain(SECRET);
    expect(result.ok && result.value.columns.map(({ header, looksLike }) => [header, looksLike])).toEqual([
      [null, 'text'],
      [null, 'address'],
      [null, 'text'],
      [null, 'text'],
      [null, 'day'],
    ]);
  });

  it.each([
    ['nothing', '\n', 'empty'],
    ['a NUL', 'a,b\n\0', 'nul'],
  ])('fails for %s', (_, text, code) => {
    const result = previewCsv(bytesOf(text));
    expect(result.ok ? null : result.failure.code).toBe(code);
  });
});
