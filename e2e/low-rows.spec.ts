import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { timelineRegion } from './pages/chart';
import { stillBox, untilStill } from './still';
import { importedIn } from './timelines';

/* Rows of less height than words usually have: what is selected in one stays within it. */

const LANES = Array.from({ length: 30 }, (_, at) => `Lane ${at}`);

/** Each lane has long spans, so that their words stand on them. */
function spansIn(folder: string): string {
  const rows = LANES.flatMap((lane, at) =>
    ['reported', 'disputed'].map(
      (status, place) => `Talks ${at} ${status},${2000 + place * 10}-01/${2008 + place * 10}-12,${lane},${status}`,
    ),
  );
  return importedIn(folder, ['title,when,lane,status', ...rows]);
}

/** How high the ground behind words is, and the bar that they stand on. */
function heightsOf(item: Locator): Promise<{ readonly grounds: number[]; readonly bar: number }> {
  return item.evaluate((element) => {
    const grounds = [...element.querySelectorAll('.title, .date, .label')].flatMap((words) => {
      const style = getComputedStyle(words);
      if (style.backgroundColor === 'rgba(0, 0, 0, 0)') return [];
      const padding =
        style.backgroundClip === 'content-box' ? Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom) : 0;
      return [words.getBoundingClientRect().height - padding];
    });
    const bars = [...element.querySelectorAll('.graphic svg *')].map((part) => part.getBoundingClientRect().height);
    return { grounds, bar: Math.max(...bars) };
  });
}

test('the ground behind the words of a selected event is no higher than its bar in a low row', async ({ launch, newFolder }) => {
  const { page } = await launch({ file: spansIn(newFolder()), size: { width: 1440, height: 700 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  for (const status of ['reported', 'disputed']) {
    const item = timelineRegion(page).getByRole('option', { name: new RegExp(`^Talks 3 ${status}`) });
    await item.focus();
    await page.keyboard.press('Space');
    await untilStill(page);
    const { grounds, bar } = await heightsOf(item);
    expect(bar).toBeLessThan(18);
    expect(grounds.length).toBeGreaterThan(0);
    expect(Math.max(...grounds), status).toBeLessThanOrEqual(bar);
  }
});

test('the handle that links are made by lies over neither the mark of a selected event in a low row nor its words', async ({
  launch,
  newFolder,
}) => {
  const rows = LANES.flatMap((lane, at) => [
    `Old talks ${at},1990-01-01,${lane}`,
    `Talks about the northern harbours ${at},2026-05-01,${lane}`,
  ]);
  const file = importedIn(newFolder(), ['title,when,lane', ...rows]);
  const { page } = await launch({ file, size: { width: 1440, height: 700 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  const handle = page.getByRole('button', { name: 'Link to another event' });
  for (const [title, isBefore] of [
    ['Talks about the northern harbours 3', true],
    ['Old talks 4', false],
  ] as const) {
    const item = timelineRegion(page).getByRole('option', { name: new RegExp(`^${title}\\b`) });
    await item.focus();
    await page.keyboard.press('Space');
    const at = await stillBox(handle);
    const mark = await stillBox(item.locator('.graphic svg'));
    const date = await stillBox(item.locator('.date'));
    expect(date.x < mark.x, title).toBe(isBefore);
    expect(at.height).toBeLessThan(24);
    expect(Math.abs(at.y + at.height / 2 - (date.y + date.height / 2))).toBeLessThan(4);
    for (const one of [mark, date, await stillBox(item.locator('.title'))])
      expect(at.x + at.width <= one.x + 0.5 || at.x >= one.x + one.width - 0.5, title).toBe(true);
  }
});
