import { EventEmitter } from 'node:events';
import { toApp } from './schemes';

type Handler = (event: object, ...args: unknown[]) => unknown;

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler) {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.handlers.set(channel, handler);
  }
  removeHandler(channel: string) {
    this.handlers.delete(channel);
  }
}

export const ipcMain = new IpcMain();

/** What the preload sends. */
export interface Call {
  readonly channel: string;
  readonly args: readonly unknown[];
}

/** What goes back to it. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** Answers a call from the outermost frame of a window, which shows `webUrl`. */
export async function answerCall(sender: object, webUrl: string, { channel, args }: Call): Promise<Answer> {
  const url = toApp(webUrl);
  const { protocol, host } = new URL(url);
  // As in Electron, a new object each time.
  const senderFrame = { url, origin: `${protocol}//${host}`, parent: null };
  try {
    const handler = ipcMain.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return { ok: true, value: structuredClone(await handler({ sender, senderFrame }, ...args)) };
  } catch (error) {
    return { ok: false, message: String(error) };
  }
}
