import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';

export const filterField = (page: Page): Locator => page.getByRole('textbox', { name: 'Filter events' });

export const filterBar = (page: Page): Locator => page.getByRole('region', { name: 'Filter' });

/** Shows the filter and waits until what is typed goes into it. */
export async function openFilter(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+F');
  await expect(filterField(page)).toBeFocused();
}

/** Waits until the bar counts what the filter lets through so: "3 of 12 events". */
export const expectCounted = (page: Page, words: string): Promise<void> =>
  expect(filterBar(page).getByText(words, { exact: true })).toBeVisible();
