import { protocol, type Session } from 'electron';
import { answer, words } from '../serving/answer';
import { readWindowFiles } from '../serving/window-files';

const SCHEME = 'app';
const NAME = 'bundle';

/** The origin of our window. Stored data belongs to it: it never changes. */
export const ORIGIN = `${SCHEME}://${NAME}`;

/** The one page that there is. */
export const PAGE = `${ORIGIN}/index.html`;

/** Makes the scheme a full origin with storage and a secure context. Only possible before the app is ready. */
export function announceScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Hands out the window built in `folder` under our origin, to pages of this session. Throws where there is none. */
export function serveScheme(folder: string, session: Session): void {
  const files = readWindowFiles(folder);
  session.protocol.handle(SCHEME, ({ method, url }) => {
    const { host, pathname } = new URL(url);
    const known = host === NAME && (method === 'GET' || method === 'HEAD');
    const { status, headers, body } = known ? answer(files, pathname) : words(404, 'There is no such file.');
    return new Response(body, { status, headers });
  });
}
