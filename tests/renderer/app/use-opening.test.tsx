// @vitest-environment happy-dom
import { screen as page, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Platform } from '../../../src/renderer/platform/platform';
import { showApp } from '../support/show-app';

const place = '/catalogue/wechat';

async function firstAddress() {
  const [address] = await page.findAllByRole('button', { name: /^https:/ });
  if (address === undefined) throw new Error('no address');
  return address;
}

describe('an address of the catalogue', () => {
  it('is shown whole by a browser, and opened only when the person says so', async () => {
    const openAddress = vi.fn<Platform['openAddress']>(() => Promise.resolve('opened'));
    const { person } = await showApp({ place, platform: { openAddress } });
    const address = await firstAddress();
    await person.click(address);
    const dialog = await page.findByRole('dialog', { name: 'Open this address in a new tab?' });
    expect(dialog.textContent).toContain(address.textContent);
    await person.click(page.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
    expect(openAddress).not.toHaveBeenCalled();

    await person.click(address);
    await person.click(await page.findByRole('button', { name: 'Open' }));
    expect(openAddress).toHaveBeenCalledExactlyOnceWith(address.textContent);
    await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
  });

  it('is handed to the desktop, which asks; what it could not open can be copied', async () => {
    const openAddress = vi.fn<Platform['openAddress']>(() => Promise.resolve('failed'));
    const { person } = await showApp({ place, platform: { edition: 'desktop', openAddress } });
    const address = await firstAddress();
    await person.click(address);
    expect(openAddress).toHaveBeenCalledExactlyOnceWith(address.textContent);
    const dialog = await page.findByRole('dialog', { name: 'The address could not be opened' });
    expect(dialog.textContent).toContain(address.textContent);
  });
});
