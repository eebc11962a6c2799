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

test('what was stored for good is there after a restart, and after everything was killed', async ({
  unbind,
}) => {
  /** Stores the word, if there is one, and returns all that are stored. */
  const words = (added?: string) =>
    unbind.page.evaluate(async (word) => {
      const settled = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((done, failed) => {
          request.addEventListener('success', () => done(request.result));
          request.addEventListener('error', () => failed(new Error(request.error?.message)));
        });
      const opening = indexedDB.open('walk', 1);
      opening.addEventListener('upgradeneeded', () => {
        opening.result.createObjectStore('words', { autoIncrement: true });
      });
      const database = await settled(opening);
      if (word !== undefined) {
        const writing = database.transaction('words', 'readwrite', { durability: 'strict' });
        writing.objectStore('words').add(word);
        await new Promise((done) => writing.addEventListener('complete', done));
      }
      const all = await settled(database.transaction('words').objectStore('words').getAll());
      database.close();
      return all as string[];
    }, added);

  expect(await words('first')).toEqual(['first']);
  await unbind.restart();
  expect(await words('second')).toEqual(['first', 'second']);
  await unbind.crash();
  expect(await words()).toEqual(['first', 'second']);
});
