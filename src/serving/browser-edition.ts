import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import { fail, ok, type Result } from '#core/result';
import { type Answer, answer, words } from './answer';
import { readWindowFiles, type WindowFiles } from './window-files';

/** The only address that answers: nothing outside of this machine can reach it. */
export const HOST = '127.0.0.1';

/** Where a running browser edition says who it is. */
export const ABOUT = '/.well-known/unbind';

/** Who a running browser edition is. */
export interface About {
  readonly program: 'unbind';
  readonly version: string;
  readonly pid: number;
}

/** A browser edition that is being served. */
export interface RunningEdition {
  readonly url: string;
  /** Ends it at once, whatever is still being asked. */
  readonly stop: () => Promise<void>;
}

/** Why it cannot be served: the system's own code, such as `EADDRINUSE`. */
export interface ServeFailure {
  readonly code: string;
}

/** Serves the window built in `folder` on this port, 1 to 65535. Throws where there is no built window. */
export async function serveEdition(
  folder: string,
  port: number,
  version: string,
): Promise<Result<RunningEdition, ServeFailure>> {
  const files = readWindowFiles(folder);
  const about: About = { program: 'unbind', version, pid: process.pid };
  const server = createServer((request, response) => {
    const { status, headers, body } = answerTo(request, { files, about, port });
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
  });
  const problem = await listen(server, port);
  if (problem !== undefined) return fail(problem);
  return ok({ url: urlOf(port), stop: () => stop(server) });
}

/** The browser edition that is being served on this port, by whichever process; undefined: there is none. */
export async function editionOn(port: number): Promise<About | undefined> {
  try {
    const response = await fetch(`${urlOf(port)}${ABOUT.slice(1)}`, {
      signal: AbortSignal.timeout(2000),
      redirect: 'error',
    });
    return readAbout(await response.json());
  } catch {
    return undefined;
  }
}

/** The address of the browser edition on this port. */
export function urlOf(port: number): string {
  return `http://${HOST}:${port}/`;
}

/** Whoever is on the port says what it likes. */
const VERSION = /^\d{1,9}\.\d{1,9}\.\d{1,9}(-[\w.]{1,40})?$/;

function readAbout(value: unknown): About | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { program, version, pid } = value as Readonly<Record<string, unknown>>;
  if (program !== 'unbind' || typeof version !== 'string' || !VERSION.test(version)) return undefined;
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return { program, version, pid };
}

interface Served {
  readonly files: WindowFiles;
  readonly about: About;
  readonly port: number;
}

function answerTo({ headers, method, url = '/' }: IncomingMessage, { files, about, port }: Served): Answer {
  // Under another name it is another origin: one with no data, or one that somebody else made lead here.
  if (headers.host !== `${HOST}:${port}`)
    return words(421, `请打开 ${urlOf(port)} · Please open ${urlOf(port)}`);
  if (isForeign(headers, port)) return words(403, 'Another page may not ask for this.');
  if (method !== 'GET' && method !== 'HEAD') return words(405, 'Only reading is possible.');
  const path = url.split('?', 1)[0] ?? '/';
  if (path !== ABOUT) return answer(files, path);
  const { status, headers: others } = words(200, '');
  return {
    status,
    headers: { ...others, 'content-type': 'application/json; charset=utf-8' },
    body: `${JSON.stringify(about)}\n`,
  };
}

/** Does another page ask? Following a link to us is fine, reaching into us is not. */
function isForeign(headers: IncomingHttpHeaders, port: number): boolean {
  if (headers.origin !== undefined && headers.origin !== `http://${HOST}:${port}`) return true;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return headers['sec-fetch-mode'] !== 'navigate' || headers['sec-fetch-dest'] !== 'document';
}

function listen(server: Server, port: number): Promise<ServeFailure | undefined> {
  return new Promise((done) => {
    server.once('error', (error) => done({ code: 'code' in error ? String(error.code) : error.message }));
    server.listen({ host: HOST, port, exclusive: true }, () => done(undefined));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
