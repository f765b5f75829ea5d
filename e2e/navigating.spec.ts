import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { eventOnChart, timelineRegion } from './pages/chart';
import { eventDetails } from './pages/inspector';
import { stillBox, untilStill } from './still';

/** The shown window in words, as the overview's thumb says it, and the x of the first year on the axis. */
async function shownWindow(page: Page): Promise<string> {
  return (await page.getByRole('slider', { name: 'Shown window' }).getAttribute('aria-valuetext')) ?? '';
}

async function overChart(page: Page): Promise<{ x: number; y: number }> {
  const box = await stillBox(page.locator('.vis-panel.vis-center'));
  return { x: box.x + box.width / 2, y: box.y + box.height - 60 };
}

test('the wheel zooms about the pointer, with Shift it moves in time', async ({ shared }) => {
  const { page } = await shared();
  const before = await shownWindow(page);
  const { x, y } = await overChart(page);
  await page.mouse.move(x, y);
  for (let notch = 0; notch < 6; notch++) await page.mouse.wheel(0, 100);
  const lastYear = (shown: string) => Number(shown.slice(-4));
  await expect.poll(async () => lastYear(await shownWindow(page))).toBeGreaterThan(lastYear(before));
  await untilStill(page);
  for (let notch = 0; notch < 6; notch++) await page.mouse.wheel(0, -100);
  await expect.poll(() => shownWindow(page)).toBe(before);

  await page.keyboard.down('Shift');
  for (let notch = 0; notch < 4; notch++) await page.mouse.wheel(0, 100);
  await page.keyboard.up('Shift');
  await expect.poll(() => shownWindow(page)).not.toBe(before);
});

test('dragging the empty chart pans; Fit shows everything; Today comes back', async ({ shared }) => {
  const { page } = await shared();
  const before = await shownWindow(page);
  const { x, y } = await overChart(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step++) await page.mouse.move(x + step * 25, y);
  await page.mouse.up();
  await expect.poll(() => shownWindow(page)).not.toBe(before);
  await page.getByRole('button', { name: 'Fit' }).click();
  await expect.poll(() => shownWindow(page)).toMatch(/ 201[34] – /);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(page.locator('.today-line')).toBeVisible();
});

test('Fit of the seeded timeline ends with its next review, and names all events', async ({ shared }) => {
  const { page } = await shared({ size: { width: 1440, height: 900 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await expect.poll(() => shownWindow(page)).toMatch(/ 2013 – .* 2027$/);
  await expect(timelineRegion(page)).toHaveAttribute('data-drawn', '12');
  await expect(timelineRegion(page)).toHaveAttribute('data-labelled', '12');
  for (const title of ['Special Protection Units in eight locations', 'Naqvi signs confidential security agreement in Beijing']) {
    const box = await eventOnChart(page, title).locator('.label').boundingBox();
    expect(box?.x).toBeGreaterThan((await page.locator('.vis-panel.vis-center').boundingBox())?.x ?? Number.POSITIVE_INFINITY);
  }
});

test('zooming out ends at some times all that there is, by button, wheel and key alike', async ({ shared }) => {
  const { page } = await shared();
  const years = async (): Promise<number> => {
    const [first = 0, last = 0] = [...(await shownWindow(page)).matchAll(/\d{4}/g)].map(([year]) => Number(year));
    return last - first;
  };
  const zoomOut = page.getByRole('button', { name: 'Zoom out' });
  for (let press = 0; press < 14; press++) await zoomOut.click();
  await untilStill(page);
  const widest = await years();
  // The seeded timeline is of some twelve years.
  expect(widest).toBeGreaterThan(30);
  expect(widest).toBeLessThan(80);
  const { x, y } = await overChart(page);
  await page.mouse.move(x, y);
  for (let notch = 0; notch < 12; notch++) await page.mouse.wheel(0, 100);
  await untilStill(page);
  expect(await years()).toBe(widest);
  await page.getByRole('slider', { name: 'Shown window' }).press('-');
  await untilStill(page);
  expect(await years()).toBe(widest);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(years).toBeLessThan(widest);
});

test('what goes away under the focus puts nothing else into the hand, and has the focus again when it comes back', async ({ shared }) => {
  const { page } = await shared();
  const focused = page.getByRole('option').and(page.locator(':focus'));
  const published = eventOnChart(page, 'Report published');
  await published.focus();
  await expect(eventDetails(page)).toContainText('Report published');
  await page.keyboard.press('Delete');
  await expect(published).toHaveCount(0);
  // The keys go on from somewhere, but nobody chose that.
  await expect(focused).toHaveCount(1);
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(published).toBeFocused();
});
