import { expect } from '@playwright/test';
import { test } from '../support/unbind-test';

test.use({ ownBrowser: true });

test('the page is a secure context of its own, and knows its nonce', async ({ unbind }) => {
  const { page } = unbind;
  await expect(page.locator('#root')).not.toBeEmpty();
  const seen = await page.evaluate(() => ({
    secure: isSecureContext,
    randomIds: typeof crypto.randomUUID,
    storage: typeof indexedDB,
    locks: typeof navigator.locks,
    nonce: document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.nonce,
    readable: document.querySelector('meta[name="style-nonce"]')?.getAttribute('nonce'),
  }));
  expect(seen).toEqual({
    secure: true,
    randomIds: 'function',
    storage: 'object',
    locks: 'object',
    nonce: expect.stringMatching(/^[\w+/]{24}$/),
    readable: '',
  });
});

test('every power that the page gives up is one that the browser knows, and is given up', async ({
  unbind,
}) => {
  const seen = await unbind.page.evaluate(async () => {
    const { headers } = await fetch(window.location.href.split('#', 1)[0] ?? '');
    const { featurePolicy } = document as unknown as {
      readonly featurePolicy: Record<'features' | 'allowedFeatures', () => readonly string[]>;
    };
    const named = (headers.get('permissions-policy') ?? '').split(', ').map((one) => one.replace('=()', ''));
    const [known, allowed] = [featurePolicy.features(), featurePolicy.allowedFeatures()];
    return {
      geolocation: named.includes('geolocation'),
      unknown: named.filter((name) => !known.includes(name)),
      allowed: named.filter((name) => allowed.includes(name)),
    };
  });
  expect(seen).toEqual({ geolocation: true, unknown: [], allowed: [] });
});
