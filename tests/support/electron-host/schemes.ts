import { host } from './host-state';

export interface Privileges {
  readonly secure?: boolean;
}

type Handler = (request: Request) => Response | Promise<Response>;

const privileges = new Map<string, Privileges>();
const handlers = new Map<string, Handler>();

/**
 * Chromium refuses schemes that it does not know before anybody could answer, so `app://bundle/x` is shown as
 * `http://bundle.app.localhost/x`: an origin of its own, a secure context, and no address that leaves the machine. A
 * scheme that was not registered as secure becomes no secure context here either.
 */
export function hostEnding(scheme: string): string {
  return `.${scheme}.${privileges.get(scheme)?.secure ? 'localhost' : 'test'}`;
}

/** The app's address as Chromium sees it. */
export function toWeb(url: string): string {
  const { protocol, host: name, pathname, search, hash } = new URL(url);
  const scheme = protocol.slice(0, -1);
  if (!handlers.has(scheme) && !privileges.has(scheme)) return url;
  return `http://${name}${hostEnding(scheme)}${pathname || '/'}${search}${hash}`;
}

/** Chromium's address as the app knows it. */
export function toApp(url: string): string {
  if (!url.startsWith('http:')) return url;
  const { hostname, pathname, search, hash } = new URL(url);
  for (const scheme of ownSchemes()) {
    const ending = hostEnding(scheme);
    if (hostname.endsWith(ending)) {
      return `${scheme}://${hostname.slice(0, -ending.length)}${pathname}${search}${hash}`;
    }
  }
  return url;
}

/** The schemes that the app has registered or answers for. */
export function ownSchemes(): readonly string[] {
  return [...new Set([...privileges.keys(), ...handlers.keys()])];
}

/** Who answers for an address of the app; undefined: nobody. */
export function handlerOf(url: string): Handler | undefined {
  return handlers.get(new URL(url).protocol.slice(0, -1));
}

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges?: Privileges }[]) {
    if (host.ready) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    for (const { scheme, privileges: given = {} } of schemes) privileges.set(scheme, given);
  },
  handle(scheme: string, handler: Handler) {
    if (!host.ready) throw new Error('Session can only be received when app is ready');
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme: string) => {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
};
