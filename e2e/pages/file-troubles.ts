import type { Locator, Page } from '@playwright/test';

/* What the window says of its file: lines over the views, and the page that stands instead of them where the file does not open. */

export const fileBanner = (page: Page): Locator => page.getByRole('region', { name: 'About this file' });

export const fileHeading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

export const fileOffers = (page: Page): Locator => page.getByRole('group', { name: 'What can be done' });

/** What is offered, in order. */
export const offersMade = (page: Page): Promise<string[]> => fileOffers(page).getByRole('button').allInnerTexts();
