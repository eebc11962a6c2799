import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { editionOn, type RunningEdition, serveEdition, urlOf } from '../../src/serving/browser-edition';
import { freePort } from '../support/free-port';
import { scratchFolder } from '../support/scratch-folder';

const outside = scratchFolder();
const folder = join(outside, 'renderer');
let port: number;
let edition: RunningEdition;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(outside, 'secret.json'), '"secret"');
  writeFileSync(join(folder, 'index.html'), '<meta name="style-nonce" nonce="__STYLE_NONCE__">');
  writeFileSync(join(folder, 'assets/main.js'), 'main()');
  writeFileSync(join(folder, 'assets/字体.woff2'), 'font');
  symlinkSync(join(outside, 'secret.json'), join(folder, 'link.json'));
  port = await freePort();
  edition = await served(port);
});
afterAll(() => edition.stop());

async function served(on: number): Promise<RunningEdition> {
  const result = await serveEdition(folder, on, '1.2.3');
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

interface Response {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Response> {
  return new Promise((done, failed) => {
    const asked = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', failed);
    asked.end();
  });
}

describe('what is handed out', () => {
  it('is the page, with a nonce of its own that its policy names', async () => {
    const pages = [await ask('/'), await ask('/index.html'), await ask('/?a=b')];
    const nonces = pages.map(({ body }) => /nonce="([^"]+)"/.exec(body)?.[1] ?? '');
    expect(new Set(nonces).size).toBe(3);
    for (const [at, { status, headers }] of pages.entries()) {
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[at]}';`);
    }
  });

  it('is every file, with the type that it has', async () => {
    expect(await ask('/assets/main.js')).toMatchObject({
      status: 200,
      body: 'main()',
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
    const font = await ask(encodeURI('/assets/字体.woff2'));
    expect(font).toMatchObject({ status: 200, headers: { 'content-type': 'font/woff2' } });
  });

  it.each(['/', '/assets/main.js', '/nowhere', '/.well-known/unbind'])(
    'never comes without its protection: %s',
    async (path) => {
      const { headers } = await ask(path);
      const policy = String(headers['content-security-policy']);
      expect(policy.split('; ')).toEqual(
        expect.arrayContaining(["default-src 'none'", "script-src 'self'", "worker-src 'self'"]),
      );
      expect(policy).not.toMatch(/unsafe|\*|http/);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('geolocation=()') as string,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    },
  );

  it('is what it is even if the files change meanwhile', async () => {
    writeFileSync(join(folder, 'assets/main.js'), 'other()');
    writeFileSync(join(folder, 'assets/new.js'), 'new()');
    expect((await ask('/assets/main.js')).body).toBe('main()');
    expect((await ask('/assets/new.js')).status).toBe(404);
  });

  it('is nothing that lies elsewhere, however it is asked for', async () => {
    for (const path of [
      '/../secret.json',
      '/assets/../../secret.json',
      '/%2e%2e/secret.json',
      '/..%2fsecret.json',
      '/..\\secret.json',
      '/.%2e\\secret.json',
      '//secret.json',
      `${outside}/secret.json`,
      `/${outside}/secret.json`,
      '/index.html%00.json',
      '/link.json',
      '/assets',
      '/assets/',
      `http://127.0.0.1:${port}/secret.json`,
      'file:///etc/passwd',
    ]) {
      const { status, body } = await ask(path);
      expect([path, status, body]).toEqual([path, 404, 'There is no such file.\n']);
    }
  });
});

describe('who is answered', () => {
  const own = () => `127.0.0.1:${port}`;

  it('is nobody who calls this machine by another name', async () => {
    const others = ['localhost', `localhost:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`, 'example.com'];
    for (const host of [...others, `127.0.0.1:${port}.example.com`, `[::1]:${port}`]) {
      const { status, body } = await ask('/', { host });
      expect([host, status]).toEqual([host, 421]);
      expect(body).toContain(urlOf(port));
    }
  });

  it('is no page of another origin', async () => {
    for (const origin of ['null', 'http://example.com', `http://localhost:${port}`, `https://${own()}`, '']) {
      expect([origin, (await ask('/', { origin })).status]).toEqual([origin, 403]);
    }
    expect((await ask('/', { origin: `http://${own()}` })).status).toBe(200);
  });

  it.each([
    ['same-origin', 'cors', 'script', 200],
    ['none', 'navigate', 'document', 200],
    ['cross-site', 'navigate', 'document', 200],
    ['same-site', 'navigate', 'document', 200],
    ['cross-site', 'navigate', 'iframe', 403],
    ['cross-site', 'no-cors', 'script', 403],
    ['same-site', 'no-cors', 'image', 403],
    ['same-site', 'cors', 'empty', 403],
    ['unheard-of', 'cors', 'document', 403],
  ])('is the page itself, and whoever follows a link to it: %s %s %s', async (site, mode, dest, status) => {
    const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest };
    expect((await ask('/', headers)).status).toBe(status);
  });

  it('is nobody who wants anything but to read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect([method, (await ask('/', {}, method)).status]).toEqual([method, 405]);
    }
    expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });
});

describe('a port', () => {
  const others: Server[] = [];
  afterEach(() => {
    for (const server of others.splice(0)) server.close();
  });

  it('that is taken by us is known', async () => {
    expect(await serveEdition(folder, port, '2')).toEqual({ ok: false, failure: { code: 'EADDRINUSE' } });
    expect(await editionOn(port)).toEqual({ program: 'unbind', version: '1.2.3', pid: process.pid });
  });

  it.each(['', '{}', '{"program":"unbind"}', '{"program":"other","version":"1","pid":1}'])(
    'that is taken by somebody else is not mistaken: %s',
    async (body) => {
      const other = createServer((_request, response) => response.end(body));
      others.push(other);
      const taken = await freePort();
      await new Promise<void>((done) => other.listen(taken, '127.0.0.1', done));
      expect(await editionOn(taken)).toBeUndefined();
    },
  );

  it('that nobody uses is known', async () => {
    expect(await editionOn(await freePort())).toBeUndefined();
  });

  it('is free again at once, even if somebody is still connected', async () => {
    const other = await freePort();
    const running = await served(other);
    const socket = connect({ host: '127.0.0.1', port: other });
    const closed = new Promise<void>((done) => socket.on('close', () => done()));
    await new Promise<void>((done) => socket.on('connect', () => done()));
    await running.stop();
    await closed;
    const again = await served(other);
    expect(again.url).toBe(running.url);
    await again.stop();
  });
});

describe('a folder', () => {
  it('without the page, or with a file of no known type, is refused', async () => {
    const wrong = join(outside, 'wrong');
    mkdirSync(wrong);
    await expect(serveEdition(wrong, port, '1')).rejects.toThrow('there is no built window');
    writeFileSync(join(wrong, 'tool.exe'), '');
    await expect(serveEdition(wrong, port, '1')).rejects.toThrow('no type is known for tool.exe');
  });
});
