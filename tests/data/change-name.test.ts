import { describe, expect, it } from 'vitest';
import { type ChangeName, readChangeName, shortenedName } from '../../src/renderer/data/change-name';

describe('the name of a change', () => {
  it.each<[ChangeName]>([
    [{ code: 'account-added', account: '微信' }],
    [{ code: 'link-released', kind: 'login', provider: 'WeChat', dependent: 'JD' }],
    [{ code: 'document-imported', file: 'my.json' }],
    [{ code: 'sample-loaded' }],
    [{ code: 'intent-let-expire', account: 'QQ' }],
    [{ code: 'many-intent-set', count: 3 }],
    [{ code: 'many-tagged', count: 10_000, tag: '工作' }],
  ])('is read as it was stored: %j', (name) => {
    expect(readChangeName(JSON.parse(JSON.stringify(shortenedName(name))))).toEqual(name);
  });

  it.each([
    [undefined],
    [null],
    ['account-added'],
    [{}],
    [{ code: 7 }],
    [{ code: 'account-added' }],
    [{ code: 'account-added', account: 7 }],
    [{ code: 'link-added', kind: 'unheard-of', provider: 'WeChat', dependent: 'JD' }],
    [{ code: 'link-added', kind: 'login', provider: 'WeChat' }],
    [{ code: 'many-removed' }],
    [{ code: 'many-removed', count: '3' }],
    [{ code: 'many-removed', count: 0.5 }],
    [{ code: 'many-tagged', count: 3 }],
    [{ code: 'of-the-future', account: 'JD' }],
    [{ code: 'toString' }],
  ])('is not known if it is %j', (value) => {
    expect(readChangeName(value)).toEqual({ code: 'unknown-change' });
  });

  it('is not stored at any length', () => {
    expect(shortenedName({ code: 'account-added', account: 'n'.repeat(101) })).toEqual({
      code: 'account-added',
      account: `${'n'.repeat(100)}…`,
    });
  });
});
