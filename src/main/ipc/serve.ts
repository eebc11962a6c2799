import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { DesktopMethod, InputOf, OutputOf } from '#ipc/desktop-api';
import { inputs } from '#ipc/inputs';

/** What the main process does for each method of the door. */
export type Handlers = {
  readonly [Method in DesktopMethod]: (input: InputOf<Method>) => Promise<OutputOf<Method>>;
};

/** Who asks, as far as it matters. */
export type Asker = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** Answers the window, and nobody else. A call that is refused throws in the window, with the reason in its text. */
export function serve(handlers: Handlers, isOurWindow: (asker: Asker) => boolean): void {
  for (const method of Object.keys(handlers) as DesktopMethod[]) serveOne(method, handlers, isOurWindow);
}

function serveOne<Method extends DesktopMethod>(
  method: Method,
  handlers: Handlers,
  isOurWindow: (asker: Asker) => boolean,
): void {
  ipcMain.handle(method, (event, received: unknown, ...more: unknown[]) => {
    if (!isOurWindow(event)) throw new Error(`${method}: refused, only our own window may ask`);
    if (more.length > 0) throw new Error(`${method}: refused, expected one input`);
    const input = inputs[method](received);
    if (!input.ok) throw new Error(`${method}: refused, ${input.failure}`);
    return handlers[method](input.value);
  });
}
