import { describe, expect, it } from 'vitest';
import { inputs } from '#ipc/inputs';

const content = '{}';
const name = 'suggestedName: expected a name without folders, of 1 to 200 characters';

describe('what comes through the door', () => {
  it('is taken as it is where it fits', () => {
    expect(inputs.openDocument(undefined)).toEqual({ ok: true, value: undefined });
    for (const suggestedName of ['a', '解绑 2026-11-23.json', '.json', 'a..b', '名'.repeat(200)]) {
      const file = { suggestedName, content };
      expect(inputs.saveDocument(file)).toEqual({ ok: true, value: file });
    }
  });

  it.each([
    [null, 'expected an object with suggestedName and content'],
    [undefined, 'expected an object with suggestedName and content'],
    ['a.json', 'expected an object with suggestedName and content'],
    [[], name],
    [{ content }, name],
    [{ suggestedName: '', content }, name],
    [{ suggestedName: '.', content }, name],
    [{ suggestedName: '..', content }, name],
    [{ suggestedName: '../a', content }, name],
    [{ suggestedName: '/etc/passwd', content }, name],
    [{ suggestedName: 'C:\\a', content }, name],
    [{ suggestedName: 'a\nb', content }, name],
    [{ suggestedName: 'a\0b', content }, name],
    [{ suggestedName: '\ud800', content }, name],
    [{ suggestedName: 'a'.repeat(201), content }, name],
    [{ suggestedName: ['a'], content }, name],
    [{ suggestedName: 'a' }, 'content: expected text or bytes'],
    [{ suggestedName: 'a', content: 7 }, 'content: expected text or bytes'],
    [{ suggestedName: 'a', content, path: '/' }, 'expected no field besides suggestedName and content'],
  ])('is refused where it does not: %j', (received, failure) => {
    expect(inputs.saveDocument(received)).toEqual({ ok: false, failure });
  });

  it('is a theme that is known, or refused', () => {
    for (const theme of ['system', 'light', 'dark'] as const) {
      expect(inputs.setTheme(theme)).toEqual({ ok: true, value: theme });
    }
    for (const received of ['Dark', '', undefined, null, 0, ['dark'], { toString: () => 'dark' }]) {
      expect(inputs.setTheme(received)).toEqual({
        ok: false,
        failure: 'expected one of system, light, dark',
      });
    }
  });

  it('is refused where nothing is expected', () => {
    expect(inputs.openDocument('/etc/passwd')).toEqual({ ok: false, failure: 'expected nothing' });
  });
});
