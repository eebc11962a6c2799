import type { Request as PageRequest, Route } from '@playwright/test';
import { BrowserWindow } from './browser-window';
import { stoppable } from './host-state';
import { handlerOf, toApp } from './schemes';

/** Everything that a window loads comes through here: first the app may refuse it, then it has to answer it. */
export async function answerRequest(route: Route): Promise<void> {
  const request = route.request();
  const url = toApp(request.url());
  if (!mayNavigate(request, url)) return route.abort('aborted');
  const window = BrowserWindow.fromPage(request.frame().page());
  if (window !== undefined && !(await window.webContents.session.mayLoad(url)))
    return route.abort('blockedbyclient');
  const handler = handlerOf(url);
  // There is no network here: what the app does not answer itself is not answered.
  if (handler === undefined) return route.abort('internetdisconnected');
  const { status, headers, body } = await answered(handler, request, url);
  return route.fulfill({ status, headers, body });
}

async function answered(
  handler: (request: Request) => Response | Promise<Response>,
  request: PageRequest,
  url: string,
) {
  const response = await handler(new Request(url, { method: request.method(), headers: request.headers() }));
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  };
}

/** Asks the app, where it is the page that wants to go somewhere. */
function mayNavigate(request: PageRequest, url: string): boolean {
  if (!request.isNavigationRequest()) return true;
  const frame = request.frame();
  const window = BrowserWindow.fromPage(frame.page());
  if (window === undefined || window.isPending(url)) return true;
  const isMainFrame = frame.parentFrame() === null;
  const event = stoppable({ url, isMainFrame });
  window.webContents.emit('will-frame-navigate', event);
  if (isMainFrame) window.webContents.emit('will-navigate', event, url);
  return !event.defaultPrevented;
}
