import type { Locator, Page } from '@playwright/test';
import type { Series } from '../../shared/series';
import { expect } from '../fixtures';
import { snapshotOf } from '../program';
import { timelineRegion } from './chart';
import { seriesDialog } from './dialogs';
import { openTab } from './window';

/* Recurring reviews in the seeded timeline: "Joint security review", every 90 days from 8 January 2026. */

/** The first series as the store has it. */
export async function seriesOf(page: Page): Promise<Series> {
  const [series] = (await snapshotOf(page)).series;
  if (series === undefined) throw new Error('the seed has a series');
  return series;
}

/** A review on the chart, by its number. */
export const diamond = (page: Page, n: number): Locator =>
  timelineRegion(page).getByRole('option', { name: new RegExp(`Joint security review, review ${n}, due`) });

/** A review in the table of its series. */
export const reviewRow = (page: Page, n: number): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: new RegExp(`^Review ${n}, due`) }) });

/** The list of all reviews that wait for an outcome. */
export const waitingReviews = (page: Page): Locator => page.getByRole('region', { name: 'Reviews that wait for an outcome' });

/** Changes the series in its dialog, and saves. */
export async function editSeries(page: Page, change: (dialog: Locator) => Promise<void>): Promise<void> {
  await openTab(page, 'Reviews');
  await page.getByRole('button', { name: /^Edit series/ }).click();
  await change(seriesDialog(page));
  await seriesDialog(page).getByRole('button', { name: 'Save series' }).click();
  await expect(seriesDialog(page)).toHaveCount(0);
}
