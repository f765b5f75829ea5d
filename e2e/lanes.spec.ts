import type { Locator, Page } from '@playwright/test';
import { expect, test, unwrap } from './fixtures';
import { timelineRegion } from './pages/chart';
import { undo } from './pages/window';
import { eventsOf, snapshotOf } from './program';
import { type Box, stillBox, untilStill } from './still';
import { onlyThorough } from './thorough';
import { importedIn } from './timelines';

/* Lanes: scrolled, folded, moved and resized by hand and by keys, and their names always beside their rows. */

const DAY = 86_400_000;

/** 200 events over two years in so many lanes, under an empty first one. */
function lanesIn(folder: string, lanes: number): string {
  const rows = Array.from({ length: 200 }, (_, at) => {
    const day = new Date(Date.UTC(2025, 0, 1) + ((at * 7919) % 730) * DAY).toISOString().slice(0, 10);
    return `Convoy ${at} delayed,${day},Lane ${at % lanes}`;
  });
  return importedIn(folder, ['title,when,lane', ...rows]);
}

const nameOf = (page: Page, title: string): Locator => timelineRegion(page).getByRole('button', { name: title, exact: true });

/** Where a name stands, once it does: for a moment names are put in another order. */
const boxOf = (page: Page, title: string): Promise<Box> => stillBox(nameOf(page, title));

/** The largest distance between a name's cell and the row of its lane, above or below; null while not as many of both are drawn. */
async function apart(page: Page): Promise<number | null> {
  return page.evaluate(() => {
    const boxes = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
    const [cells, rows] = [boxes('.vis-labelset .vis-label'), boxes('.vis-foreground .vis-group')];
    if (cells.length === 0 || cells.length !== rows.length) return null;
    return Math.max(
      ...cells.map(({ top, bottom }, at) => Math.max(Math.abs(top - (rows[at]?.top ?? 0)), Math.abs(bottom - (rows[at]?.bottom ?? 0)))),
    );
  });
}

const scrolled = (page: Page): Promise<number> => page.locator('.vis-panel.vis-left').evaluate((panel) => panel.scrollTop);

const titles = async (page: Page): Promise<readonly string[]> => (await snapshotOf(page)).lanes.map(({ title }) => title);

test('names stay beside their rows: the wheel over them scrolls, and neither Today nor zooming tears them apart', async ({
  launch,
  newFolder,
}) => {
  const { page } = await launch({ file: lanesIn(newFolder(), 40), size: { width: 1100, height: 500 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  await nameOf(page, 'Lane 1').hover();
  const before = await page.evaluate(() => document.querySelector('.vis-time-axis .vis-major')?.textContent);
  for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, 100);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(150);
  expect(await page.evaluate(() => document.querySelector('.vis-time-axis .vis-major')?.textContent)).toBe(before);
  await expect.poll(() => apart(page)).toBeLessThanOrEqual(1);
  await page.getByRole('button', { name: 'Today' }).click();
  for (const key of ['Control+=', 'Control+-']) {
    for (let step = 0; step < 10; step++) await page.keyboard.press(key);
    await expect.poll(() => apart(page)).toBeLessThanOrEqual(1);
  }
});

test('a lane is collapsed, moved and resized by hand and by keys; the file knows only of the order', async ({ launch, newFolder }) => {
  const [file, userData] = [lanesIn(newFolder(), 6), newFolder()];
  const first = await launch({ file, userData, size: { width: 1100, height: 700 } });
  const { page } = first;
  await page.getByRole('button', { name: 'Fit' }).click();
  const heightOf = async (title: string) => (await nameOf(page, title).boundingBox())?.height ?? 0;
  const region = timelineRegion(page);
  await region.getByRole('button', { name: 'Collapse Lane 0' }).click();
  await expect(region.getByRole('button', { name: 'Expand Lane 0' })).toHaveAttribute('aria-expanded', 'false');
  await expect.poll(() => heightOf('Lane 0')).toBeLessThan(30);
  await untilStill(page);
  await expect(nameOf(page, 'Lane 0')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(nameOf(page, 'Lane 1')).toBeFocused();
  await nameOf(page, 'Lane 1').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(region.getByRole('button', { name: 'Expand Lane 1' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await titles(page)).slice(1, 5)).toEqual(['Lane 0', 'Lane 1', 'Lane 3', 'Lane 2']);
  await expect(nameOf(page, 'Lane 3')).toBeFocused();
  await undo(page);
  await expect.poll(async () => (await titles(page)).slice(1, 5)).toEqual(['Lane 0', 'Lane 1', 'Lane 2', 'Lane 3']);

  const [from, to] = [await boxOf(page, 'Lane 2'), await boxOf(page, 'Lane 0')];
  await page.mouse.move(from.x + 60, from.y + from.height / 2);
  await page.mouse.down();
  for (let step = 1; step <= 6; step++) await page.mouse.move(from.x + 60, from.y + ((to.y + 2 - from.y) * step) / 6);
  await page.mouse.up();
  await expect.poll(async () => (await titles(page)).slice(1, 4)).toEqual(['Lane 2', 'Lane 0', 'Lane 1']);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const cell = await boxOf(page, 'Lane 2');
  await page.mouse.move(cell.x + 60, cell.y + cell.height - 2);
  await page.mouse.down();
  await page.mouse.move(cell.x + 60, cell.y + cell.height + 30, { steps: 4 });
  await page.mouse.move(cell.x + 60, cell.y + cell.height + 58, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await heightOf('Lane 2')) - cell.height)).toBeGreaterThanOrEqual(58);
  await expect.poll(() => apart(page)).toBeLessThanOrEqual(1);
  await untilStill(page);
  const tall = await heightOf('Lane 2');
  // Kept once the hand has come to rest.
  const heights = async () => unwrap(await page.evaluate(() => window.annals.preferences.get())).lanes.flatMap((one) => one.heights);
  await expect.poll(async () => (await heights()).map(({ height }) => height)).toEqual([tall]);
  await first.quit();

  const second = await launch({ file, userData, size: { width: 1100, height: 700 } });
  const again = timelineRegion(second.page);
  await expect(again.getByRole('button', { name: 'Expand Lane 1' })).toBeVisible();
  await expect.poll(async () => (await nameOf(second.page, 'Lane 2').boundingBox())?.height).toBe(tall);
  expect((await snapshotOf(second.page)).lanes.some(({ collapsed }) => collapsed)).toBe(false);
});

test('the menu of a lane deletes it with its events moved to another, which one undo takes back', async ({ shared }) => {
  const { page } = await shared();
  const before = await titles(page);
  const [one = '', other = ''] = before;
  await nameOf(page, one).click({ button: 'right' });
  const menu = page.getByRole('menu', { name: `Lane “${one}”` });
  await menu.getByRole('menuitem', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete lane' });
  await expect(dialog.getByRole('combobox', { name: 'Move its events to' })).toHaveValue(other);
  await dialog.getByRole('button', { name: 'Delete lane' }).click();
  await expect.poll(() => titles(page)).toEqual(before.slice(1));
  await undo(page);
  await expect.poll(() => titles(page)).toEqual(before);
});

test('rows of groups are reached by keys, collapse, and are shown alone by their menu', async ({ launch, newFolder }) => {
  const rows = ['Both met,2026-03-01,Naqvi; Dar', 'Naqvi spoke,2026-05-01,Naqvi', 'Dar spoke,2026-06-01,Dar', 'Dar left,2026-07-01,Dar'];
  const { page } = await launch({ file: importedIn(newFolder(), ['title,when,actors', ...rows]) });
  const region = timelineRegion(page);
  await region.getByRole('button', { name: 'Rows of the chart' }).click();
  await page.getByRole('menuitem', { name: 'By actor' }).click();
  const dar = region.getByRole('button', { name: 'Dar', exact: true });
  const naqvi = region.getByRole('button', { name: 'Naqvi', exact: true });
  await dar.focus();
  await page.keyboard.press('ArrowDown');
  await expect(naqvi).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(region.getByRole('button', { name: 'Expand Naqvi' })).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('[aria-live="polite"]').filter({ hasText: 'Naqvi is collapsed.' })).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(region.getByRole('button', { name: 'Collapse Naqvi' })).toHaveAttribute('aria-expanded', 'true');
  // It is no lane: it is not moved, renamed, resized or deleted.
  for (const key of ['Alt+ArrowUp', 'Alt+Shift+ArrowDown', 'Delete']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(region.locator('.lane-label')).toHaveText(['Dar', 'Naqvi']);
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: 'Row “Naqvi”' });
  await menu.getByRole('menuitem', { name: 'Only these events' }).click();
  await expect(page.getByRole('textbox', { name: 'Filter events' })).toHaveValue('actor:=Naqvi');
  await expect(region.getByRole('option', { name: /^Dar spoke/ })).toHaveCount(0);
  await expect(region.getByRole('option', { name: /^Naqvi spoke/ })).toHaveCount(1);
  await naqvi.click();
  await menu.getByRole('menuitem', { name: 'All events again' }).click();
  await expect(region.getByRole('option', { name: /^Dar spoke/ })).toHaveCount(1);
});

test('grouped by actor an event stands in each of its groups, is counted once, and no drag changes who acted', async ({
  launch,
  newFolder,
}) => {
  const rows = ['Both met,2026-03-01,Naqvi; Dar', 'Naqvi spoke,2026-05-01,Naqvi', 'Nobody knows,2026-07-01,'];
  const file = importedIn(newFolder(), ['title,when,actors', ...rows]);
  const { page } = await launch({ file, size: { width: 1100, height: 700 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  const region = timelineRegion(page);
  await region.getByRole('button', { name: 'Rows of the chart' }).click();
  await page.getByRole('menuitem', { name: 'By actor' }).click();
  await expect(region.locator('.lane-label')).toHaveText(['Naqvi', 'Dar', 'No actor']);
  await expect(region.getByRole('option', { name: /^Both met/ })).toHaveCount(2);
  await expect(region).toHaveAttribute('data-drawn', '3');
  await expect(region).toHaveAttribute('data-counted', '0');
  const spoke = region.getByRole('option', { name: /^Naqvi spoke/ });
  const box = await stillBox(spoke);
  await page.mouse.move(box.x + 4, box.y);
  await page.mouse.down();
  await page.mouse.move(box.x + 4, box.y + 150, { steps: 8 });
  await expect(page.locator('.chart')).toHaveAttribute('data-drag', '1 May 2026 · stays in its row');
  await page.mouse.up();
  await expect(page.getByText('“Naqvi spoke” stays in its row and keeps its actors: no drag changes those.')).toBeVisible();
  await expect(region.getByRole('option', { name: /^Naqvi spoke.*Naqvi, reported/ })).toHaveCount(1);
  expect((await eventsOf(page)).map(({ actors }) => actors)).toEqual(expect.arrayContaining([['Naqvi', 'Dar'], ['Naqvi'], []]));
  await region.getByRole('button', { name: 'Rows of the chart: by actor' }).click();
  await page.getByRole('menuitem', { name: 'Lanes', exact: true }).click();
  await expect(region.getByRole('option', { name: /^Both met/ })).toHaveCount(1);
});

for (const [events, density] of [
  [70, /^Comfortable/],
  [22, /^All lanes in view/],
] as const) {
  test(
    `the name of a lane of ${events} events that is higher than the window stays in view while lanes are scrolled`,
    onlyThorough(events < 70),
    async ({ launch, newFolder }) => {
      const rows = Array.from({ length: events }, (_, at) => `Talks ${at},2026-03-01,Diplomacy`);
      const { page } = await launch({ file: importedIn(newFolder(), ['title,when,lane', ...rows]), size: { width: 1100, height: 600 } });
      await page.getByRole('button', { name: /^Row height/ }).click();
      await page.getByRole('menuitemradio', { name: density }).click();
      const lanes = page.locator('.vis-panel.vis-left');
      const title = page.locator('.lane-label span', { hasText: 'Diplomacy' });
      const height = await lanes.evaluate((element) => element.scrollHeight);
      for (const scrolled of [0, height / 3, height]) {
        await lanes.evaluate((element, top) => {
          element.scrollTop = top;
        }, scrolled);
        const [name, panel] = [await stillBox(title), await stillBox(lanes)];
        expect(name.y).toBeGreaterThanOrEqual(panel.y);
        expect(name.y + name.height).toBeLessThanOrEqual(panel.y + panel.height);
      }
    },
  );
}

test('a long name has as many whole lines as its lane has room for, and none that is cut through', async ({ launch, newFolder }) => {
  const lanes = Array.from({ length: 8 }, (_, at) => `Ministry of infrastructure, water and long names ${at}`);
  const rows = Array.from({ length: 160 }, (_, at) => {
    const day = new Date(Date.UTC(2024, 0, 1 + at * 5)).toISOString().slice(0, 10);
    return `Talks about the border ${at},${day},"${lanes[at % lanes.length]}"`;
  });
  const { page } = await launch({ file: importedIn(newFolder(), ['title,when,lane', ...rows]), size: { width: 900, height: 600 } });
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  const cut = await page.locator('.lane-label:not(.one-line) > span').evaluateAll((names) =>
    names.map((name) => {
      const line = Number.parseFloat(getComputedStyle(name).lineHeight);
      const lines = name.getBoundingClientRect().height / line;
      return Math.abs(lines - Math.round(lines));
    }),
  );
  expect(cut.length).toBeGreaterThanOrEqual(8);
  expect(Math.max(...cut)).toBeLessThan(0.05);
});
