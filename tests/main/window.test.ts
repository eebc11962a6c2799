import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { openWindow } from '../../src/main/window';

const made = vi.hoisted(() => [] as { readonly webPreferences: Readonly<Record<string, unknown>> }[]);

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  class BrowserWindow extends Emitter {
    constructor(options: (typeof made)[number]) {
      super();
      made.push(options);
    }
  }
  const screen = Object.assign(new Emitter(), {
    getPrimaryDisplay: () => ({ id: 1, workArea: {} }),
    getAllDisplays: () => [],
  });
  return { BrowserWindow, nativeTheme: new Emitter(), screen, app: {}, protocol: {} };
});

const nowhere = { read: () => undefined, write: () => {} };

/** The program's own sources of the desktop, by their names. */
const sources = new Map(
  ['src/main', 'src/preload'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map(
        (name) =>
          [`${folder}/${name.replaceAll('\\', '/')}`, readFileSync(`${folder}/${name}`, 'utf8')] as const,
      ),
  ),
);

describe('our window', () => {
  it('is made with exactly this, and nothing that lets more in', () => {
    expect(openWindow(nowhere, { devTools: false, hidden: true, session: {} as Session })).toBeInstanceOf(
      EventEmitter,
    );
    const { preload, ...others } = made[0]?.webPreferences ?? {};
    expect(preload).toMatch(/preload[/\\]index\.cjs$/);
    expect(others).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      session: {},
    });
  });

  it('is the only one: nothing else makes windows, views or frames, or lets a page have more', () => {
    const using = (name: RegExp) => [...sources].filter(([, text]) => name.test(text)).map(([path]) => path);
    expect(using(/new BrowserWindow\b/)).toEqual(['src/main/window.ts']);
    expect(using(/WebContentsView|BrowserView|<webview/)).toEqual([]);
    expect(using(/experimentalFeatures|enableBlinkFeatures|allowpopups/)).toEqual([]);
    expect(using(/crashReporter|autoUpdater|netLog|setProxy|ses\.fetch|net\.(fetch|request)/)).toEqual([]);
    expect(using(/openExternal/)).toEqual(['src/main/index.ts']);
    expect(using(/ipcMain\.(on|handle)\b/)).toEqual(['src/main/ipc/serve.ts']);
    expect(using(/exposeInMainWorld/)).toEqual(['src/preload/index.ts']);
    expect(using(/from 'node:(https?|http2|net|tls|dgram|dns|child_process)|\bfetch\(/)).toEqual([]);
  });
});
