import { describe, expect, it } from 'vitest';
import { fixturesWith } from '../support/importing/fixtures';
import { attempt } from '../support/importing/read';
import { zipOf } from '../support/importing/zip-of';

/** Forty secrets as people and programs have them; each is looked for in whole, as text and as JSON writes it. */
const SECRETS = [
  'Tr0ub4dor&3',
  'hunter2hunter2',
  'p@ss,word;1',
  'quote"in"side9',
  "it's-a-S3cret",
  'back\\slash\\7x',
  'Zq7!kM2#vB9$',
  'correct horse battery staple',
  '密码是桃子',
  'ひみつのことば1',
  'пароль-Тайна-77',
  'Passwort=Geheim1',
  'a/b/c/d@e#f?g=1',
  '<tag>&amp;amp;9x',
  '=cmd|calc!A1',
  'Tab\tInside88',
  'otpauth://totp/Shop:lin?secret=JBSWY3DPEHPK3PXP',
  'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  'jbsw y3dp ehpk 3pxp',
  '493817',
  '4821-7713',
  '4111111111111111',
  '5500 0000 0000 0004',
  'DE89370400440532013000',
  '11010519491231002X',
  'E12345678',
  'ABCD-EFGH-1234-5678',
  'abcde-12345 fghij-67890',
  'f3a9c1d2e4b5a6978877665544332211',
  'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
  'sk_live_51H8abcdefghijklmnop',
  'ghp_16C7e42F292c6912E7710c838347Ae178B4a',
  'AKIAIOSFODNN7EXAMPLE',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc123',
  '-----BEGIN PRIVATE KEY-----MIIEvQIBADANBg',
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ9x',
  'abandon ability able about above absent absorb',
  'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4s',
  '02/29 CVV 913',
  'mother: Smith1950',
] as const;

/** What of `text` tells the secret: it whole, or as JSON or an address writes it. */
function tells(text: string, secret: string): boolean {
  const ways = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
  return ways.some((way) => text.includes(way) || text.includes(JSON.stringify(way).slice(1, -1)));
}

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
