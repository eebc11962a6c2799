import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LONGEST_RECORD, MOST_COLUMNS, MOST_TAKEN_OUT, SIZE_LIMITS } from '#importing/limits';
import { refusalInWords } from '#words/import-refusal-words';
import { attempt, readOf, refusalOf } from '../support/importing/read';
import { shownRow } from '../support/importing/shown-row';
import { bytesOf, zipOf } from '../support/importing/zip-of';

const HEADER = 'name,url,username,password,note';
const CHROME = `${HEADER}\nBank,https://bank.example,lin,pw,\n`;

/** Bytes of an archive with a number in its central directory written anew. */
function forged(archive: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + offset, value, true);
  }
  return copy;
}

describe('hostile input', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\n', 'empty'],
    ['prose', 'Dear reader,\nthis is a letter.\n', 'unknown-format'],
    ['a NUL', `${HEADER}\nBank,https://b.example,l\0n,pw,\n`, 'nul'],
    ['10,000 columns', `${HEADER}${',x'.repeat(10_000)}\n`, 'too-many-columns'],
    ['a web page', '<!DOCTYPE html><html><body>passwords</body></html>', 'html'],
    ['JSON 20,000 deep', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'too-deep'],
    ['objects 20,000 deep', '{"items":'.repeat(20_000), 'too-deep'],
    ['half a JSON', '{"items":[{"name":"Bank"', 'cut-off'],
    ['JSON with a fault', '{"items":[{"name":Bank}]}', 'not-json'],
    ['JSON with a field twice', '{"encrypted":false,"items":[{"name":"Bank"}],"items":[]}', 'repeated-field'],
    ['other JSON', '{"hello":"world"}', 'unknown-format'],
    ['a number', '[42]', 'unknown-format'],
    ['half an XML', '<KeePassFile><Root><Group><Entry>', 'cut-off'],
    ['an XML with a fault', '<KeePassFile><Root></Group></KeePassFile>', 'not-xml'],
    [
      'a document type',
      '<?xml version="1.0"?><!DOCTYPE k SYSTEM "file:///etc/passwd"><KeePassFile/>',
      'xml-declarations',
    ],
    [
      'an entity late',
      `<KeePassFile>${' '.repeat(3000)}<!DOCTYPE x [<!ENTITY a "b">]>&a;</KeePassFile>`,
      'not-xml',
    ],
    ['an entity of nobody', '<KeePassFile><Root>&xxe;</Root></KeePassFile>', 'not-xml'],
    ['an XML 20,000 deep', `<KeePassFile>${'<Group>'.repeat(20_000)}`, 'too-deep'],
    ['other XML', '<hello/>', 'unknown-format'],
    ['half an archive', zipOf({ 'a.csv': CHROME }).subarray(0, 60), 'broken-zip'],
    ['only the beginning of an archive', bytesOf('PK\u0003\u0004'), 'broken-zip'],
    ['an archive of pictures', zipOf({ 'a.png': 'x' }), 'zip-nothing-known'],
    ['a 1PUX without its data', zipOf({ 'export.attributes': '{"version":3}' }), 'member-missing'],
    ['an archive that leads elsewhere', zipOf({ '../../a.csv': CHROME }), 'zip-unsafe-name'],
    ['one by backslashes', zipOf({ '..\\a.csv': CHROME }), 'zip-unsafe-name'],
    ['one with a drive', zipOf({ 'C:/a.csv': CHROME }), 'zip-unsafe-name'],
    ['an absolute one', zipOf({ '/etc/a.csv': CHROME }), 'zip-unsafe-name'],
    ['a locked archive', forged(zipOf({ 'a.csv': CHROME }), 8, 1), 'encrypted'],
    [
      'an archive that promises too much',
      forged(zipOf({ 'a.csv': CHROME }), 24, 0xfffffff0),
      'zip-too-large',
    ],
    ['a member that starts nowhere', forged(zipOf({ 'a.csv': CHROME }), 42, 0xffff), 'broken-zip'],
    ['a workbook', zipOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }), 'spreadsheet'],
    [
      'a workbook of old',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'spreadsheet',
    ],
    ['an archive of web pages', zipOf({ 'apps_and_websites/your_apps.html': '<html></html>' }), 'html'],
  ])('is refused with a reason: %s', (_, content, code) => {
    expect(refusalOf(content).code).toBe(code);
  });

  it.each([
    [
      'Bitwarden, by a password',
      '{"encrypted":true,"passwordProtected":true,"salt":"x","kdfType":0,"data":"2.x|y|z"}',
      'bitwarden',
    ],
    [
      'Bitwarden, by the account',
      '{"encrypted":true,"encKeyValidation_DO_NOT_EDIT":"2.x","folders":[],"items":[]}',
      'bitwarden',
    ],
    ['Proton, alone', '-----BEGIN PGP MESSAGE-----\n\nwcBM', 'pgp'],
    [
      'Proton, in its archive',
      zipOf({ 'Proton Pass/data.pgp': '-----BEGIN PGP MESSAGE-----\n\nwcBM' }),
      'proton',
    ],
    ['KeePass', Uint8Array.from([0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5, 0, 0]), 'keepass'],
    ['age', 'age-encryption.org/v1\n-> scrypt', 'age'],
    ['Dashlane', '---- Data BEGIN ----\nJDEkYXJnb24yZCQxNiQ\n', 'dashlane'],
    ['1Password', 'ld({"3A1B":{"uuid":"x"}});', '1password'],
  ])('an encrypted export is told as one: %s', (_, content, program) => {
    expect(refusalOf(content)).toMatchObject({ code: 'encrypted', program });
  });

  it('is no larger than is said before', () => {
    const limit = SIZE_LIMITS.any;
    const bytes = new Uint8Array(limit + 1).fill(0x61);
    expect(refusalOf(bytes)).toMatchObject({ code: 'too-large', limit });
    const list = bytesOf(`WeChat\n`.repeat(SIZE_LIMITS['pasted-list'] / 6));
    expect(refusalOf(list, { as: 'pasted-list' })).toMatchObject({
      code: 'too-large',
      source: 'pasted-list',
    });
  });

  it('may be one line, and is told so', () => {
    const line = new Uint8Array(40 * 1024 * 1024).fill(0x61);
    expect(refusalOf(line)).toMatchObject({ code: 'line-too-long', limit: LONGEST_RECORD });
    const behind = bytesOf(`${CHROME}x,${'y'.repeat(3 * LONGEST_RECORD)},z,,\n`);
    expect(refusalOf(behind)).toMatchObject({ code: 'line-too-long' });
  });

  it('may be empty lines, and be told so', () => {
    expect(refusalOf(`${CHROME}${'\n'.repeat(6_000_000)}`)).toMatchObject({ code: 'too-many-rows' });
  });

  it('may be as many rows as nobody has', () => {
    expect(refusalOf(`${CHROME}${'a,,b,c,\n'.repeat(200_000)}`)).toMatchObject({ code: 'too-many-rows' });
  });

  it('may be an archive of very many files', () => {
    const archive = zipOf({ 'a.csv': CHROME });
    new DataView(archive.buffer).setUint16(archive.length - 12, 0xffff, true);
    expect(refusalOf(archive)).toMatchObject({ code: 'zip-too-many-members' });
  });

  it('may be an archive whose members together are too much', () => {
    const whole = bytesOf(CHROME + `a,,b,c,${'x '.repeat(400_000)}\n`.repeat(70));
    const member = [whole, { level: 0 }] as const;
    const two = zipSync({ 'a.csv': [...member], 'b.csv': [...member] });
    const three = zipSync({ 'a.csv': [...member], 'b.csv': [...member], 'c.csv': [...member] });
    expect(readOf(two).rows).toHaveLength(142);
    expect(refusalOf(three)).toMatchObject({ code: 'zip-too-large', limit: MOST_TAKEN_OUT });
  });

  it('may open a quotation mark that never closes: the rest is read', () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `Shop ${at},https://s${at}.example,lin,pw,`);
    const read = readOf(`${CHROME}Odd,"https://odd.example,lin,pw,\n${rows.join('\n')}`);
    expect(read.rows).toHaveLength(30_002);
    expect(read.rows.slice(0, 3).map(shownRow)).toEqual([
      'Bank | https://bank.example | lin',
      '- broken ',
      'Shop 0 | https://s0.example | lin',
    ]);
  });

  it('may have as many columns as are allowed, and no row with more', () => {
    const wide = `${CHROME}${','.repeat(20_000)}x\nShop,https://s.example,lin,pw,\n`;
    expect(readOf(wide).rows.map(shownRow)).toEqual([
      'Bank | https://bank.example | lin',
      '- broken ',
      'Shop | https://s.example | lin',
    ]);
    expect(MOST_COLUMNS).toBeLessThan(10_000);
  });

  it('may be an archive that grows beyond what it says', () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(80 * 1024 * 1024) }, { level: 9 });
    for (const archive of [bomb, forged(bomb, 24, 1000)]) {
      const refusal = refusalOf(archive);
      expect(refusal).toMatchObject({ code: 'zip-too-large', limit: null });
      expect(refusalInWords(refusal, 'zh-CN')).not.toContain('MB');
    }
  });

  it('may be an archive with names that say nothing good', () => {
    const members = { '__proto__/constructor.csv': CHROME, [`${'x'.repeat(300)}.csv`]: CHROME };
    const read = readOf(zipOf(members));
    const shown = new Set(read.rows.map((row) => row.place.file));
    expect(shown).toEqual(new Set(['__proto__/constructor.csv', '…']));
  });

  it('may use names of JavaScript as values', () => {
    const odd = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
    const items = odd.map((type) => ({ name: 'Odd', type, category: type, categoryUuid: type, login: {} }));
    expect(readOf(JSON.stringify({ items })).rows.map(shownRow)).toEqual(odd.map(() => '- other-kind Odd'));
    const bitwarden = 'type,name,login_uri,login_username,login_password';
    const lines = odd.map((type) => `${type},Odd,,,`);
    expect(readOf([bitwarden, ...lines].join('\n')).rows.map(shownRow)).toEqual(
      odd.map(() => '- other-kind Odd'),
    );
  });

  it('is read or refused, cut anywhere and changed anywhere', () => {
    const content = bytesOf(`${CHROME}"Shop ""x""","https://s.example","lin","pw","a\nb"\n`);
    for (let at = 0; at < content.length; at += 1) {
      const changed = content.slice();
      for (const byte of [0x22, 0x2c, 0x0a, 0xff]) {
        changed[at] = byte;
        expect(typeof attempt(changed).ok).toBe('boolean');
      }
      expect(typeof attempt(content.subarray(0, at)).ok).toBe('boolean');
    }
  });
});
