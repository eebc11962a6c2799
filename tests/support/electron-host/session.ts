import { EventEmitter } from 'node:events';
import { contextNow, missing, stoppable } from './host-state';

type PermissionRequest = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
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

class Session extends EventEmitter {
  #request: PermissionRequest | undefined;
  #beforeRequest: BeforeRequest | undefined;

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

  /** Passes the app's answers on to Chromium. An app that does not answer grants everything, as in Electron. */
  async grantPermissions(contents: unknown, origin: string): Promise<void> {
    const granted: string[] = [];
    for (const [name, permission] of Object.entries(PERMISSIONS)) {
      const answers = this.#request;
      const yes =
        answers === undefined || (await new Promise<boolean>((done) => answers(contents, permission, done)));
      if (yes) granted.push(name);
    }
    await contextNow().grantPermissions(granted, { origin });
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

const defaultSession = new Session();

export const session = { defaultSession, fromPartition: () => missing('session.fromPartition') };
