import { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import { contextNow, missing, stoppable } from './host-state';
import { protocol, toWeb } from './schemes';

type PermissionRequest = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void;
type BeforeRequest = (details: { url: string }, answer: (verdict: { cancel?: boolean }) => void) => void;

/** What Playwright calls it, and what Electron asks the app about. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  camera: 'media',
  geolocation: 'geolocation',
  microphone: 'media',
  midi: 'midi',
  notifications: 'notifications',
};

export class Session extends EventEmitter {
  /** Without what says that it lasts; undefined: the default one. */
  readonly partition: string | undefined;
  /** The schemes are the same for all sessions here. */
  readonly protocol = protocol;
  #request: PermissionRequest | undefined;
  #beforeRequest: BeforeRequest | undefined;

  constructor(partition?: string) {
    super();
    this.partition = partition;
  }

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener;
    },
  };

  setPermissionRequestHandler(handler: PermissionRequest) {
    this.#request = handler;
  }
  setPermissionCheckHandler() {}
  setDevicePermissionHandler() {}
  setSpellCheckerEnabled() {}

  /** Passes the app's answers on to Chromium, for a page that is about to be loaded. */
  async passOnPermissions(contents: unknown, page: Page, url: string): Promise<void> {
    const { origin } = new URL(toWeb(url));
    const granted: string[] = [];
    for (const [name, permission] of Object.entries(PERMISSIONS)) {
      if (await this.#grants(contents, permission, url)) granted.push(name);
    }
    await contextNow().grantPermissions(granted, { origin });
    // Playwright has no name for this one. It holds as long as whoever set it is connected.
    const keeps = await this.#grants(contents, 'persistent-storage', url);
    const tools = await contextNow().newCDPSession(page);
    const permission = { name: 'persistent-storage' };
    await tools.send('Browser.setPermission', { permission, setting: keeps ? 'granted' : 'denied', origin });
  }

  /** What the app answers. One that does not answer grants everything, as in Electron. */
  #grants(contents: unknown, permission: string, requestingUrl: string): Promise<boolean> {
    const answers = this.#request;
    if (answers === undefined) return Promise.resolve(true);
    return new Promise((done) => answers(contents, permission, done, { requestingUrl, isMainFrame: true }));
  }

  /** Does the app let this be loaded? */
  async mayLoad(url: string): Promise<boolean> {
    const decides = this.#beforeRequest;
    if (decides === undefined) return true;
    const { cancel } = await new Promise<{ cancel?: boolean }>((done) => decides({ url }, done));
    return cancel !== true;
  }

  /** Does the app let this be downloaded? */
  mayDownload(url: string): boolean {
    const event = stoppable({});
    this.emit('will-download', event, { getURL: () => url });
    return !event.defaultPrevented;
  }
}

const sessions = new Map<string, Session>();

export const session = {
  defaultSession: new Session(),
  /** The same for the same name, as in Electron; one that does not last is not to be had here. */
  fromPartition(name: string): Session {
    if (!name.startsWith('persist:')) missing('a session that does not last');
    const partition = name.slice('persist:'.length);
    const known = sessions.get(partition) ?? new Session(partition);
    sessions.set(partition, known);
    return known;
  },
};
