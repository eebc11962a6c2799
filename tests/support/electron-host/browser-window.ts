import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Dialog, Page } from '@playwright/test';
import { app } from './app';
import { contextNow, host, missing, stoppable } from './host-state';
import { answerCall, type Call } from './ipc-main';
import { openChromium } from './open-chromium';
import { type PageSetting, pageRuntime } from './page-runtime';
import { hostEnding, ownSchemes, toApp, toWeb } from './schemes';
import { screen } from './screen';
import { type Session, session } from './session';
import { WebContents } from './web-contents';

interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly show?: boolean;
  readonly backgroundColor?: string;
  readonly webPreferences?: {
    readonly preload?: string;
    readonly sandbox?: boolean;
    readonly contextIsolation?: boolean;
    readonly nodeIntegration?: boolean;
    readonly session?: Session;
  };
}

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

let lastId = 0;

const CLOSE_AGAIN_MS = 500;

/** A window without a frame: its bounds are those of the page. */
export class BrowserWindow extends EventEmitter {
  static getAllWindows(): BrowserWindow[] {
    return [...host.windows].filter((window) => window instanceof BrowserWindow);
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.isVisible()) ?? null;
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }
  static fromPage(page: Page): BrowserWindow | undefined {
    return BrowserWindow.getAllWindows().find((window) => window.#page === page);
  }

  static fromTargetId(targetId: string): BrowserWindow | undefined {
    return BrowserWindow.getAllWindows().find((window) => window.#targetId === targetId);
  }

  readonly id = ++lastId;
  readonly webContents: WebContents;
  readonly #options: Options;
  readonly #opened: Promise<Page>;
  #page: Page | undefined;
  #targetId: string | undefined;
  #pending: string | undefined;
  #bounds: Bounds;
  #visible: boolean;
  #minimized = false;
  #maximized = false;
  #background: string;
  /** How often the page did not want to be left. */
  #refusals = 0;

  constructor(options: Options = {}) {
    super();
    if (!host.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    const { sandbox = true, contextIsolation = true, nodeIntegration = false } = options.webPreferences ?? {};
    if (!sandbox || !contextIsolation || nodeIntegration) missing('a window that is not isolated');
    this.#options = options;
    this.#visible = options.show !== false;
    this.#background = options.backgroundColor ?? '#FFFFFF';
    this.#bounds = inTheMiddle(options.width ?? 800, options.height ?? 600);
    this.#opened = this.#open();
    this.webContents = new WebContents(
      this.id,
      this.#opened,
      options.webPreferences?.session ?? session.defaultSession,
    );
    host.windows.add(this);
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#opened;
    this.#pending = new URL(url).href;
    try {
      await this.webContents.session.passOnPermissions(this.webContents, page, url);
      await page.goto(toWeb(url));
    } catch (error) {
      if (this.isDestroyed()) throw new Error('Object has been destroyed');
      throw error;
    } finally {
      this.#pending = undefined;
    }
    this.emit('ready-to-show', {});
  }

  /** Is this what the app itself asked for, and not the page? */
  isPending(url: string): boolean {
    return url === this.#pending;
  }

  close() {
    const event = stoppable({});
    this.emit('close', event);
    if (event.defaultPrevented) app.keepRunning();
    else void this.#closePage();
  }
  destroy() {
    void this.#opened.then((page) => page.close());
  }
  isDestroyed() {
    return !host.windows.has(this);
  }

  show() {
    this.#visible = true;
    this.emit('show');
  }
  hide() {
    this.#visible = false;
    this.emit('hide');
  }
  isVisible() {
    return this.#visible;
  }
  focus() {
    this.emit('focus');
  }
  minimize() {
    this.#minimized = true;
  }
  restore() {
    this.#minimized = false;
  }
  isMinimized() {
    return this.#minimized;
  }
  maximize() {
    this.#maximized = true;
    this.emit('maximize');
    this.#fit();
  }
  unmaximize() {
    this.#maximized = false;
    this.emit('unmaximize');
    this.#fit();
  }
  isMaximized() {
    return this.#maximized;
  }
  isFullScreen() {
    return false;
  }

  getBounds(): Bounds {
    return this.#maximized ? { ...screen.getPrimaryDisplay().workArea } : this.getNormalBounds();
  }
  getNormalBounds(): Bounds {
    return { ...this.#bounds };
  }
  getContentBounds(): Bounds {
    return this.getBounds();
  }
  setBounds(wanted: Partial<Bounds>) {
    const { minWidth = 0, minHeight = 0 } = this.#options;
    const { x, y, width, height } = { ...this.#bounds, ...wanted };
    this.#bounds = { x, y, width: Math.max(width, minWidth), height: Math.max(height, minHeight) };
    this.emit('move');
    this.#fit();
  }
  getBackgroundColor() {
    return this.#background;
  }
  setBackgroundColor(color: string) {
    this.#background = color;
  }

  #fit() {
    const { width, height } = this.getBounds();
    void this.#opened.then((page) => page.setViewportSize({ width, height }));
    this.emit('resize');
  }

  async #open(): Promise<Page> {
    await openChromium(this.#options.webPreferences?.session?.partition);
    const page = host.firstPage ?? (await contextNow().newPage());
    host.firstPage = undefined;
    this.#page = page;
    this.#targetId = await targetIdOf(page);
    const { width, height } = this.getBounds();
    await page.setViewportSize({ width, height });
    await this.#handPreload(page);
    page.on('close', () => this.#gone());
    page.on('dialog', (dialog) => void this.#answerDialog(dialog));
    page.on('popup', (popup) => {
      if (this.webContents.mayOpen(toApp(popup.url()))) missing('a window that the page opens');
      void popup.close();
    });
    page.on('download', (download) => {
      if (!this.webContents.session.mayDownload(download.url())) void download.cancel();
    });
    return page;
  }

  async #handPreload(page: Page): Promise<void> {
    const file = this.#options.webPreferences?.preload;
    if (file === undefined) return;
    const secret = `host${randomUUID().replaceAll('-', '')}`;
    await page.exposeBinding(secret, ({ frame }, call: Call) =>
      answerCall(this.webContents, frame.url(), call),
    );
    const setting: PageSetting = { secret, endings: ownSchemes().map(hostEnding) };
    const preload = `function (require, module, exports) {${readFileSync(file, 'utf8')}\n}`;
    await page.addInitScript({ content: `(${String(pageRuntime)})(${JSON.stringify(setting)}, ${preload})` });
  }

  /** Chromium forgets that a page is to be closed which has not quite got over the last time: it is told until it answers. */
  async #closePage(): Promise<void> {
    const page = await this.#opened;
    const refusals = this.#refusals;
    while (this.#refusals === refusals && !this.isDestroyed()) {
      await page.close({ runBeforeUnload: true });
      await wait(CLOSE_AGAIN_MS);
    }
  }

  /** A page that does not want to be left: Electron asks the app, not the person, and the page stays by default. */
  async #answerDialog(dialog: Dialog): Promise<void> {
    if (dialog.type() !== 'beforeunload') return dialog.dismiss();
    this.#refusals += 1;
    const event = stoppable({});
    this.webContents.emit('will-prevent-unload', event);
    if (event.defaultPrevented) return dialog.accept();
    app.keepRunning();
    await dialog.dismiss();
  }

  #gone() {
    if (!host.windows.delete(this)) return;
    this.emit('closed');
    app.windowIsGone();
  }
}

/** How Chromium's own tools call the page. */
async function targetIdOf(page: Page): Promise<string> {
  const tools = await contextNow().newCDPSession(page);
  const { targetInfo } = await tools.send('Target.getTargetInfo');
  await tools.detach();
  return targetInfo.targetId;
}

function inTheMiddle(width: number, height: number): Bounds {
  const { workArea } = screen.getPrimaryDisplay();
  return {
    x: workArea.x + Math.round((workArea.width - width) / 2),
    y: workArea.y + Math.round((workArea.height - height) / 2),
    width,
    height,
  };
}

/** By what Playwright finds the window of a page. */
export const webContents = {
  getAllWebContents: () => BrowserWindow.getAllWindows().map((window) => window.webContents),
  fromDevToolsTargetId: (targetId: string) => BrowserWindow.fromTargetId(targetId)?.webContents,
};
