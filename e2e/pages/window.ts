import type { Locator, Page } from '@playwright/test';

/* What stands around the views: tabs, the toolbar's undo, the status line. */

export type Tab = 'Timeline' | 'Table' | 'Reviews' | 'History';

export const tab = (page: Page, name: Tab): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`) });

export async function openTab(page: Page, name: Tab): Promise<void> {
  await tab(page, name).click();
}

export async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
}

/** The status line while it says that everything is saved, and nothing else. */
export const savedLine = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^Saved$/ });
