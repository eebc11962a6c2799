import type { Locator, Page } from '@playwright/test';
import type { Random } from '../../support/random-world/random';

/** Uses the graph's screen as somebody does who has no plan. */
export class GraphUser {
  readonly #page: Page;
  readonly #random: Random;
  readonly #accounts: readonly string[];
  /** What can be undone before it is the import's turn. */
  #released = 0;

  /** @param accounts ids of what may be chosen */
  constructor(page: Page, random: Random, accounts: readonly string[]) {
    this.#page = page;
    this.#random = random;
    this.#accounts = accounts;
  }

  /** Does one thing, whatever can be done, and says what it was. */
  async act(): Promise<string> {
    const acts = {
      choose: () => this.#choose(this.#random.pick(this.#accounts)),
      leave: () => this.leave(),
      click: () => this.#onPicture((x, y) => this.#page.mouse.click(x, y)),
      release: () => this.#release(),
      undo: () => this.#undo(),
      depth: () => this.#depth(),
      list: () => this.#page.getByText(this.#random.pick(['List', 'Picture']), { exact: true }).click(),
      fold: async () => {
        await clickIfThere(this.#page.getByRole('button', { name: 'Fold everything' }));
      },
      zoom: () => this.#zoom(),
      pan: () => this.#pan(),
      walk: () => this.#walk(),
    } as const;
    const what = this.#random.among({
      choose: 12,
      leave: 4,
      click: 12,
      release: 12,
      undo: 12,
      depth: 8,
      list: 6,
      fold: 4,
      zoom: 16,
      pan: 12,
      walk: 8,
    });
    await acts[what]();
    return what;
  }

  /** Nothing is chosen any more. */
  leave(): Promise<void> {
    return this.#choose('');
  }

  #choose(id: string): Promise<void> {
    return this.#page.evaluate((to) => {
      window.location.hash = to;
    }, `#/graph/${id}`);
  }

  async #release(): Promise<void> {
    if (await clickIfThere(this.#page.getByRole('button', { name: /^Mark released:/ }))) this.#released += 1;
  }

  async #undo(): Promise<void> {
    if (this.#released === 0) return;
    this.#released -= 1;
    await this.#page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  }

  async #depth(): Promise<void> {
    const depth = this.#page.locator('.graph-tools select');
    if ((await depth.count()) > 0) await depth.selectOption(String(this.#random.int(0, 3)));
  }

  async #zoom(): Promise<void> {
    await this.#onPicture(async (x, y) => {
      await this.#page.mouse.move(x, y);
      const way = this.#random.pick([-1, 1]);
      for (let notch = this.#random.int(1, 8); notch > 0; notch -= 1)
        await this.#page.mouse.wheel(0, way * 100);
    });
  }

  async #pan(): Promise<void> {
    await this.#onPicture(async (x, y) => {
      await this.#page.mouse.move(x, y);
      await this.#page.mouse.down();
      const [far, down] = [this.#random.int(-300, 300), this.#random.int(-200, 200)];
      await this.#page.mouse.move(x + far, y + down, { steps: 10 });
      await this.#page.mouse.up();
    });
  }

  async #walk(): Promise<void> {
    const entry = this.#page.locator('.graph-entry');
    if ((await entry.count()) === 0) return;
    await entry.focus();
    await this.#page.keyboard.press('Enter');
    for (let step = this.#random.int(1, 6); step > 0; step -= 1) {
      await this.#page.keyboard.press(
        this.#random.pick(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '-', '0', 'Enter']),
      );
    }
  }

  async #onPicture(act: (x: number, y: number) => Promise<void>): Promise<void> {
    const picture = this.#page.locator('.graph-picture');
    const box = (await picture.count()) === 0 ? null : await picture.boundingBox();
    if (box === null) return;
    await act(
      box.x + this.#random.int(20, Math.floor(box.width) - 20),
      box.y + this.#random.int(60, Math.floor(box.height) - 60),
    );
  }
}

/** Says whether it was there. */
async function clickIfThere(found: Locator): Promise<boolean> {
  const count = await found.count();
  if (count === 0) return false;
  // The one in the middle: those at the ends are drawn beyond the view, beneath what stays above the list.
  const one = found.nth(Math.floor(count / 2));
  await one.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await one.click();
  return true;
}
