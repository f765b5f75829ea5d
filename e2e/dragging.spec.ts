import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { eventOnChart } from './pages/chart';
import { addQuickly } from './pages/quick-add';
import { undo } from './pages/window';
import { eventsOf, snapshotOf } from './program';
import { stillBox } from './still';

async function whenOf(page: Page, title: string): Promise<{ when: string; lane: string }> {
  const event = (await eventsOf(page)).find((candidate) => candidate.title === title);
  if (event === undefined) throw new Error(`no event called ${title}`);
  const snapshot = await snapshotOf(page);
  return { when: event.when, lane: snapshot.lanes.find((lane) => lane.id === event.lane)?.title ?? '' };
}

/** Drags an item by its mark, in steps as a hand would. */
async function drag(page: Page, item: Locator, dx: number, dy: number): Promise<void> {
  const box = await stillBox(item);
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) await page.mouse.move(x + (dx * step) / 12, y + (dy * step) / 12);
  await page.mouse.up();
}

/** Pixels of one month, from the distance of two years on the axis. */
async function monthWidth(page: Page): Promise<number> {
  const start = await stillBox(page.locator('.vis-text.vis-major', { hasText: /^2026$/ }).first());
  const end = await stillBox(page.locator('.vis-text.vis-major', { hasText: /^2027$/ }).first());
  return (end.x - start.x) / 12;
}

test('a dragged month stays a month, keeps its vagueness, and is one undo', async ({ shared }) => {
  const { page } = await shared();
  const title = 'Naqvi signs confidential security agreement in Beijing';
  const item = eventOnChart(page, title);
  await drag(page, item, 2 * (await monthWidth(page)), 0);
  await expect.poll(async () => (await whenOf(page, title)).when).toBe('2026-03%');
  await expect(item).toContainText('c. Mar 2026 ?');
  await undo(page);
  await expect.poll(async () => (await whenOf(page, title)).when).toBe('2026-01%');
});

test('while it is dragged, the old place stays as a ghost and the new date is said', async ({ shared }) => {
  const { page } = await shared();
  const title = 'Naqvi signs confidential security agreement in Beijing';
  const box = await stillBox(eventOnChart(page, title));
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const month = await monthWidth(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) await page.mouse.move(x + (2 * month * step) / 12, y);
  await expect(page.locator('.chart')).toHaveAttribute('data-drag', 'c. Mar 2026 ?');
  await expect(page.locator('.annals-ghost')).toHaveCount(1);
  // Nothing is written before the hand lets go.
  expect((await whenOf(page, title)).when).toBe('2026-01%');
  await page.mouse.up();
  await expect(page.locator('.annals-ghost')).toHaveCount(0);
  await expect.poll(async () => (await whenOf(page, title)).when).toBe('2026-03%');
});

test('Escape gives a drag up: the item is back at once, and nothing is written', async ({ shared }) => {
  const { page } = await shared();
  const title = 'Naqvi signs confidential security agreement in Beijing';
  const item = eventOnChart(page, title);
  const before = await stillBox(item);
  const revision = (await snapshotOf(page)).revision;
  const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) await page.mouse.move(x + step * 20, y);
  await expect(page.locator('.annals-ghost')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('.annals-ghost')).toHaveCount(0);
  await expect(page.locator('.chart[data-drag]')).toHaveCount(0);
  await expect.poll(() => item.boundingBox()).toEqual(before);
  // The hand is still down, and moves nothing any more.
  await page.mouse.move(x + 300, y);
  expect(await item.boundingBox()).toEqual(before);
  await page.mouse.up();
  expect((await snapshotOf(page)).revision).toBe(revision);
  expect((await whenOf(page, title)).when).toBe('2026-01%');
});

test('what is dragged past today is asked about, and changes its status only when that is said', async ({ shared }) => {
  const { page } = await shared();
  const title = 'Naqvi signs confidential security agreement in Beijing';
  const statusOf = async () => (await eventsOf(page)).find((event) => event.title === title)?.status;
  const before = await statusOf();
  await drag(page, eventOnChart(page, title), 12 * (await monthWidth(page)), 0);
  const answer = page.getByRole('button', { name: 'Mark as planned' });
  await expect(answer).toBeVisible();
  expect(await statusOf()).toBe(before);
  await answer.click();
  await expect.poll(statusOf).toBe('planned');
  await undo(page);
  await expect.poll(statusOf).toBe(before);
});

test('dragging to another lane changes the lane alone', async ({ shared }) => {
  const { page } = await shared();
  const title = 'Dar and Naqvi assure strong measures at all levels';
  const item = eventOnChart(page, title);
  const target = eventOnChart(page, 'Special Protection Units');
  const [from, to] = [await stillBox(item), await stillBox(target)];
  await drag(page, item, 0, to.y - from.y);
  await expect.poll(() => whenOf(page, title)).toEqual({ when: '2026-01~', lane: 'Commitments' });
});

test('the handle of a span moves one end, in the precision of that end', async ({ shared }) => {
  const { page } = await shared();
  await addQuickly(page, '2026-03/2026-06 Training');
  const item = eventOnChart(page, 'Training');
  await expect(item).toHaveAttribute('aria-selected', 'true');
  const handle = item.locator('.vis-drag-right');
  await drag(page, handle, 2 * (await monthWidth(page)), 0);
  await expect.poll(async () => (await whenOf(page, 'Training')).when).toBe('2026-03/2026-08');
});

test('Alt and an arrow key move by one unit of the date', async ({ shared }) => {
  const { page } = await shared();
  const title = "Beijing's two non-negotiable demands";
  await page.getByRole('option', { name: /non-negotiable demands/ }).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(async () => (await whenOf(page, title)).when).toBe('2026-02~');
});
