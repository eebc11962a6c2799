import { createServer, type Server } from 'node:http';
import { expect } from '@playwright/test';
import { freePort } from '../../support/free-port';
import type { BrowserUnbind } from '../support/browser-unbind';
import { test } from '../support/unbind-test';

// For its address.
test.use({ ownBrowser: true });

/** A page on another port of this machine: for the browser almost the same site. */
async function otherPage(): Promise<{ readonly server: Server; readonly url: string }> {
  const port = await freePort();
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>other</title><p id="here">other');
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return { server, url: `http://127.0.0.1:${port}/` };
}

test('another page may lead to us, and reaches nothing of ours', async ({ unbind, problems }) => {
  const { page } = unbind;
  const { url } = unbind as BrowserUnbind;
  const script = await page.locator('script[type=module]').getAttribute('src');
  const other = await otherPage();
  await page.goto(other.url);
  const seen = await page.evaluate(
    async ([target, file]) => {
      const loaded = <Made extends HTMLElement>(element: Made, address: Partial<Made>) =>
        new Promise<string>((done) => {
          element.addEventListener('load', () => done('loaded'));
          element.addEventListener('error', () => done('refused'));
          document.body.append(Object.assign(element, address));
        });
      const asked = (init: RequestInit) =>
        fetch(target, init).then(
          () => 'answered',
          () => 'refused',
        );
      const frame = document.createElement('iframe');
      return {
        read: await asked({}),
        unseen: await asked({ mode: 'no-cors' }),
        written: await asked({ method: 'POST', mode: 'no-cors', body: 'a' }),
        script: await loaded(document.createElement('script'), { src: new URL(file, target).href }),
        frame: await loaded(frame, { src: target }).then(() => frame.contentDocument?.title ?? 'closed'),
      };
    },
    [url, script ?? ''] as const,
  );
  expect(seen).toEqual({
    read: 'refused',
    unseen: 'refused',
    written: 'refused',
    script: 'refused',
    frame: 'closed',
  });
  await problems.provoked();

  await page.evaluate((target) => {
    window.location.href = target;
  }, url);
  await expect(page.locator('#root')).not.toBeEmpty();
  other.server.close();
});

test('under another name it is not there, but says where it is', async ({ unbind, problems }) => {
  const { page } = unbind;
  const { url } = unbind as BrowserUnbind;
  const response = await page.goto(url.replace('127.0.0.1', 'localhost'));
  expect(response?.status()).toBe(421);
  await expect(page.locator('body')).toContainText(url);
  await problems.provoked();
});
