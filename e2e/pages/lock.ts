import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type Annals, expect } from '../fixtures';
import { clickMenu } from '../program';

/* What the specs about locked timelines do alike. */

export const PASS = 'correct horse battery';

/** What stands in place of the views while the timeline is locked. */
export const lockedHeading = (page: Page): Locator => page.getByRole('heading', { name: /is locked/ });

export const unlockField = (page: Page): Locator => page.getByRole('textbox', { name: 'Passphrase' });

/** Locks the window's timeline as a person does, and waits until it is back. */
export async function lock({ app, page }: Pick<Annals, 'app' | 'page'>): Promise<void> {
  await clickMenu(app, 'File', 'Lock with a Passphrase');
  const dialog = page.getByRole('dialog', { name: 'Lock with a passphrase' });
  await expect(dialog.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.keyboard.type(PASS);
  await dialog.getByLabel('The same again', { exact: true }).fill(PASS);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/is locked with a passphrase/)).toBeVisible();
}

/** Gives the passphrase that the page asks for. */
export async function unlock(page: Page, passphrase = PASS): Promise<void> {
  await unlockField(page).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
}

/** Kept where ANNALS_PICTURES says, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.ANNALS_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}
