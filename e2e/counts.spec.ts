import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { largeTimelineIn, SIZES } from './large-timeline';
import { timelineRegion } from './pages/chart';
import { titleField } from './pages/inspector';
import { eventsOf } from './program';
import { stillBox, untilStill } from './still';
import { onlyThorough } from './thorough';
import { importedIn } from './timelines';

/* Counts: whatever stands for several events is pressed where one points, and leads nearer to them. */

const counts = (page: Page) => timelineRegion(page).getByRole('option', { name: /^\d[\d,]* events? / });

/** The years at the ends of what is shown. */
async function shownYears(page: Page): Promise<number[]> {
  const words = (await page.getByRole('slider', { name: 'Shown window' }).getAttribute('aria-valuetext')) ?? '';
  return (words.match(/\d{3,4}/g) ?? []).map(Number);
}

test('a collapsed lane is one band, whose counts are all of its events and are pressed where it is pointed at', async ({
  launch,
  newFolder,
}) => {
  // Forty in the first month, and one at the end of the year that goes on for four.
  const rows = Array.from({ length: 40 }, (_, at) => `Call ${at},2021-01-${String((at % 28) + 1).padStart(2, '0')},Calls`);
  const { page } = await launch({ file: importedIn(newFolder(), ['title,when,lane', ...rows, 'Siege,2021-12-01/2025-11-30,Calls']) });
  const region = timelineRegion(page);
  await page.getByRole('button', { name: 'Fit' }).click();
  await region.getByRole('button', { name: 'Collapse Calls' }).click();
  await untilStill(page);
  await expect(region).toHaveAttribute('data-counted', '41');
  await expect(region).toHaveAttribute('data-drawn', '0');
  await expect(counts(page)).toHaveCount(2);
  const box = await stillBox(page.locator('.vis-foreground .vis-group').last());
  const band = box.y + 20;
  // Pressed in its middle, long after it began, the only event that goes on there is selected.
  await page.mouse.click(box.x + box.width / 2, band);
  await expect(titleField(page)).toHaveValue('Siege');
  await expect(region).toHaveAttribute('data-drawn', '1');
  await expect(region).toHaveAttribute('data-counted', '40');
  await page.keyboard.press('Escape');
  // By keys the others open as ever.
  await counts(page).first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => shownYears(page)).toEqual([2020, 2021]);
});

test('a pinned event over the band of a collapsed lane has its name there, which is pressed as its mark is', async ({
  launch,
  newFolder,
}) => {
  const rows = Array.from({ length: 40 }, (_, at) => `Call ${at},2021-${String((at % 12) + 1).padStart(2, '0')}-03,Calls,no`);
  const lines = ['title,when,lane,pinned', ...rows, 'Siege of the northern harbour begins,2021-06-17,Calls,yes'];
  const { page } = await launch({ file: importedIn(newFolder(), lines) });
  const region = timelineRegion(page);
  await page.getByRole('button', { name: 'Fit' }).click();
  await region.getByRole('button', { name: 'Collapse Calls' }).click();
  await expect(region).toHaveAttribute('data-counted', '40');
  await expect(region).toHaveAttribute('data-labelled', '1');
  await untilStill(page);
  const lane = await stillBox(page.locator('.vis-foreground .vis-group').last());
  const mark = await stillBox(region.getByRole('option', { name: /^Siege/ }));
  await page.mouse.click(mark.x + mark.width / 2 + 90, lane.y + 7);
  await expect(titleField(page)).toHaveValue('Siege of the northern harbour begins');
  await untilStill(page);
});

test('what is alone in a stretch of a band is told by its own card, and dated no more exactly than is known', async ({
  launch,
  newFolder,
}) => {
  const lines = ['title,when,lane', 'Vague one,2025,Vague', 'First,2024-03-02,Other', 'Last,2026-11-30,Other'];
  const { page } = await launch({ file: importedIn(newFolder(), lines) });
  const region = timelineRegion(page);
  await page.getByRole('button', { name: 'Fit' }).click();
  await region.getByRole('button', { name: 'Collapse Vague' }).click();
  await untilStill(page);
  const count = region.getByRole('option', { name: '1 event in Vague, 2025. Opens it.' });
  await expect(count).toHaveCount(1);
  const box = await stillBox(count);
  await page.mouse.move(box.x + box.width + 4, box.y + box.height / 2 + 4, { steps: 3 });
  const card = page.getByRole('tooltip');
  await expect(card).toContainText('Vague one');
  await expect(card).toContainText('Reported · Vague');
  await expect(card).not.toContainText('1 event');
});

for (const { events, called } of SIZES)
  test(
    `a count of a whole lane of ${called} events leads to the years that are pointed at, and its columns do, too`,
    onlyThorough(events > 20_000),
    async ({ launch, newFolder }) => {
      test.setTimeout(240_000);
      const { page } = await launch({ file: await largeTimelineIn(newFolder(), events) });
      const region = timelineRegion(page);
      const POINTED = 0.7;
      for (const below of [0, 26]) {
        await page.getByRole('button', { name: 'Fit' }).click();
        await expect.poll(async () => Number(await region.getAttribute('data-counted'))).toBeGreaterThan(events * 0.9);
        await untilStill(page);
        const [first = 0, last = 0] = await shownYears(page);
        const count = await stillBox(counts(page).first());
        const panel = await stillBox(page.locator('.vis-panel.vis-center'));
        await page.mouse.click(panel.x + panel.width * POINTED, count.y + below);
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await untilStill(page);
        const [from = 0, to = 0] = await shownYears(page);
        const pointed = first + (last - first) * POINTED;
        expect(from).toBeLessThan(pointed);
        expect(to).toBeGreaterThan(pointed);
        expect(to - from).toBeLessThan((last - first) / 2);
      }
    },
  );

test('what is clicked on the band of a collapsed lane has the keyboard, and with Ctrl or Shift it is marked and nothing else', async ({
  launch,
  newFolder,
}) => {
  const rows = Array.from({ length: 40 }, (_, at) => `Call ${at},2021-01-${String((at % 28) + 1).padStart(2, '0')},Calls`);
  const { page } = await launch({
    file: importedIn(newFolder(), ['title,when,lane', ...rows, 'Siege,2021-12-01/2025-11-30,Calls', 'Treaty,2023-01-01,Treaties']),
  });
  const region = timelineRegion(page);
  await page.getByRole('button', { name: 'Fit' }).click();
  for (const lane of ['Calls', 'Treaties']) await region.getByRole('button', { name: `Collapse ${lane}` }).click();
  await expect(region.getByRole('button', { name: 'Treaties', exact: true })).toBeFocused();
  await untilStill(page);
  const before = await shownYears(page);
  const of = (name: RegExp) => stillBox(region.getByRole('option', { name }));
  const calls = await of(/^40 events in Calls/);
  const marked = page.getByRole('toolbar', { name: 'Marked events' });
  for (const key of ['Control', 'Shift']) {
    await page.mouse.move(calls.x + calls.width / 2, calls.y + calls.height / 2);
    await page.keyboard.down(key);
    await page.mouse.down();
    await page.mouse.up();
    await page.keyboard.up(key);
    await expect(marked).toContainText('40');
    await page.keyboard.press('Escape');
    await expect(marked).toHaveCount(0);
  }
  expect(await shownYears(page)).toEqual(before);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await region.getByRole('button', { name: 'Treaties', exact: true }).focus();
  const panel = await stillBox(page.locator('.vis-panel.vis-center'));
  await page.mouse.click(panel.x + panel.width / 2, calls.y + calls.height / 2);
  await expect(titleField(page)).toHaveValue('Siege');
  await expect(region.getByRole('option', { name: /^Siege/ })).toBeFocused();
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await eventsOf(page)).some(({ title }) => title === 'Siege')).toBe(false);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
