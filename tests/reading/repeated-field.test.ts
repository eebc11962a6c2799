import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument, readServiceText } from '#core/inventory/read-document';
import { nameAt, repeatedField } from '#core/reading/repeated-field';
import { account, inventory } from '../support/core/build';

const repeatedIn = (text: string) => {
  const at = repeatedField(text, JSON.parse(text));
  return at === undefined ? undefined : [at, nameAt(text, at)];
};

describe('a field that its object has already', () => {
  it.each<[string, string, number, string]>([
    ['beside the other', '{"a":1,"a":2}', 7, 'a'],
    ['behind others', '{"a":{"b":[1]},"b":"a", "a" : 2}', 24, 'a'],
    ['in a list within', '[[],[{"a":1},{"b":1,"c":2,"b":3}]]', 26, 'b'],
    ['in an object that is itself lost', '{"a":{"b":1,"b":2},"a":3}', 12, 'b'],
    ['written in another way', '{"id":1,"\\u0069d":2}', 8, 'id'],
    ['of no name at all', '{"":1,"":2}', 6, ''],
    ['__proto__', '{"__proto__":1,"__proto__":2}', 15, '__proto__'],
    ['behind a quotation mark and backslashes', '{"a":"\\"","b":"\\\\","a":0}', 19, 'a'],
    ['with white space before its colon', '{"a":1,"a"\t\r\n :2}', 7, 'a'],
  ])('is found: %s', (_, text, at, name) => {
    expect(repeatedIn(text)).toEqual([at, name]);
  });

  it.each([
    '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}',
    '{"a":"\\"a\\":1,","b":":","c":"a : b"}',
    '{"__proto__":{"__proto__":1},"constructor":1}',
    '"a:b"',
    'null',
    '[]',
  ])('is not seen where there is none: %s', (text) => {
    expect(repeatedIn(text)).toBeUndefined();
  });

  it('is found wherever one is put into any JSON, and nowhere else', () => {
    const name = fc.string().filter((one) => one !== 'other');
    const object = fc.dictionary(name, fc.jsonValue(), { minKeys: 1, noNullPrototype: true });
    fc.assert(
      fc.property(object, fc.jsonValue(), fc.nat(), fc.constantFrom(0, 2), (inner, other, which, indent) => {
        const names = Object.keys(inner);
        const again = JSON.stringify(names[which % names.length]);
        const whole = JSON.stringify([other, { inner }], null, indent);
        expect(repeatedIn(whole)).toBeUndefined();
        const twice = `{"other":${whole},${JSON.stringify(inner, null, indent).slice(1, -1)},${again}:[${whole}]}`;
        expect(repeatedIn(twice)?.[1]).toBe(JSON.parse(again));
      }),
    );
  });
});

describe('a document in which a field stands twice is refused, with both ways to find it', () => {
  const text = JSON.stringify(inventory({ accounts: [account({ id: 'a' })] }), null, 1);
  const refused = (line: number, column: number, found: string) => ({
    ok: false,
    failure: { code: 'not-json', expected: 'field-once', line, column, found },
  });

  it('of an inventory', () => {
    expect(readDocument(text).ok).toBe(true);
    const twice = text.replace('"service"', '"id": "b",\n   "service"');
    expect(readDocument(twice)).toEqual(refused(18, 4, 'id'));
    // The first list would be lost whole.
    expect(readDocument(text.replace(/\}$/u, ',"accounts":[]}'))).toMatchObject({
      failure: { expected: 'field-once', found: 'accounts' },
    });
  });

  it('of a service of one’s own', () => {
    const service = { id: 'mine', names: { en: 'Mine' }, ruleSets: [{ asOf: null }] };
    const json = JSON.stringify(service);
    expect(readServiceText(json).ok).toBe(true);
    expect(readServiceText(json.replace('"id"', '"id":"other","id"'))).toEqual(refused(1, 15, 'id'));
  });

  it('and its name is cut where it may be anything', () => {
    const name = '密码 '.repeat(30);
    expect(readDocument(`{"${name}":1,"${name}":2}`)).toMatchObject({
      failure: { found: expect.stringMatching(/^\["(?:\\u[0-9a-f]{4}| )+"\]$/u) as string },
    });
  });
});
