import { describe, expect, it } from 'vitest';
import { addressesOf, isAddress } from '#core/catalogue/addresses';
import { knownAddresses } from '../../src/main/services/known-addresses';
import { realCatalogue } from '../support/core/catalogue';

describe('an address that may be offered to be opened', () => {
  it.each([
    'https://example.com',
    'https://example.com/',
    'https://a.b-c.cn:8443/x?y=%20#z',
    'HTTPS://EXAMPLE.COM/a',
  ])('is one of https: %s', (address) => expect(isAddress(address)).toBe(true));

  it.each([
    ['http', 'http://example.com/'],
    ['another scheme', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['a program of the system', 'ms-settings:home'],
    ['a user', 'https://example.com@evil.example/'],
    ['a user and a password', 'https://user:word@example.com/'],
    ['a backslash', 'https://example.com\\@evil.example/'],
    ['a line break', 'https://example.com/\nSet-Cookie'],
    ['a letter that looks like another', 'https://exаmple.com/'],
    ['a sign that turns the direction', 'https://example.com/\u202egpj.exe'],
    ['a space before', ' https://example.com/'],
    ['no name', 'https:///etc/passwd'],
    ['too long', `https://example.com/${'a'.repeat(2001)}`],
    ['no text', ['https://example.com/']],
    ['nothing', undefined],
  ])('is not: %s', (_what, value) => expect(isAddress(value)).toBe(false));

  it('is the same for every reader: what it is taken for is what it says', () => {
    for (const address of knownAddresses()) {
      const { protocol, username, password, hostname } = new URL(address);
      expect([protocol, username, password]).toEqual(['https:', '', '']);
      expect(address.toLowerCase()).toContain(`https://${hostname}`);
    }
  });
});

describe("the catalogue's addresses", () => {
  it('are those of sources and deletion pages, the same for the desktop and the window', () => {
    const { services } = realCatalogue();
    const known = addressesOf(services.values());
    expect([...known].sort()).toEqual([...knownAddresses()].sort());
    expect(known.size).toBeGreaterThan(300);
    const named = [...services.values()].flatMap(({ ruleSets }) =>
      ruleSets.flatMap(({ sources = [], deletion }) => [
        deletion?.link ?? '',
        ...sources.map(({ url = '' }) => url),
      ]),
    );
    const expected = named.filter((address) => address.startsWith('https:') && /^[!-~]+$/.test(address));
    expect([...known].sort()).toEqual([...new Set(expected)].sort());
  });
});
