import { app, type Session, type WebContents } from 'electron';
import { ORIGIN, PAGE } from './app-scheme';

/** A page could send packets past everything else that is locked here. */
const WEB_RTC = 'disable_non_proxied_udp';

/** What Chromium would do by itself on the network, or write down when it crashes. */
const QUIET: readonly (readonly [name: string, value?: string])[] = [
  ['webrtc-ip-handling-policy', WEB_RTC],
  // With it, a page that tries to connect makes the machine join a group of the local network. Without, the page would
  // learn the machine's addresses, if the policy above let it have any.
  ['disable-features', 'WebRtcHideLocalIpsWithMdns'],
  // Otherwise the system may have the network asked for a proxy.
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  // A dump would hold what was in memory.
  ['disable-breakpad'],
];

/**
 * What holds for every page this process will ever show, before there is one. The crash reporter is off because
 * nothing starts it.
 */
export function lockDown(options: Options): void {
  app.enableSandbox();
  // No name of any other machine is ever looked up, whoever asks.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const one of QUIET) app.commandLine.appendSwitch(...one);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('session-created', (session) => lockSession(session, options));
}

interface Options {
  /** The developer tools' own pages may be loaded as well. */
  readonly devTools: boolean;
}

const locked = new WeakSet<Session>();

/** What holds for everything that is loaded or asked for in this session; the same if it is said twice. */
export function lockSession(session: Session, { devTools }: Options): void {
  if (locked.has(session)) return;
  locked.add(session);
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isGranted(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, `${origin}/`));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // On some systems its dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, devTools) }));
}

/**
 * That our own data is kept when the disk is full lets nothing in or out. That a text is put on the clipboard, after a
 * click and without being read from there, is what any page can do in a browser: the letter and the report are copied.
 */
const GRANTED: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write']);

function isGranted(permission: string, url: string): boolean {
  return GRANTED.has(permission) && url.startsWith(`${ORIGIN}/`);
}

function mayLoad(url: string, devTools: boolean): boolean {
  if (url.startsWith(`${ORIGIN}/`) || url.startsWith('data:')) return true;
  return devTools && url.startsWith('devtools:');
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', stayOnPage);
  contents.on('will-frame-navigate', stayOnPage);
  contents.on('will-redirect', stayOnPage);
  contents.setWebRTCIPHandlingPolicy(WEB_RTC);
}

/** Loading our page again is the only way to go. */
function stayOnPage(event: { readonly url: string; readonly preventDefault: () => void }): void {
  if (event.url.split('#', 1)[0] !== PAGE) event.preventDefault();
}
