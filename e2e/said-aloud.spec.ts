import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { eventOnChart, timelineRegion } from './pages/chart';
import { eventDetails } from './pages/inspector';
import { untilStill } from './still';
import { imported, importedIn } from './timelines';

/* What keys change on the chart is said, and what stands beside it is true of what is marked. */

const spoken = (page: Page, text: string | RegExp): Locator => page.locator('[aria-live="polite"]').filter({ hasText: text });

const ROWS = imported(['title,when,lane', 'Survey,2026-03-10,Port', 'Strike,2026-05-05,Labour', 'Talks,2026-07-01,Labour']);

test('the height of a lane and the end of marking are said', async ({ shared }) => {
  const { page } = await shared({ timeline: ROWS });
  const lane = timelineRegion(page).getByRole('button', { name: 'Port', exact: true });
  await lane.focus();
  await untilStill(page);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(spoken(page, /^Port is \d+ pixels high\.$/)).toHaveCount(1);
  await page.keyboard.press('Alt+Shift+Home');
  await expect(spoken(page, /^Port is as high as it needs\.$/)).toHaveCount(1);
  await untilStill(page);
  await eventOnChart(page, 'Strike').focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('toolbar', { name: 'Marked events' })).toContainText('3 marked');
  // A card about the event goes first.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('toolbar', { name: 'Marked events' })).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  await expect(spoken(page, /^No event is marked any more\.$/)).toHaveCount(1);
});

test('the details say that they are of one of several that are marked; two that are deleted are brought back as two', async ({
  shared,
}) => {
  const { page } = await shared({ timeline: ROWS });
  await eventOnChart(page, 'Survey').click();
  await expect(eventDetails(page)).not.toContainText('marked');
  await eventOnChart(page, 'Strike').click({ modifiers: ['Control'] });
  await expect(eventDetails(page)).toContainText('2 events are marked. This is one of them');
  await eventOnChart(page, 'Strike').focus();
  await page.keyboard.press('Delete');
  await expect(eventDetails(page)).not.toContainText('marked');
  await page.getByRole('button', { name: 'Bring them back' }).click();
  await expect(eventOnChart(page, 'Survey')).toHaveCount(1);
  await expect(eventOnChart(page, 'Strike')).toHaveCount(1);
});

test('where colours are forced, the chosen tab, the colours of lanes and the sign of what is saved are seen', async ({ shared }) => {
  const { page } = await shared({ timeline: ROWS });
  await page.emulateMedia({ forcedColors: 'active' });
  const painted = (selector: string, pseudo?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => {
        const style = getComputedStyle(element, name);
        return { background: style.backgroundColor, below: style.borderBottomWidth, adjusts: style.forcedColorAdjust };
      }, pseudo);
  const ground = (await painted('body')).background;
  expect((await painted('[role=tab][aria-selected=true]')).below).toBe('3px');
  expect((await painted('[role=tab][aria-selected=false]')).below).toBe('0px');
  for (const seen of [await painted('.save-dot'), await painted('.lane-label', '::before')]) {
    expect(seen.adjusts).toBe('none');
    expect(seen.background).not.toBe(ground);
  }
});

test('chart and overview are painted anew when other colours are forced', async ({ launch, newFolder }) => {
  const many = Array.from({ length: 70 }, (_, number) => `Event ${number},2026-0${1 + (number % 9)}-1${number % 10},Works`);
  const { page } = await launch({ file: importedIn(newFolder(), ['title,when,lane', ...many]), args: ['--theme=light'] });
  /** The ground of the page, and how much of each canvas differs from it clearly. */
  const seen = () =>
    page.evaluate(() => {
      const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      const ground = channels(getComputedStyle(document.body).backgroundColor);
      return [...document.querySelectorAll<HTMLCanvasElement>('.overview-strip canvas, .chart canvas')].map((canvas) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        let clear = 0;
        for (let at = 0; at < data.length; at += 4) {
          const share = (data[at + 3] ?? 0) / 255;
          const away = ground.reduce((most, channel, place) => Math.max(most, share * Math.abs((data[at + place] ?? 0) - channel)), 0);
          if (away > 150) clear += 1;
        }
        return clear;
      });
    });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  await expect.poll(async () => Math.min(...(await seen()))).toBeGreaterThan(200);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await expect.poll(async () => Math.min(...(await seen()))).toBeGreaterThan(200);
});
