import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type Session, screen } from 'electron';
import { PAGE } from './app-scheme';
import type { RememberedPlace } from './services/remembered-place';
import { onScreen } from './window-place';

/** Of the page, without the frame around it. */
const FIRST_SIZE = { width: 1280, height: 800 };
const LEAST_SIZE = { minWidth: 960, minHeight: 600 };

/** Moving a window is many small moves: only where it comes to rest is remembered. */
const REST_MS = 400;

interface OpenOptions {
  readonly devTools: boolean;
  readonly hidden: boolean;
  /** What its page stores, and where. */
  readonly session: Session;
}

/**
 * Makes our window, where it was last or at a first size in the middle; shown as soon as there is something to see.
 * @param hidden not before it is brought to the front
 */
export function openWindow(
  place: RememberedPlace,
  { devTools, hidden, session }: OpenOptions,
): BrowserWindow {
  const window = new BrowserWindow({
    ...FIRST_SIZE,
    ...LEAST_SIZE,
    useContentSize: true,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: background(),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
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
      devTools,
      session,
    },
  });
  const last = place.read();
  if (last !== undefined) window.setBounds(onScreen(last.bounds, workAreas()));
  window.once('ready-to-show', () => {
    if (hidden) return;
    if (last?.maximized) window.maximize();
    window.show();
  });
  if (hidden && last?.maximized) window.once('show', () => window.maximize());
  remember(window, place, last?.maximized ?? false);
  keepOnScreen(window);
  keepBackground(window);
  return window;
}

/** Loads our page; throws where that is not possible. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(PAGE);
  } catch (error) {
    // Whoever closes a window that is still loading wants just that.
    if (!window.isDestroyed()) throw error;
  }
}

/** Brings the window before everything else, wherever it was put. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function remember(window: BrowserWindow, place: RememberedPlace, wasMaximized: boolean): void {
  // Until it is shown it is not maximized yet, and may be closed already.
  const maximized = () => (window.isVisible() ? window.isMaximized() : wasMaximized);
  const write = () => place.write({ bounds: window.getNormalBounds(), maximized: maximized() });
  let resting: NodeJS.Timeout | undefined;
  const later = () => {
    clearTimeout(resting);
    resting = setTimeout(write, REST_MS);
  };
  window.on('move', later);
  window.on('resize', later);
  window.on('close', write);
  window.on('closed', () => clearTimeout(resting));
}

/** A screen that goes away, or turns, must not take the window with it. */
function keepOnScreen(window: BrowserWindow): void {
  const keep = () => {
    if (window.isMaximized() || window.isMinimized() || window.isFullScreen()) return;
    const bounds = window.getBounds();
    const seen = onScreen(bounds, workAreas());
    if (seen.x !== bounds.x || seen.y !== bounds.y) window.setBounds(seen);
  };
  screen.on('display-removed', keep);
  screen.on('display-metrics-changed', keep);
  window.on('closed', () => {
    screen.off('display-removed', keep);
    screen.off('display-metrics-changed', keep);
  });
}

/** Where the page has painted nothing yet, the window looks like the page will. */
function keepBackground(window: BrowserWindow): void {
  const repaint = () => window.setBackgroundColor(background());
  nativeTheme.on('updated', repaint);
  window.on('closed', () => nativeTheme.off('updated', repaint));
}

function background(): string {
  return nativeTheme.shouldUseDarkColors ? '#242424' : '#ffffff';
}

function workAreas(): Electron.Rectangle[] {
  const first = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id);
  return [first, ...others].map(({ workArea }) => workArea);
}
