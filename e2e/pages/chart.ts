import type { Locator, Page } from '@playwright/test';

export const timelineRegion = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' });

/** An event or a review on the chart, by how its name begins. */
export const eventOnChart = (page: Page, title: string): Locator => page.getByRole('option', { name: new RegExp(`^${title}`) });

/**
 * The events on the chart, without the reviews. In what order they stand depends on what is drawn first; the reviews are, while the events
 * are still being read.
 */
export const eventsOnChart = (page: Page): Locator =>
  page.getByRole('option', { name: /, (?:reported|confirmed|planned|disputed|cancelled)\.$/ });

/** All that stands on the chart: events, reviews and counts. */
export const onChart = (page: Page): Locator => timelineRegion(page).getByRole('option');
