import type { Locator, Page } from '@playwright/test';
import type { Annals } from '../fixtures';
import { answerDialogs } from '../program';

export const exportDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Export timeline' });
export const importDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Import events' });
export const seriesDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Review series' });
export const eraseDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Erase for good' });

export async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export…' }).click();
  return exportDialog(page);
}

/** Chooses from one of a dialog's lists. */
export async function choose(page: Page, dialog: Locator, list: string, option: string): Promise<void> {
  await dialog.getByRole('combobox', { name: list }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Presses Import… and answers the native dialog with a file, or several. */
export async function openImport({ app, page }: Pick<Annals, 'app' | 'page'>, path: string | readonly string[]): Promise<Locator> {
  await answerDialogs(app, { open: path });
  await page.getByRole('button', { name: 'Import…' }).click();
  return importDialog(page);
}
