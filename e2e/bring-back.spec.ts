import type { Page } from '@playwright/test';
import { areSeen } from './bring-back';
import { expect, test } from './fixtures';
import { eventOnChart } from './pages/chart';
import { expectCounted, filterBar, openFilter } from './pages/filter';
import { beginEvent, titleField } from './pages/inspector';
import { addQuickly } from './pages/quick-add';
import { unfinishedLink } from './pages/unfinished';
import { snapshotOf } from './program';
import { imported } from './timelines';

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

test('a shared program of another timeline keeps what was imported, and has the size that each test asks for; that of the seeded one rests meanwhile', async ({
  shared,
}) => {
  const before = await shared();
  const timeline = imported(['title,when', 'Survey,2026-03-10', 'Strike,2026-05-05']);
  const widthOf = (page: Page) => page.evaluate(() => innerWidth);
  const { app, page } = await shared({ timeline, size: { width: 900, height: 600 } });
  expect([await areSeen(before.app), await areSeen(app)]).toEqual([[false], [true]]);
  expect(await widthOf(page)).toBe(900);
  await eventOnChart(page, 'Strike').click();
  await page.keyboard.press('Delete');
  await expect(eventOnChart(page, 'Strike')).toHaveCount(0);

  const again = await shared({ timeline });
  expect(again.page).toBe(page);
  expect(await widthOf(page)).toBe(1280);
  await expect(eventOnChart(page, 'Strike')).toBeVisible();
  await expect(eventOnChart(page, 'Survey')).toBeVisible();

  const seeded = await shared();
  expect(seeded.page).toBe(before.page);
  expect([await areSeen(seeded.app), await areSeen(app)]).toEqual([[true], [false]]);
  expect((await snapshotOf(seeded.page)).total).toBe(12);
});

test('a shared program that others are started beside is out of sight meanwhile, and then the same one again, as it began', async ({
  shared,
  launch,
}) => {
  const { app, page } = await shared();
  await beginEvent(page);
  await titleField(page).fill('Half a title');
  const other = await launch();
  expect(await areSeen(app)).toEqual([false]);
  expect(await areSeen(other.app)).toEqual([true]);
  await addQuickly(other.page, '2026-03 Added there');
  await expect(eventOnChart(other.page, 'Added there')).toBeVisible();
  await other.quit();

  const again = await shared();
  expect(again.page).toBe(page);
  expect(await areSeen(app)).toEqual([true]);
  await expect(titleField(page)).toHaveCount(0);
  await expect(unfinishedLink(page)).toHaveCount(0);
  await addQuickly(page, '2026-03 Added here');
  await expect(eventOnChart(page, 'Added here')).toBeVisible();
});
