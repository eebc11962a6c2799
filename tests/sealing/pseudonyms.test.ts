import { describe, expect, it } from 'vitest';
import { keysIn, newKeyText } from '../../src/renderer/sealing/key-file';
import { pseudonymsBy } from '../../src/renderer/sealing/pseudonyms';

const textOfKey = await newKeyText();

const fresh = async (text = textOfKey) => {
  const keys = await keysIn(text);
  if (keys === undefined) throw new Error('no keys');
  return pseudonymsBy(keys.names);
};

describe('pseudonyms', () => {
  it('are the same for the same id and key, at any time, and others for others', async () => {
    const [one, again, other] = [await fresh(), await fresh(), await fresh(await newKeyText())];
    const pseudonym = await one.of('wechat');
    expect(pseudonym).toMatch(/^[0-9a-f]{32}$/);
    expect(await again.of('wechat')).toBe(pseudonym);
    expect(await one.of('wechat-pay')).not.toBe(pseudonym);
    expect(await other.of('wechat')).not.toBe(pseudonym);
  });

  it('lead back to whoever was given one, and nobody else', async () => {
    const one = await fresh();
    const pseudonym = await one.of('wechat');
    expect(one.real(pseudonym)).toBe('wechat');
    expect((await fresh()).real(pseudonym)).toBeUndefined();
  });
});
