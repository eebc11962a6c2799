import { describe, expect, it } from 'vitest';
import { fixturesWith } from '../support/importing/fixtures';
import { attempt } from '../support/importing/read';
import { SECRETS, tells } from '../support/importing/secrets';
import { zipOf } from '../support/importing/zip-of';

describe('forty secrets', () => {
  it('are forty', () => {
    expect(new Set(SECRETS).size).toBe(40);
  });

  it.each(SECRETS)('stay in the reader, in every field of every format: %j', (secret) => {
    for (const { name, bytes } of fixturesWith(secret)) {
      for (const keepNotes of [false, true]) {
        const result = attempt(bytes, { keepNotes });
        expect([name, result.ok]).toEqual([name, true]);
        expect([name, tells(JSON.stringify(result), secret)]).toEqual([name, false]);
      }
    }
  });

  it.each(SECRETS.slice(0, 12))('stay there when the file is cut anywhere: %j', (secret) => {
    for (const { name, bytes } of fixturesWith(secret)) {
      for (let part = 1; part < 24; part += 1) {
        const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 24));
        const result = attempt(cut, { keepNotes: true });
        expect([name, part, tells(JSON.stringify(result), secret)]).toEqual([name, part, false]);
      }
    }
  });

  it.each(SECRETS)('stay there in a broken file, in a header and in a strange file: %j', (secret) => {
    const files = [
      `{"items": [${secret}`,
      `{"items": [{"name": "Bank", "login": {"password": "${secret}`,
      `<KeePassFile><Root><${secret}></Root>`,
      `<KeePassFile><Root>&${secret};</Root></KeePassFile>`,
      `<!DOCTYPE x [<!ENTITY e "${secret}">]><KeePassFile>&e;</KeePassFile>`,
      `name,url,username,password\nBank,https://b.example,lin,"${secret}\nShop,https://s.example,lin,${secret}`,
      `name,url,username,password,${secret}\nBank,https://b.example,lin,x,${secret}`,
      `${secret}\n${secret},${secret}\n`,
      `window.YTD.connected_application.part0 = [${secret}`,
    ];
    for (const file of files) {
      const result = attempt(file, { keepNotes: true });
      expect([file, tells(JSON.stringify(result), secret)]).toEqual([file, false]);
    }
  });

  it('stay there where they are cut by the borders of what is read at a time', () => {
    const header = 'name,url,username,password,note';
    for (const secret of SECRETS.slice(0, 6)) {
      const row = (at: number) =>
        [
          `Shop ${at}`,
          `https://s.example/?k=${encodeURIComponent(secret)}`,
          'lin',
          secret,
          `${'x '.repeat(at % 61)}\nPin: ${secret}`,
        ]
          .map((cell) => `"${cell.replaceAll('"', '""')}"`)
          .join(',');
      const file = [header, ...Array.from({ length: 8000 }, (_, at) => row(at))].join('\n');
      const result = attempt(file, { keepNotes: true });
      expect(result.ok && result.value.rows.length).toBe(8000);
      expect([secret, tells(JSON.stringify(result), secret)]).toEqual([secret, false]);
      const archived = attempt(zipOf({ 'a.csv': file }), { keepNotes: true });
      expect([secret, tells(JSON.stringify(archived), secret)]).toEqual([secret, false]);
    }
  });

  it('are not thrown either, whatever the mapping', () => {
    for (const secret of SECRETS) {
      const mapping = { hasHeader: false, columns: { title: [99] } };
      expect(tells(JSON.stringify(attempt(`a,b\n${secret},c`, { mapping })), secret)).toBe(false);
    }
  });
});
