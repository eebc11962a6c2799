type Listener = (event: unknown, ...args: unknown[]) => unknown;

/** What the main process has asked of Electron, as far as it could be an effect. */
export const asked = { relaunched: 0, exited: 0 };

/** The folder of the data, and who answers which message. */
export const around = { userData: '', listeners: new Map<string, Listener>() };

/** In the place of Electron: no more of it than the answers to the window need. */
export const electron = {
  app: {
    getPath: () => around.userData,
    relaunch: () => {
      asked.relaunched += 1;
    },
    exit: () => {
      asked.exited += 1;
    },
  },
  ipcMain: {
    handle: (method: string, listener: Listener) => {
      around.listeners.set(method, listener);
    },
  },
};
