import { expect, test } from './fixtures';
import { timelineRegion } from './pages/chart';
import { eventDetails } from './pages/inspector';

test('opens on the seeded timeline, with its dates as vague as the source', async ({ shared }) => {
  const { page } = await shared();
  const timeline = timelineRegion(page);
  const options = timeline.getByRole('option');
  await expect(options.filter({ hasText: 'Naqvi signs confidential security agreement in Beijing' })).toContainText('c. Jan 2026 ?');
  await expect(options.filter({ hasText: 'Attacks on Chinese nationals in Pakistan' })).toContainText('since 2014');
  await expect(options.filter({ hasText: 'CPEC investment' })).toContainText('until 8 Jan 2026');
  await expect(options.filter({ hasText: 'Report published (News18)' })).toContainText('8 Jan 2026, 13:16 +05:30');
  await expect(options.filter({ hasText: 'Joint police training' })).toContainText('planned');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveText('Saved');
  await expect(page.getByText('12 events · 6 lanes')).toBeVisible();
});

test('draws at most a hundred or so items, whatever the file holds', async ({ shared }) => {
  const { page } = await shared();
  expect(await page.locator('.vis-item').count()).toBeLessThanOrEqual(150);
});

test('arrow keys move between events and lanes, Enter opens', async ({ shared }) => {
  const { page } = await shared();
  const option = (name: RegExp) => page.getByRole('option', { name });
  await option(/^Naqvi signs/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(option(/^Pakistan agrees/)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(option(/Diplomacy, reported/).and(page.locator(':focus'))).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(eventDetails(page)).toContainText('Diplomacy');
});
