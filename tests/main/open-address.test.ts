import { describe, expect, it, vi } from 'vitest';
import { addressOpener } from '../../src/main/services/open-address';

const OURS = 'https://example.com/help';

function opener(
  ask: (address: string) => Promise<boolean>,
  open = vi.fn<(address: string) => Promise<void>>(() => Promise.resolve()),
) {
  return { open, openAddress: addressOpener({ known: () => Promise.resolve(new Set([OURS])), ask, open }) };
}

describe('an address of the catalogue', () => {
  it('is opened when the person says so, who sees it whole', async () => {
    const ask = vi.fn<(address: string) => Promise<boolean>>(() => Promise.resolve(true));
    const { open, openAddress } = opener(ask);
    expect(await openAddress(OURS)).toBe('opened');
    expect(ask).toHaveBeenCalledExactlyOnceWith(OURS);
    expect(open).toHaveBeenCalledExactlyOnceWith(OURS);
  });

  it('is not opened when the person would rather not', async () => {
    const { open, openAddress } = opener(() => Promise.resolve(false));
    expect(await openAddress(OURS)).toBe('declined');
    expect(open).not.toHaveBeenCalled();
  });

  it('is not asked about twice at once, however often it is asked for; later it is again', async () => {
    let answer: (yes: boolean) => void = () => {};
    const ask = vi.fn<(address: string) => Promise<boolean>>(
      () => new Promise<boolean>((done) => (answer = done)),
    );
    const { open, openAddress } = opener(ask);
    const first = openAddress(OURS);
    await vi.waitFor(() => expect(ask).toHaveBeenCalled());
    expect(await Promise.all([openAddress(OURS), openAddress(OURS)])).toEqual(['declined', 'declined']);
    answer(true);
    expect(await first).toBe('opened');
    expect(ask).toHaveBeenCalledOnce();
    const again = openAddress(OURS);
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    answer(false);
    await again;
    expect(open).toHaveBeenCalledOnce();
  });

  it('that nothing takes has failed', async () => {
    const { openAddress } = opener(
      () => Promise.resolve(true),
      vi.fn<() => Promise<void>>(() => Promise.reject(new Error('no browser'))),
    );
    expect(await openAddress(OURS)).toBe('failed');
  });
});

describe('any other address', () => {
  it.each([`${OURS}/`, `${OURS}?q=secret`, 'https://example.com/', 'https://evil.example/'])(
    'is refused, and nobody is asked: %s',
    async (address) => {
      const ask = vi.fn<(address: string) => Promise<boolean>>(() => Promise.resolve(true));
      const { open, openAddress } = opener(ask);
      await expect(openAddress(address)).rejects.toThrow('refused, not one of the catalogue');
      expect(ask).not.toHaveBeenCalled();
      expect(open).not.toHaveBeenCalled();
      expect(await openAddress(OURS)).toBe('opened');
    },
  );
});
