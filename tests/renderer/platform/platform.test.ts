import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DesktopApi } from '#ipc/desktop-api';
import { browserPlatform } from '../../../src/renderer/platform/browser-platform';
import { choosePlatform } from '../../../src/renderer/platform/choose-platform';
import { guardPage } from '../../../src/renderer/platform/page-guard';
import { styleNonce } from '../../../src/renderer/platform/style-nonce';

// As much of a page as is needed here; the walks in tests/e2e have a whole one.

/** A file field, and a person who chooses; undefined: nothing. */
class Field extends EventTarget {
  static chosen: File | undefined;
  static readonly inPage = new Set<Field>();
  files: readonly File[] = [];

  click() {
    if (Field.chosen === undefined) {
      this.dispatchEvent(new Event('cancel'));
    } else {
      this.files = [Field.chosen];
      this.dispatchEvent(new Event('change'));
    }
  }
  remove() {
    Field.inPage.delete(this);
  }
}

/** A link that a click follows. */
class Link {
  static readonly followed: Link[] = [];
  href = '';
  download = '';

  click() {
    Link.followed.push(this);
  }
}

let meta: { nonce: string } | null;
beforeEach(() => {
  meta = null;
  Link.followed.length = 0;
  vi.stubGlobal('window', { location: { protocol: 'http:' } });
  vi.stubGlobal('document', {
    createElement: (name: string) => (name === 'input' ? new Field() : new Link()),
    body: { append: (field: Field) => Field.inPage.add(field) },
    querySelector: () => meta,
  });
});

const fileOf = (...parts: BlobPart[]) => new File(parts, '清单.json');

describe('the edition', () => {
  it('is the desktop where there is a door, with its methods', () => {
    const desktop: DesktopApi = {
      openDocument: vi.fn<DesktopApi['openDocument']>(),
      saveDocument: vi.fn<DesktopApi['saveDocument']>(),
      setTheme: vi.fn<DesktopApi['setTheme']>(),
      setReminders: vi.fn<DesktopApi['setReminders']>(),
      trustClock: vi.fn<DesktopApi['trustClock']>(),
      nextNotice: vi.fn<DesktopApi['nextNotice']>(),
      programFacts: vi.fn<DesktopApi['programFacts']>(),
      openAddress: vi.fn<DesktopApi['openAddress']>(),
      setBackground: vi.fn<DesktopApi['setBackground']>(),
      storage: vi.fn<DesktopApi['storage']>(),
      moveStorage: vi.fn<DesktopApi['moveStorage']>(),
      endMove: vi.fn<DesktopApi['endMove']>(),
      setStorageAside: vi.fn<DesktopApi['setStorageAside']>(),
      changeKey: vi.fn<DesktopApi['changeKey']>(),
      tellWhenClosing: vi.fn<DesktopApi['tellWhenClosing']>(),
      takeSnapshot: vi.fn<DesktopApi['takeSnapshot']>(),
      listSnapshots: vi.fn<DesktopApi['listSnapshots']>(),
      openSnapshot: vi.fn<DesktopApi['openSnapshot']>(),
      chooseSnapshotFolder: vi.fn<DesktopApi['chooseSnapshotFolder']>(),
      forgetSnapshotFolder: vi.fn<DesktopApi['forgetSnapshotFolder']>(),
      wasStored: vi.fn<DesktopApi['wasStored']>(),
      noteStored: vi.fn<DesktopApi['noteStored']>(),
      keepDamaged: vi.fn<DesktopApi['keepDamaged']>(),
    };
    Object.assign(window, { desktop });
    expect(choosePlatform()).toEqual({ ...desktop, edition: 'desktop', folder: null });
  });

  it('is the browser where there is none', () => {
    expect(choosePlatform().edition).toBe('browser');
  });

  it('is never taken for a browser on a desktop whose door is missing', () => {
    Object.assign(window, { location: { protocol: 'app:' } });
    expect(() => choosePlatform()).toThrow('the door to the desktop is missing');
  });
});

describe('opening a document in a browser', () => {
  const open = (file: File | undefined) => {
    Field.chosen = file;
    return browserPlatform().openDocument();
  };

  it('gives the text of the chosen file, without a byte order mark, and leaves no field behind', async () => {
    const value = { name: '清单.json', text: '解绑 🔓' };
    expect(await open(fileOf('\ufeff解绑 🔓'))).toEqual({ ok: true, value });
    expect(Field.inPage.size).toBe(0);
  });

  it('gives nothing where nothing is chosen', async () => {
    expect(await open(undefined)).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(Field.inPage.size).toBe(0);
  });

  it('tells by its name what cannot be read', async () => {
    const large = Object.defineProperty(fileOf(), 'size', { value: 512 * 1024 * 1024 + 1 });
    const gone = Object.assign(fileOf(), { arrayBuffer: () => Promise.reject(new Error('gone')) });
    for (const [file, failure] of [
      [fileOf(Uint8Array.of(0x7b, 0xbd, 0xe2)), { code: 'not-utf8', byte: 2 }],
      [large, { code: 'too-large' }],
      [gone, { code: 'unreadable' }],
    ] as const) {
      expect(await open(file)).toEqual({ ok: false, failure: { ...failure, name: '清单.json' } });
    }
  });

  it('tells a text that is longer than any can be as too large', async () => {
    vi.spyOn(TextDecoder.prototype, 'decode').mockImplementation(() => {
      throw new RangeError('Invalid string length');
    });
    const failure = { code: 'too-large', name: '清单.json' };
    expect(await open(fileOf('a'))).toEqual({ ok: false, failure });
  });
});

describe('saving a document in a browser', () => {
  it('is a download under the suggested name, which is forgotten after a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const forgotten = vi.spyOn(URL, 'revokeObjectURL');
    const saved = await browserPlatform().saveDocument({ suggestedName: '清单.json', content: '解绑' });
    expect(saved).toEqual({ ok: true, value: { name: '清单.json' } });
    const [link] = Link.followed;
    expect(link?.download).toBe('清单.json');
    expect(await (await fetch(link?.href ?? '')).text()).toBe('解绑');
    expect(forgotten).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(forgotten).toHaveBeenCalledExactlyOnceWith(link?.href);
  });
});

describe('the page', () => {
  it('has a nonce for its styles where the response gave one, also for libraries', () => {
    expect(styleNonce()).toBeUndefined();
    meta = { nonce: '' };
    expect(styleNonce()).toBeUndefined();
    meta = { nonce: 'abc' };
    expect(styleNonce()).toBe('abc');
    guardPage();
    expect(window).toHaveProperty('__webpack_nonce__', 'abc');
  });

  it('lets a text become markup only where it is none', () => {
    const createPolicy = vi.fn<(name: string, rules: { createHTML: (text: string) => unknown }) => void>();
    Object.assign(window, { trustedTypes: { createPolicy } });
    guardPage();
    const [name, rules] = createPolicy.mock.calls[0] ?? [];
    expect(name).toBe('default');
    expect(rules?.createHTML('body { color: red }')).toBe('body { color: red }');
    expect(rules?.createHTML('<img src=x onerror=alert(1)>')).toBeNull();
    expect(rules).not.toHaveProperty('createScript');
  });

  it('lets an address become that of a script only where it was built with the page', () => {
    type Rules = { createScriptURL: (address: string) => unknown };
    const createPolicy = vi.fn<(name: string, rules: Rules) => void>();
    Object.assign(window, {
      trustedTypes: { createPolicy },
      location: { href: 'app://bundle/index.html#/graph' },
    });
    guardPage();
    const allowed = (address: string) => createPolicy.mock.calls[0]?.[1].createScriptURL(address);
    const own = 'app://bundle/assets/layout-worker-Ab_1.js';
    expect(allowed(own)).toBe(own);
    for (const other of [
      'https://example.com/assets/a.js',
      'app://other/assets/a.js',
      'app://bundle/a.js',
      'app://bundle/assets/../a.js',
      'app://bundle/assets/a.js?b',
      'blob:app://bundle/assets/a.js',
      'data:text/javascript,1',
    ]) {
      expect(allowed(other)).toBeNull();
    }
  });
});
