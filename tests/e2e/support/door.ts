import type { Page } from '@playwright/test';
import type { DesktopApi, FileToSave, OutputOf } from '#ipc/desktop-api';

declare global {
  interface Window {
    readonly desktop?: DesktopApi;
  }
}

/** Asks through the door, as the page does. */
export function openDocument(page: Page): Promise<OutputOf<'openDocument'>> {
  return page.evaluate(() => {
    if (window.desktop === undefined) throw new Error('there is no door');
    return window.desktop.openDocument();
  });
}

/** The same for a file to save. */
export function saveDocument(page: Page, file: FileToSave): Promise<OutputOf<'saveDocument'>> {
  return page.evaluate((given) => {
    if (window.desktop === undefined) throw new Error('there is no door');
    return window.desktop.saveDocument(given);
  }, file);
}

/** The text of the refusal that a call meets, which the page may make with anything. */
export function refusal(page: Page, method: string, ...args: readonly unknown[]): Promise<string> {
  return page.evaluate(
    async ([name, given]) => {
      const door = window.desktop as unknown as Record<string, (...all: unknown[]) => Promise<unknown>>;
      try {
        return `answered ${JSON.stringify(await door[name]?.(...given))}`;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    [method, args] as const,
  );
}
