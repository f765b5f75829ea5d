import type { Page } from '@playwright/test';
import { expect, test, unwrap } from './fixtures';
import { eventOnChart } from './pages/chart';
import { eventDetails } from './pages/inspector';
import { undo } from './pages/window';
import { eventsOf } from './program';
import { untilStill } from './still';

/** Everything that could move with a clock: marks, axis, inspector, what a date typed now means. */
async function whatIsSeen(page: Page): Promise<unknown> {
  await eventOnChart(page, 'Report published').click();
  const details = eventDetails(page);
  await expect(details.locator('.clocks')).toBeVisible();
  const lefts = () =>
    page
      .getByRole('option')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('aria-label'), Math.round(one.getBoundingClientRect().x)]));
  const axis = () =>
    page
      .locator('.vis-time-axis .vis-text:not(.vis-measure)')
      .evaluateAll((all) => all.map((one) => [one.textContent, Math.round(one.getBoundingClientRect().x)]));
  await untilStill(page);
  const marks = await lefts();
  const events = await eventsOf(page);
  return {
    marks,
    axis: await axis(),
    clocks: await details.locator('.clocks').innerText(),
    bounds: events.map(({ title, bounds }) => [title, bounds]),
    status: await page.locator('.status-bar').innerText(),
  };
}

test('nothing moves when the computer is in another time zone', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData, computerZone: 'Pacific/Kiritimati' });
  const there = await whatIsSeen(first.page);
  await first.quit();
  const second = await launch({ userData, computerZone: 'America/Los_Angeles' });
  expect(await whatIsSeen(second.page)).toEqual(there);
});

test('another home zone moves instants on the clock and no date; home and UTC stand side by side', async ({ shared }) => {
  const { page } = await shared();
  const bounds = async () => new Map((await eventsOf(page)).map(({ title, when, bounds: limits }) => [title, { when, limits }] as const));
  const before = await bounds();
  await eventOnChart(page, 'Report published').click();
  const clocks = eventDetails(page).locator('.clocks');
  await expect(clocks).toContainText('Asia/Karachi');
  // 13:16 in India is 12:46 in Karachi and 07:46 UTC.
  await expect(clocks).toContainText('12:46');
  await expect(clocks).toContainText('07:46');
  unwrap(await page.evaluate(() => window.annals.timeline.edit({ patch: { homeZone: 'America/New_York' } })));
  await expect(clocks).toContainText('America/New_York');
  await expect(clocks).toContainText('02:46');
  await expect(clocks).toContainText('07:46');
  const after = await bounds();
  for (const [title, { when, limits }] of before) {
    expect(after.get(title)?.when, title).toBe(when);
    const moved = /T.*([+-]\d\d|Z)/.test(when);
    if (moved) expect((limits.startMin ?? 0) - (after.get(title)?.limits.startMin ?? 0), title).toBe(10 * 3_600_000);
    else expect(after.get(title)?.limits, title).toEqual(limits);
  }
  await undo(page);
  await expect(clocks).toContainText('Asia/Karachi');
  expect(await bounds()).toEqual(before);
});
