import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { timelineRegion } from './pages/chart';
import { eventDetails } from './pages/inspector';
import { titleCell } from './pages/table';
import { openTab } from './pages/window';
import { untilStill } from './still';
import { imported } from './timelines';

/* What is not seen at the moment: selected in a lane that is scrolled away, under a tab that was left while the chart moved. */

const DAY = 86_400_000;

/** 320 events over two years in forty lanes. */
const LANES = imported([
  'title,when,lane',
  ...Array.from({ length: 320 }, (_, at) => {
    const day = new Date(Date.UTC(2025, 0, 1) + ((at * 7919) % 730) * DAY).toISOString().slice(0, 10);
    return `Convoy ${at} delayed,${day},Lane ${at % 40}`;
  }),
]);

const scrollLanes = (page: Page, to: number): Promise<void> =>
  page.locator('.vis-panel.vis-left').evaluate((panel, top) => {
    panel.scrollTop = top;
  }, to);

const shownWindow = (page: Page): Promise<string | null> =>
  page.getByRole('slider', { name: 'Shown window' }).getAttribute('aria-valuetext');

/** Whether what has the focus lies within what shows time and lanes; null while it is no event of the chart. */
const isFocusSeen = (page: Page): Promise<boolean | null> =>
  page.evaluate(() => {
    const [focused, panel] = [document.activeElement?.closest('[role=option]'), document.querySelector('.vis-panel.vis-center')];
    if (focused === null || focused === undefined || panel === null) return null;
    const [box, area] = [focused.getBoundingClientRect(), panel.getBoundingClientRect()];
    const middle = (box.top + box.bottom) / 2;
    return middle > area.top && middle < area.bottom && box.left < area.right && box.right > area.left;
  });

test('a chart whose selected event is scrolled out of sight leaves nothing behind when its tab is left', async ({ shared }) => {
  const { leftovers } = await import('../bench/chart/leftovers.mjs');
  const { page } = await shared({ timeline: LANES, size: { width: 1100, height: 500 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  await scrollLanes(page, 10_000);
  await untilStill(page);
  // The keyboard comes to an event of one of the last lanes; when the chart is shown again, the first lanes are.
  await timelineRegion(page).locator('[role=option]').last().focus();
  await expect(page.locator('.vis-item.vis-selected')).toHaveCount(1);
  expect(await leftovers(page, 4)).toMatchObject({ listeners: 0, nodes: 0 });
});

test('Tab leads to an event that is seen, wherever lanes are scrolled to', async ({ shared }) => {
  const { page } = await shared({ timeline: LANES, size: { width: 1100, height: 500 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  for (const top of [10_000, 0, 300]) {
    await scrollLanes(page, top);
    await untilStill(page);
    const before = await page.locator('.vis-panel.vis-left').evaluate((panel) => panel.scrollTop);
    await page.locator('.lane-label[tabindex="0"]').evaluate((name: HTMLElement) => name.focus({ preventScroll: true }));
    // The names come after what stands in their lanes.
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => isFocusSeen(page), `scrolled to ${before}`).toBe(true);
    await untilStill(page);
    expect(await isFocusSeen(page)).toBe(true);
    // Rows and names have stayed together.
    const apart = await page.evaluate(() => {
      const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN;
      return Math.abs(top('.vis-labelset .vis-label') - top('.vis-foreground .vis-group'));
    });
    expect(apart).toBeLessThan(2);
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  }
});

test('a chart that is left while it glides is found again where it was going', async ({ shared }) => {
  const { page } = await shared({ timeline: LANES, size: { width: 1100, height: 500 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  const whole = await shownWindow(page);
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await untilStill(page);
  expect(await shownWindow(page)).not.toBe(whole);
  // By the page itself, frame by frame: once the chart is under way, and long before it has arrived.
  await page.evaluate(async () => {
    const thumb = () => document.querySelector('[role=slider]')?.getAttribute('style');
    const press = (role: string, name: string) =>
      [...document.querySelectorAll<HTMLElement>(role)].find((one) => one.textContent?.startsWith(name))?.click();
    const before = thumb();
    press('button', 'Fit');
    while (thumb() === before) await new Promise(requestAnimationFrame);
    press('[role=tab]', 'Table');
  });
  await expect(page.locator('.chart')).toHaveCount(0);
  await openTab(page, 'Timeline');
  await untilStill(page);
  expect(await shownWindow(page)).toBe(whole);
});

test('steps of zoom that follow each other before the chart has arrived are all made', async ({ shared }) => {
  const { page } = await shared({ timeline: LANES, size: { width: 1100, height: 500 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  const zoom = (name: string) => page.getByRole('button', { name });
  for (let step = 0; step < 3; step++) {
    await zoom('Zoom in').click();
    await untilStill(page);
  }
  const closer = await shownWindow(page);
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  await zoom('Zoom in').evaluate((button: HTMLElement) => {
    for (let step = 0; step < 3; step++) button.click();
  });
  await untilStill(page);
  expect(await shownWindow(page)).toBe(closer);
});

test('an event that is given another date in the inspector stays seen, in a collapsed lane too', async ({ shared }) => {
  const { page } = await shared({ timeline: LANES, size: { width: 1280, height: 800 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await page.locator('.lane-label', { hasText: /^Lane 0$/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await openTab(page, 'Table');
  await titleCell(page, 'Convoy 0 delayed').click();
  await openTab(page, 'Timeline');
  await untilStill(page);
  const selected = page.locator('.vis-item.vis-selected');
  for (const date of ['2025-06-01', '2031-05-01', '1999-02-03']) {
    const when = eventDetails(page).getByRole('textbox', { name: 'When' });
    await when.fill(date);
    await when.press('Enter');
    const year = Number(date.slice(0, 4));
    const isShown = async (): Promise<boolean> => {
      const [first = 0, last = 0] = [...((await shownWindow(page)) ?? '').matchAll(/\d{4}/g)].map(([shown]) => Number(shown));
      return first <= year && year <= last;
    };
    await expect.poll(isShown).toBe(true);
    await untilStill(page);
    await expect(selected).toHaveCount(1);
  }
});
