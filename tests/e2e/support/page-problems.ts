import type { Page } from '@playwright/test';

/** What goes wrong in a page that no test may leave behind: errors, and what the content policy refuses. */
export class PageProblems {
  readonly #found: string[] = [];

  watch(page: Page): void {
    page.on('pageerror', (error) => this.#found.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#found.push(`console: ${message.text()}`);
    });
  }

  /** Returns what was found, and forgets it: for a test that wanted it. */
  take(): readonly string[] {
    return this.#found.splice(0);
  }
}
