import type { BrowserContext, Page, Route } from '@playwright/test';

/** A window, as far as the end of the app is concerned. */
interface OpenWindow {
  readonly close: () => void;
}

/** What the parts of the double share. Electron is one per process, and so is this. */
export const host = {
  /** Of the app's package.json. */
  name: 'Electron',
  version: '0.0.0',
  appPath: '',
  /** Switches of the command line, as Chromium reads them. */
  switches: [] as string[],
  ready: false,
  exiting: false,
  windows: new Set<OpenWindow>(),
  /** The Chromium that shows the windows; undefined until the app is ready. */
  context: undefined as BrowserContext | undefined,
  /** The page that Chromium opens by itself: the first window takes it over. */
  firstPage: undefined as Page | undefined,
  /** Answers what the pages load. */
  answer: (_route: Route): Promise<void> => missing('a page before the host is there'),
};

/** Throws: the app uses something that the double does not have. */
export function missing(what: string): never {
  throw new Error(`electron double: ${what} is not implemented`);
}

/** An event that can be stopped, with what Electron tells about it. */
export function stoppable<Details extends object>(details: Details) {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

/** Chromium, once it is there. */
export function contextNow(): BrowserContext {
  return host.context ?? missing('anything that needs Chromium before the app is ready');
}
