import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { eventOnChart, timelineRegion } from './pages/chart';
import { untilStill } from './still';
import { imported } from './timelines';

/* A stretch of time that holds nothing says so, and leads to where everything is. */

const spoken = (page: Page, text: string | RegExp): Locator => page.locator('[aria-live="polite"]').filter({ hasText: text });

async function goTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.getByRole('textbox', { name: 'Date or range' }).fill(words);
  await page.keyboard.press('Enter');
}

const ROWS = ['title,when,lane', 'Survey,2026-03-10,Port', 'Strike,2026-05-05,Labour', 'Talks,2027-07-01,Labour'];

test('a stretch of time without events says on which side they lie, aloud, too, and a button shows them', async ({ shared }) => {
  const { page } = await shared({ timeline: imported(ROWS) });
  await expect(eventOnChart(page, 'Strike')).toHaveCount(1);
  await goTo(page, '1850');
  await expect(spoken(page, 'All events lie later.')).toContainText(/Nothing in December 1849 – January 1851/);
  const everything = timelineRegion(page).getByRole('button', { name: 'Show everything' });
  await expect(everything).toBeVisible();
  await goTo(page, '2150');
  await expect(spoken(page, 'All events lie earlier.')).toHaveCount(1);
  await goTo(page, 'August 2026');
  await expect(spoken(page, 'All events lie earlier or later.')).toHaveCount(1);
  await everything.focus();
  await page.keyboard.press('Enter');
  await expect(eventOnChart(page, 'Strike')).toBeVisible();
  await untilStill(page);
  await expect(everything).toHaveCount(0);
  await expect(spoken(page, 'Nothing in')).toHaveCount(0);
});

test('where a filter hides what a stretch of time holds, that is said, and taken away by a button', async ({ shared }) => {
  const { page } = await shared({ timeline: imported(ROWS) });
  await goTo(page, 'May 2026');
  await expect(eventOnChart(page, 'Strike')).toHaveCount(1);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('textbox', { name: 'Filter events' }).fill('Talks');
  await expect(spoken(page, 'All events that match the filter lie later. The filter hides 1 event here.')).toHaveCount(1);
  await timelineRegion(page).getByRole('button', { name: 'Clear the filter' }).click();
  await expect(eventOnChart(page, 'Strike')).toBeVisible();
  await expect(spoken(page, 'Nothing in')).toHaveCount(0);
});
