import { describe, expect, it } from 'vitest';
import { readOf, refusalOf } from '../support/importing/read';
import { shownRow } from '../support/importing/shown-row';

describe('a CSV', () => {
  it('of Keeper is known by where the address stands, with custom fields behind', () => {
    const text = [
      '"Work","Bank","lin","Zq7kM2vB9","https://b.example","","","PIN","Zq7kM2vB9"',
      '"","Shop","mo","Hunter2!","https://s.example","a note",""',
      '"","Only a note","","","","a note",""',
    ].join('\n');
    const read = readOf(text);
    expect(read.rows.map(shownRow)).toEqual([
      'Bank | https://b.example | lin',
      'Shop | https://s.example | mo',
      '- note Only a note',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/Zq7kM2vB9|Hunter2/u);
    const swapped = text.replace(/("(?:lin|mo)"),("[^"]+")/gu, '$2,$1');
    expect(refusalOf(swapped).code).toBe('unknown-format');
  });

  it.each([
    ['Entry Type,Label,Password,Username,Site URL,Notes', 'Password,Shop,pw,lin,https://s.example,'],
    ['Display_Name,Login_Username,Login_Password,Login_URLs,Login_TOTP', 'Shop,lin,pw,https://s.example,'],
    ['Entry Name,URL,User ID,Password,Notes', 'Shop,https://s.example,lin,pw,'],
    ['Folder,Title,Login,Password,Website Address,Notes', 'Work,Shop,lin,pw,https://s.example,'],
    ['Titel;Benutzername;Passwort;Internetseite;One-Time Passwort', 'Shop;lin;pw;https://s.example;'],
  ])('is understood with the headers %s', (header, row) => {
    expect(readOf(`${header}\n${row}`).rows.map(shownRow)).toEqual(['Shop | https://s.example | lin']);
  });

  it('without headers may have the address behind the password', () => {
    const text = 'Shop,lin,Zq7kM2vB9,https://s.example,\nMemo,,,,a note\nBank,mo,Hunter2!,https://b.example,';
    const read = readOf(text);
    expect(read.rows.map(shownRow)).toEqual([
      'Shop | https://s.example | lin',
      '- note Memo',
      'Bank | https://b.example | mo',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/Zq7kM2vB9|Hunter2/u);
  });

  it('of Keeper with headers has custom fields behind them', () => {
    const header = 'Folder,Title,Login,Password,Website Address,Notes,Shared Folder,Custom Fields';
    const text = `${header}\n,Bank,lin,Zq7kM2vB9,https://b.example,,,PIN,Zq7kM2vB9,Code,Zq7kM2vB9\n,Shop,mo,pw,https://s.example,,`;
    const read = readOf(text);
    expect(read.rows.map(shownRow)).toEqual([
      'Bank | https://b.example | lin',
      'Shop | https://s.example | mo',
    ]);
    expect(JSON.stringify(read)).not.toContain('Zq7kM2vB9');
  });

  it('of Zoho Vault has the user name in one cell with the password', () => {
    const secret = (name: string, password: string) =>
      `"SecretType:Web Account\nUser Name:${name}\nPassword:${password}\n"`;
    const text = [
      'Password Name,Description,Password URL,SecretData,Notes,CustomData,Tags,Classification,Favorite',
      `Bank,,https://b.example,${secret('lin', 'Zq7kM2vB9')},,"pin:Zq7kM2vB9\n",,P,0`,
      `Bank,,https://b.example,${secret('mo', '')},,"",,P,0`,
      `Lock,,,${secret('', 'Zq7kM2vB9')},,"",,P,0`,
      `Memo,,,${secret('', '')},a note,"",,P,0`,
    ].join('\n');
    const read = readOf(text);
    expect(read.rows.map(shownRow)).toEqual([
      'Bank | https://b.example | lin',
      'Bank | https://b.example | mo',
      'Lock |  | ',
      '- note Memo',
    ]);
    expect(JSON.stringify(read)).not.toContain('Zq7kM2vB9');
  });

  it('of RoboForm has as many cells as an entry has fields', () => {
    const text = [
      'Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2',
      'Bank,https://b.example,https://b.example,lin,Zq7kM2vB9,,,"User ID$,,,txt,lin","Password$,,,pwd,Zq7kM2vB9"',
      'Shop,https://s.example,,mo,Hunter2!,,/Work',
      "'=Sum,https://x.example,,'@lin,''Hunter2!,,/Work",
    ].join('\n');
    const read = readOf(text);
    expect(read.source).toBe('other-csv');
    expect(read.rows.map(shownRow)).toEqual([
      'Bank | https://b.example | lin',
      'Shop | https://s.example | mo',
      '=Sum | https://x.example | @lin',
    ]);
    expect(JSON.stringify(read)).not.toMatch(/Zq7kM2vB9|Hunter2/u);
  });

  it("of no known program may have the person's own words for kinds", () => {
    const text = 'title,url,username,password,type\nA,a.example,lin,p,Social\nB,,,,Credit Card\n';
    expect(readOf(text).rows.map(shownRow)).toEqual(['A | a.example | lin', '- card B']);
  });

  it('of 1Password 7 for Mac has a column for every field, and backslashes', () => {
    const header =
      'account number(accountNo),Created Date,Modified Date,Notes,Password,Scope,Tags,Title,Type,URL,username(pop_username),Username,website(website),';
    const text = [
      header,
      ',"1606923754",,"say \\"hi\\"","Zq7kM2vB9",,"{(\n    \\"Kit\\"\n)}","Bank","Login","https://b.example",,"lin",,',
      ',"1606923754",,,,,"{(\n)}","Club","Membership",,,,"https://c.example",',
      '"1234",,,,,,"{(\n)}","Mine","Credit Card",,,,,',
    ].join('\n');
    const read = readOf(text);
    expect(read.source).toBe('1password-csv');
    expect(read.rows.map(shownRow)).toEqual([
      'Bank | https://b.example | lin',
      'Club | https://c.example | ',
      '- card Mine',
    ]);
    expect(read.rows[0]).toMatchObject({ created: '2020-12-02' });
  });

  it('of Enpass 5 has one line above its records, and no stars at its secrets', () => {
    const text = [
      '"Title","Field","Value","Field","Value",.........,"Note"',
      '"Bank","Username","lin","Password","Zq7kM2vB9","URL","https://b.example","pin","Zq7kM2vB9","a note"',
      '"Lock","Password","Zq7kM2vB9",""',
      '"Memo","a note"',
    ].join('\n');
    const read = readOf(text);
    expect(read.source).toBe('enpass-csv');
    expect(read.rows.map(shownRow)).toEqual(['Bank | https://b.example | lin', 'Lock |  | ', '- note Memo']);
    expect(JSON.stringify(read)).not.toContain('Zq7kM2vB9');
  });

  it('of Enpass are no tables whose header has one of its labels in such a place', () => {
    const text = 'id,active,name,username,since\n1,yes,GitHub,lin,x\n2,no,Bank,lin2,y\n';
    const read = readOf(text);
    expect(read.source).toBe('other-csv');
    expect(read.rows.map(shownRow)).toEqual(['GitHub |  | lin', 'Bank |  | lin2']);
  });

  it('of a program are none in which a column of it stands twice: one of them would be lost', () => {
    const text =
      'name,name,url,url,username,password\n,Bank,https://b.example,https://c.example,lin,Zq7kM2vB9\n';
    const read = readOf(text);
    expect(read.source).toBe('other-csv');
    expect(read.rows.map(shownRow)).toEqual(['Bank | https://b.example https://c.example | lin']);
  });
});
