import type { WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isFrom } from '../../src/main/ipc/is-from';
import { type Asker, type Handlers, serve } from '../../src/main/ipc/serve';

type Listener = (event: unknown, ...args: unknown[]) => unknown;

const registered = vi.hoisted(() => new Map<string, Listener>());

vi.mock('electron', () => ({
  ipcMain: { handle: (method: string, listener: Listener) => registered.set(method, listener) },
}));

const handlers = {
  openDocument: vi.fn<Handlers['openDocument']>(),
  saveDocument: vi.fn<Handlers['saveDocument']>(),
  setTheme: vi.fn<Handlers['setTheme']>(),
  setReminders: vi.fn<Handlers['setReminders']>(),
  trustClock: vi.fn<Handlers['trustClock']>(),
  nextNotice: vi.fn<Handlers['nextNotice']>(),
  setBackground: vi.fn<Handlers['setBackground']>(),
  storage: vi.fn<Handlers['storage']>(),
  moveStorage: vi.fn<Handlers['moveStorage']>(),
  endMove: vi.fn<Handlers['endMove']>(),
  setStorageAside: vi.fn<Handlers['setStorageAside']>(),
  changeKey: vi.fn<Handlers['changeKey']>(),
  programFacts: vi.fn<Handlers['programFacts']>(),
  tellWhenClosing: vi.fn<Handlers['tellWhenClosing']>(),
  takeSnapshot: vi.fn<Handlers['takeSnapshot']>(),
  listSnapshots: vi.fn<Handlers['listSnapshots']>(),
  openSnapshot: vi.fn<Handlers['openSnapshot']>(),
  chooseSnapshotFolder: vi.fn<Handlers['chooseSnapshotFolder']>(),
  forgetSnapshotFolder: vi.fn<Handlers['forgetSnapshotFolder']>(),
  wasStored: vi.fn<Handlers['wasStored']>(),
  noteStored: vi.fn<Handlers['noteStored']>(),
  keepDamaged: vi.fn<Handlers['keepDamaged']>(),
  openAddress: vi.fn<Handlers['openAddress']>(),
};

beforeEach(() => {
  registered.clear();
  vi.clearAllMocks();
});

const call = (method: string, ...args: unknown[]) => registered.get(method)?.({}, ...args);

describe('the window is answered', () => {
  it('by the methods of the door and no others', () => {
    serve(handlers, () => true);
    expect([...registered.keys()]).toEqual(Object.keys(handlers));
  });

  it('with what the method answers to the input that was checked', async () => {
    serve(handlers, () => true);
    handlers.saveDocument.mockResolvedValue({ ok: true, value: { name: 'b.json' } });
    const file = { suggestedName: 'a.json', content: '{}' };
    expect(await call('saveDocument', file)).toEqual({ ok: true, value: { name: 'b.json' } });
    expect(handlers.saveDocument).toHaveBeenCalledExactlyOnceWith(file);
  });

  it.each([
    ['saveDocument', [7], 'saveDocument: refused, expected an object with suggestedName and content'],
    ['openDocument', [undefined, 7], 'openDocument: refused, expected one input'],
  ])('with a refusal where the input does not fit: %s %j', (method, args, message) => {
    serve(handlers, () => true);
    expect(() => call(method, ...args)).toThrow(message);
    expect(handlers.openDocument).not.toHaveBeenCalled();
    expect(handlers.saveDocument).not.toHaveBeenCalled();
  });

  it('and nobody else, whatever they give', () => {
    serve(handlers, () => false);
    expect(() => call('openDocument')).toThrow('openDocument: refused, only our own window may ask');
    expect(() => call('saveDocument', 7)).toThrow('saveDocument: refused, only our own window may ask');
    expect(handlers.openDocument).not.toHaveBeenCalled();
  });
});

describe('our window', () => {
  const ours = { id: 1 } as WebContents;
  const frame = { origin: 'app://bundle', parent: null };
  const asks = (asker: { sender?: object; senderFrame?: object | null }) =>
    isFrom(ours, 'app://bundle', { sender: ours, senderFrame: frame, ...asker } as Asker);

  it.each([
    ['its own page', {}, true],
    ['another object for the same frame', { senderFrame: { ...frame } }, true],
    ['another window', { sender: { id: 1 } }, false],
    ['a frame that is gone', { senderFrame: null }, false],
    ['a frame inside of the page', { senderFrame: { ...frame, parent: frame } }, false],
    ['a page from elsewhere', { senderFrame: { ...frame, origin: 'https://example.com' } }, false],
    ['a page of the same scheme', { senderFrame: { ...frame, origin: 'app://other' } }, false],
  ])('is known: %s', (_who, asker, known) => {
    expect(asks(asker)).toBe(known);
  });
});
