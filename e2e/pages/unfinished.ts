import type { Locator, Page } from '@playwright/test';

/* What was typed and not saved: the link that counts it, and the list that it opens. */

export const unfinishedLink = (page: Page): Locator => page.getByRole('button', { name: /unfinished entr/ });

export const unfinishedList = (page: Page): Locator => page.getByRole('dialog', { name: 'Unfinished entries' });
