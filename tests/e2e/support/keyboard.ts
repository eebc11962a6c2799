import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen of a test has. */
const STOPS = 150;

/** A person who has no mouse, and looks where the focus is at every step. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Presses Tab, or Shift+Tab, until this has the focus. */
  async tabTo(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(wanted).toBeVisible();
    for (let stop = 0; stop < STOPS; stop++) {
      await this.#page.keyboard.press(key);
      await this.seesFocus();
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`${STOPS} times ${key}, and ${wanted.toString()} never had the focus`);
  }

  /** The same, then Enter. */
  async open(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.tabTo(wanted, key);
    await this.press('Enter');
  }

  /** Fails where something has the focus and does not show it. */
  async seesFocus(): Promise<void> {
    expect(await this.#page.evaluate(hiddenFocus)).toBe('');
  }
}

/** What has the focus and does not show it; nothing if all is well. Runs in the page. */
function hiddenFocus(): string {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return '';
  // Some fields draw it around themselves together with what stands beside them.
  const drawn = [activeElement, activeElement.closest('.mantine-TagsInput-input') ?? activeElement];
  const { width, height } = activeElement.getBoundingClientRect();
  const isOutlined = drawn.some((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  });
  return isOutlined && width > 0 && height > 0 ? '' : activeElement.outerHTML.slice(0, 200);
}
