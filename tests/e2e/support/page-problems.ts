import { expect, type Page } from '@playwright/test';

/** What goes wrong in a page that no test may leave behind: errors, and what the content policy refuses. */
export class PageProblems {
  readonly #found: string[] = [];
  #provoked = false;

  watch(page: Page): void {
    page.on('pageerror', (error) => this.#found.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#found.push(`console: ${message.text()}`);
    });
  }

  /**
   * For a test that wants problems: waits until there are as many, and none that follows is held against it. What a
   * page says arrives later than the answers it gives.
   */
  async provoked(atLeast = 1): Promise<void> {
    this.#provoked = true;
    await expect.poll(() => this.#found.length).toBeGreaterThanOrEqual(atLeast);
  }

  /** What a test has to answer for. */
  get unwanted(): readonly string[] {
    return this.#provoked ? [] : this.#found;
  }
}
