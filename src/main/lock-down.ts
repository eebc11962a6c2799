import { app, type Session, type WebContents } from 'electron';
import { ORIGIN, PAGE } from './app-scheme';

/**
 * What holds for every page this process will ever show, before there is one. The crash reporter is off because
 * nothing starts it.
 */
export function lockDown(): void {
  app.enableSandbox();
  // No name of any other machine is ever looked up, whoever asks.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

/** What holds for everything that is loaded or asked for. `devTools`: their own pages may be loaded as well. */
export function lockSession(session: Session, { devTools }: { readonly devTools: boolean }): void {
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

/** The one permission there is: that our own data is kept when the disk is full. It lets nothing in or out. */
function isGranted(permission: string, url: string): boolean {
  return permission === 'persistent-storage' && url.startsWith(`${ORIGIN}/`);
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
  // Otherwise a page could send packets past everything above.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** Loading our page again is the only way to go. */
function stayOnPage(event: { readonly url: string; readonly preventDefault: () => void }): void {
  if (event.url.split('#', 1)[0] !== PAGE) event.preventDefault();
}
