import { expect, test } from './fixtures';
import { eventOnChart } from './pages/chart';
import { expectCounted, filterBar, openFilter } from './pages/filter';
import { beginEvent, titleField } from './pages/inspector';
import { addQuickly } from './pages/quick-add';
import { unfinishedLink } from './pages/unfinished';
import { snapshotOf } from './program';

test('a program that tests share is as it began: no edit, draft, filter or choice of the test before is left', async ({ shared }) => {
  const { page } = await shared();
  await addQuickly(page, '2026-03 Left behind');
  await expect(eventOnChart(page, 'Left behind')).toBeVisible();
  await page.evaluate(() => window.annals.preferences.set({ theme: 'dark', showOverview: false }));
  await openFilter(page);
  await page.keyboard.type('lane:Diplomacy');
  await expectCounted(page, '4 of 13 events');
  await beginEvent(page);
  await titleField(page).fill('Half a title');
  await expect
    .poll(() => page.evaluate(() => window.annals.window.unsaved()))
    .toMatchObject({ value: expect.stringContaining('Half a title') });

  const again = await shared();
  expect(again.page).toBe(page);
  await expect(eventOnChart(page, 'Naqvi signs')).toBeVisible();
  await expect(page.getByText('12 events · 6 lanes')).toBeVisible();
  expect((await snapshotOf(page)).total).toBe(12);
  await expect(filterBar(page)).toHaveCount(0);
  await expect(titleField(page)).toHaveCount(0);
  await expect(unfinishedLink(page)).toHaveCount(0);
  expect(await page.evaluate(() => window.annals.preferences.get())).toMatchObject({ value: { theme: 'system', showOverview: true } });
});
