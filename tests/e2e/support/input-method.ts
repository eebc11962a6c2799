import type { CDPSession, Page } from '@playwright/test';

/** What a browser is told of a key that an input method takes for itself. */
const TAKEN = 229;

const CODES = { Enter: 13, Tab: 9, Escape: 27, ArrowDown: 40 } as const;
type Key = keyof typeof CODES;

/** An input method, as the system has it: it composes in the field that has the focus. */
export class InputMethod {
  readonly #tools: CDPSession;

  private constructor(tools: CDPSession) {
    this.#tools = tools;
  }

  static async in(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows this text as what is being composed; the empty one ends the composition with nothing. */
  async compose(text: string): Promise<void> {
    await this.#tools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  /** Ends the composition with this text. */
  async commit(text: string): Promise<void> {
    await this.#tools.send('Input.insertText', { text });
  }

  /** A key that the input method takes: pressed, and let go unless it is held. */
  async takes(key: Key, { held = false } = {}): Promise<void> {
    await this.#send('rawKeyDown', key, TAKEN);
    if (!held) await this.release(key);
  }

  /** A key that is held repeats itself; nobody takes it any more. */
  async repeats(key: Key): Promise<void> {
    await this.#send('keyDown', key, CODES[key], true);
  }

  async release(key: Key): Promise<void> {
    await this.#send('keyUp', key, CODES[key]);
  }

  async #send(type: 'rawKeyDown' | 'keyDown' | 'keyUp', key: Key, number: number, autoRepeat = false) {
    await this.#tools.send('Input.dispatchKeyEvent', {
      type,
      key,
      code: key,
      windowsVirtualKeyCode: number,
      autoRepeat,
      ...(type === 'keyDown' && key === 'Enter' ? { text: '\r' } : {}),
    });
  }
}
