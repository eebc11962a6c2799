import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Adds an account as a person does, in English; whether it is stored by then is another matter. */
export async function addAccount(page: Page, name: string): Promise<void> {
  await openAccounts(page);
  await page.getByRole('button', { name: 'Add an account', exact: true }).click();
  await page.getByRole('dialog').getByLabel(/^Name/).fill(name);
  await page.keyboard.press('Enter');
}

/** Where the screen says whether everything is saved. */
export function saveStatus(page: Page): Locator {
  return page.getByRole('banner').getByRole('status');
}

/** Goes to the list of accounts, and waits until it is there: before, another screen may show the same names. */
export async function openAccounts(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Accounts', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accounts', exact: true })).toBeVisible();
}
