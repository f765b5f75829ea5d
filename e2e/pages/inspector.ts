import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures';
import { eventsOnChart } from './chart';

/* The panel beside the chart: the event that is selected, or the one that is being written. */

export const eventDetails = (page: Page): Locator => page.getByRole('region', { name: 'Event details' });

export const titleField = (page: Page): Locator => eventDetails(page).getByRole('textbox', { name: 'Title', exact: true });

/** Opens the event that stands first on the chart, and answers its title. */
export async function openFirstEvent(page: Page): Promise<string> {
  await eventsOnChart(page).first().click();
  await expect(titleField(page)).toBeVisible();
  return titleField(page).inputValue();
}

/** Begins an event in the panel, with empty fields. */
export async function beginEvent(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add event' }).click();
}
