import { expect, type Locator, type Page } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';
import type { LinkKind } from '#core/inventory/inventory';
import { openAccounts } from './accounts';

/** An account by which others are entered, or in which they live. */
interface Provider {
  readonly name: string;
  readonly kind: LinkKind;
}

/** A person who wants to be rid of accounts, and does what the English window says, day by day. */
export class Leaver {
  readonly #page: Page;
  #today: string;

  constructor(page: Page, today: string) {
    this.#page = page;
    this.#today = today;
  }

  get today(): string {
    return this.#today;
  }

  /** Adds accounts by their names, all of them linked with one that is there if that is wanted. */
  async add(names: readonly string[], provider?: Provider): Promise<void> {
    const page = this.#page;
    const dialog = page.getByRole('dialog');
    await openAccounts(page);
    await page.getByRole('button', { name: 'Add several…' }).click();
    await dialog.getByLabel('Names, one per line').fill(names.join('\n'));
    if (provider !== undefined) {
      await dialog.getByRole('combobox', { name: 'All of them are entered by, or bound to' }).click();
      await page.getByRole('option', { name: provider.name, exact: true }).click();
      await dialog.getByLabel('Relation').selectOption(provider.kind);
    }
    await dialog.getByRole('button', { name: `Add ${names.length}`, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async open(name: string): Promise<void> {
    await openAccounts(this.#page);
    // Those far down in the list are not drawn.
    await this.#page.getByRole('searchbox', { name: 'Search accounts' }).fill(name);
    await this.#page.getByRole('link', { name, exact: true }).press('Enter');
    await expect(this.#page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  }

  /** Records when something happened at an account. */
  async record(name: string, event: string, day: string): Promise<void> {
    const page = this.#page;
    await this.open(name);
    const dates = page.getByRole('region', { name: 'Recorded dates' });
    await dates.getByRole('combobox', { name: 'What happened' }).click();
    await page.getByRole('option', { name: event, exact: true }).click();
    await dates.getByLabel('Date', { exact: true }).fill(day);
    await dates.getByRole('button', { name: 'Record a date' }).click();
    await expect(dates.getByRole('cell', { name: day, exact: true })).toBeVisible();
  }

  /** The days pass; the window notices when the person comes back to it. */
  async wait(day: string): Promise<void> {
    await this.#page.clock.setFixedTime(`${day}T09:00:00`);
    await this.#page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(this.#page.getByRole('banner')).toContainText(`Today ${day}`);
    this.#today = day;
  }

  /**
   * Ticks every step that is due, together where there are several, else by itself. Returns the day of the first that is
   * not; null: there is none.
   */
  async tickWhatIsDue(): Promise<string | null> {
    const list = await this.#steps();
    for (;;) {
      await this.#tickTogether();
      const steps = await list.getByRole('listitem').evaluateAll((items) =>
        items.map((item) => ({
          on: item.querySelector('.plan-days')?.firstElementChild?.textContent ?? '',
          tick: item.querySelector('.plan-tick')?.getAttribute('aria-label') ?? null,
        })),
      );
      const due = steps.find(({ on, tick }) => on <= this.#today && tick !== null);
      if (due?.tick === null || due === undefined) {
        return steps.find(({ on }) => on > this.#today)?.on ?? null;
      }
      await this.#tick(due.tick);
    }
  }

  /** Says of every deletion that was asked for and should be over that the account is gone. */
  async seeWhatIsGone(): Promise<void> {
    for (;;) {
      const over = (await this.#asked()).find(({ isOver }) => isOver);
      if (over === undefined) return;
      await this.#tick(over.answer);
    }
  }

  /**
   * The first day on which an account should be gone whose deletion was asked for; tomorrow if nobody knows. Null: no
   * deletion is under way.
   */
  async whenToLook(): Promise<string | null> {
    const days = (await this.#asked()).map(({ isOver, text }) =>
      dayAfter(isOver ? this.#today : lastDayIn(text)),
    );
    return days.sort()[0] ?? null;
  }

  /** Says on an account's own page that it is gone. */
  async sayGone(name: string): Promise<void> {
    await this.open(name);
    await this.#page
      .getByRole('region', { name: 'How far is the deletion?' })
      .getByRole('button', { name: 'It is gone' })
      .click();
    await expect(this.#page.getByRole('button', { name: 'It is there again' })).toBeVisible();
  }

  async #asked() {
    const page = this.#page;
    await this.#go('Plan');
    await page.getByRole('tab', { name: /^Asked for/ }).click();
    const asked = page.getByRole('region', { name: 'Accounts whose deletion was asked for' });
    await expect(asked).toBeVisible();
    const rows = await asked.getByRole('listitem').evaluateAll((items) =>
      items.map((item) => ({
        text: item.textContent ?? '',
        answer: item.querySelector('button')?.getAttribute('aria-label') ?? '',
      })),
    );
    return rows.map((row) => ({ ...row, isOver: /Did it work\?|is not known/.test(row.text) }));
  }

  /** The steps of the plan, once they are shown; another part of it may have been before. */
  async #steps(): Promise<Locator> {
    await this.#go('Plan');
    const tab = this.#page.getByRole('tab', { name: /^Steps/, selected: true });
    await expect(tab).toBeVisible();
    const list = this.#page.getByRole('list', { name: 'Steps of the plan' });
    if ((await tab.textContent()) !== 'Steps (0)')
      await expect(list.getByRole('listitem').first()).toBeVisible();
    return list;
  }

  async #tickTogether(): Promise<void> {
    const page = this.#page;
    const all = page.getByRole('checkbox', { name: /^Choose all / });
    if (!(await all.isVisible())) return;
    await all.press('Space');
    await page.getByRole('button', { name: 'They are done…' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Record' }).press('Enter');
    await expect(dialog).toBeHidden();
    // What can be done now, as those are, was not to be chosen with them.
    await expect(page.getByRole('checkbox', { name: /^Choose: /, checked: true })).toHaveCount(0);
  }

  // Not with the mouse, which would wait each time until everything stands still.
  async #tick(name: string): Promise<void> {
    const button = this.#page.getByRole('button', { name, exact: true });
    await button.press('Enter');
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Record' }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect(button).toBeHidden();
  }

  async #go(screen: string): Promise<void> {
    await this.#page.getByRole('link', { name: screen, exact: true }).press('Enter');
    await expect(this.#page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
  }
}

/** The latest day in a text. */
function lastDayIn(text: string): string {
  const days = text.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  return days.sort().at(-1) ?? '';
}

function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
