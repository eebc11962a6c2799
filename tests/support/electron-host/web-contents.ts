import { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import { app } from './app';
import { toApp } from './schemes';
import type { Session } from './session';

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

/** The page in a window. */
export class WebContents extends EventEmitter {
  readonly #page: Promise<Page>;
  #openHandler: OpenHandler | undefined;
  #address = () => '';

  readonly id: number;
  readonly session: Session;

  constructor(id: number, page: Promise<Page>, session: Session) {
    super();
    this.session = session;
    this.id = id;
    this.#page = page;
    void page.then((opened) => {
      this.#address = () => opened.url();
    });
    queueMicrotask(() => app.emit('web-contents-created', {}, this));
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.#page).evaluate(code);
  }
  getURL() {
    return toApp(this.#address());
  }
  setWindowOpenHandler(handler: OpenHandler) {
    this.#openHandler = handler;
  }
  setWebRTCIPHandlingPolicy() {}
  isDevToolsOpened() {
    return false;
  }

  /** Does the app let the page open a window? The double can show none. */
  mayOpen(url: string): boolean {
    return (this.#openHandler?.({ url }) ?? { action: 'allow' }).action === 'allow';
  }
}
