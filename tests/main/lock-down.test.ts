import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lockDown, lockSession } from '../../src/main/lock-down';

const app = vi.hoisted(() => ({
  enableSandbox: vi.fn<() => void>(),
  commandLine: { appendSwitch: vi.fn<(name: string, value: string) => void>() },
  on: vi.fn<(event: string, listener: (event: unknown, contents: unknown) => void) => void>(),
}));

vi.mock('electron', () => ({ app, protocol: {} }));

class Contents extends EventEmitter {
  readonly setWindowOpenHandler = vi.fn<(handler: () => { action: string }) => void>();
  readonly setWebRTCIPHandlingPolicy = vi.fn<(policy: string) => void>();
}

/** Does the app stop this event? */
function isStopped(contents: EventEmitter, name: string, details: object = {}): boolean {
  const preventDefault = vi.fn<() => void>();
  contents.emit(name, { ...details, preventDefault });
  return preventDefault.mock.calls.length > 0;
}

describe('every page', () => {
  let contents: Contents;
  beforeEach(() => {
    vi.clearAllMocks();
    lockDown({ devTools: false });
    contents = new Contents();
    const [, created] = app.on.mock.calls.find(([event]) => event === 'web-contents-created') ?? [];
    created?.({}, contents);
  });

  it('is in the sandbox and finds no other machine', () => {
    expect(app.enableSandbox).toHaveBeenCalledOnce();
    expect(app.commandLine.appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
    expect(app.commandLine.appendSwitch.mock.calls.slice(1)).toEqual([
      ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
      ['disable-features', 'WebRtcHideLocalIpsWithMdns'],
      ['no-proxy-server'],
      ['disable-background-networking'],
      ['disable-component-update'],
      ['disable-domain-reliability'],
      ['no-pings'],
      ['disable-breakpad'],
    ]);
    expect(contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp');
  });

  it('opens no window and holds no other page', () => {
    expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' });
    expect(isStopped(contents, 'will-attach-webview')).toBe(true);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stays where it is: %s', (name) => {
    for (const url of ['app://bundle/index.html', 'app://bundle/index.html#/accounts']) {
      expect(isStopped(contents, name, { url })).toBe(false);
    }
    for (const url of [
      'https://example.com/',
      'app://bundle/',
      'app://bundle/assets/main.js',
      'app://bundle.example.com/index.html',
      'app://other/index.html',
      'file:///index.html',
      'about:blank',
      'data:text/html,hello',
      'javascript:alert(1)',
    ]) {
      expect([url, isStopped(contents, name, { url })]).toEqual([url, true]);
    }
  });
});

describe('what is loaded and asked for', () => {
  type Handler = (...args: unknown[]) => unknown;

  function fakeSession() {
    const handlers = new Map<string, Handler>();
    const set = (name: string) => (handler: Handler) => handlers.set(name, handler);
    const session = Object.assign(new EventEmitter(), {
      setPermissionRequestHandler: set('request'),
      setPermissionCheckHandler: set('check'),
      setDevicePermissionHandler: set('device'),
      setSpellCheckerEnabled: vi.fn<(enabled: boolean) => void>(),
      webRequest: { onBeforeRequest: set('load') },
    });
    return { session, handlers };
  }

  function lockedSession(devTools: boolean) {
    const fake = fakeSession();
    lockSession(fake.session as unknown as Session, { devTools });
    return fake;
  }

  it('whichever session it is: one that is made later is locked too, and none twice', () => {
    app.on.mockClear();
    lockDown({ devTools: false });
    const [, created] = app.on.mock.calls.find(([event]) => event === 'session-created') ?? [];
    const { session, handlers } = fakeSession();
    created?.(session, undefined);
    created?.(session, undefined);
    expect([...handlers.keys()]).toEqual(['request', 'check', 'device', 'load']);
    expect(session.listenerCount('will-download')).toBe(1);
  });

  it.each(['media', 'notifications', 'geolocation', 'clipboard-read', 'unknown'])(
    'no permission: %s',
    (name) => {
      const { handlers } = lockedSession(false);
      const answer = vi.fn<(verdict: unknown) => void>();
      handlers.get('request')?.({}, name, answer, { requestingUrl: 'app://bundle/index.html' });
      expect(answer).toHaveBeenCalledExactlyOnceWith(false);
      expect(handlers.get('check')?.({}, name, 'app://bundle')).toBe(false);
      expect(handlers.get('device')?.({})).toBe(false);
    },
  );

  describe.each(['persistent-storage', 'clipboard-sanitized-write'])('%s', (name) => {
    it.each([
      ['app://bundle', true],
      ['app://bundle/', true],
      ['app://bundle.example.com', false],
      ['https://example.com', false],
      ['', false],
    ])('for our own page alone: %s %j', (origin, granted) => {
      const { handlers } = lockedSession(false);
      const answer = vi.fn<(verdict: unknown) => void>();
      const requestingUrl = `${origin.replace(/[/]$/, '')}/index.html`;
      handlers.get('request')?.({}, name, answer, { requestingUrl });
      expect(answer).toHaveBeenCalledExactlyOnceWith(granted);
      expect(handlers.get('check')?.(null, name, origin)).toBe(granted);
    });
  });

  it('nothing is downloaded, no dictionary is fetched', () => {
    const { session } = lockedSession(false);
    expect(isStopped(session, 'will-download')).toBe(true);
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  });

  it.each([
    ['app://bundle/index.html', false, true],
    ['app://bundle/assets/main.js', false, true],
    ['data:image/png;base64,AA==', false, true],
    ['devtools://devtools/bundled/inspector.html', true, true],
    ['devtools://devtools/bundled/inspector.html', false, false],
    ['app://other/index.html', false, false],
    ['https://example.com/', false, false],
    ['http://127.0.0.1:47615/', true, false],
    ['ws://127.0.0.1:1/', false, false],
    ['file:///etc/passwd', false, false],
    ['blob:https://example.com/1', false, false],
  ])('only our own files are loaded: %s (developer tools: %j)', (url, devTools, loaded) => {
    const answer = vi.fn<(verdict: unknown) => void>();
    lockedSession(devTools).handlers.get('load')?.({ url }, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel: !loaded });
  });
});
