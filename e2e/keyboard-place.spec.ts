import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { eventOnChart, timelineRegion } from './pages/chart';
import { openFilter } from './pages/filter';
import { titleField } from './pages/inspector';
import { openTab, tab, undo } from './pages/window';
import { clickMenu, eventsOf } from './program';
import { stillBox, untilStill } from './still';
import { imported, importedIn } from './timelines';

/* The keyboard stays with what it was on when the chart changes under it, and its keys mean the same wherever it stands. */

const laneName = (page: Page, title: string): Locator => timelineRegion(page).getByRole('button', { name: title, exact: true });
const whensOf = async (page: Page): Promise<ReadonlyMap<string, string>> =>
  new Map((await eventsOf(page)).map(({ title, when }) => [title, when]));
const spoken = (page: Page, text: string | RegExp): Locator => page.locator('[aria-live="polite"]').filter({ hasText: text });

const FEW = imported([
  'title,when,lane',
  'Survey begins,2026-03-10,Port',
  'Survey ends,2026-06-20,Port',
  'Strike,2026-05-05,Labour',
  'Talks,2026-07,Labour',
]);

test('undo leaves the keyboard on the lane, and on the event, that it moves back', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  // By hand, since what lies between is then taken out and put in again, and not the lane alone.
  const [lane, first] = [await stillBox(laneName(page, 'Labour')), await stillBox(laneName(page, 'Events'))];
  await page.mouse.move(lane.x + 60, lane.y + lane.height / 2);
  await page.mouse.down();
  await page.mouse.move(lane.x + 60, first.y + 3, { steps: 8 });
  await page.mouse.up();
  await expect(spoken(page, /^Labour, lane 1 of 3\.$/)).toHaveCount(1);
  await untilStill(page);
  await expect(laneName(page, 'Labour')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(spoken(page, /^Taken back: Move lane/)).toHaveCount(1);
  await untilStill(page);
  await expect(laneName(page, 'Labour')).toBeFocused();

  const strike = eventOnChart(page, 'Strike');
  const [from, to] = [await stillBox(strike), await stillBox(eventOnChart(page, 'Survey ends'))];
  const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  // As far aside as a hand slips that goes straight up.
  for (let step = 1; step <= 12; step++) await page.mouse.move(x + (3 * step) / 12, y + ((to.y - from.y) * step) / 12);
  await expect(page.locator('.chart')).toHaveAttribute('data-drag', '5 May 2026 · Port');
  await page.mouse.up();
  await expect(eventOnChart(page, 'Strike')).toHaveAccessibleName(/Port, reported/);
  expect((await whensOf(page)).get('Strike')).toBe('2026-05-05');
  await expect(strike).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(eventOnChart(page, 'Strike')).toHaveAccessibleName(/Labour, reported/);
  await untilStill(page);
  await expect(strike).toBeFocused();
});

test('keys with Ctrl or Alt are commands on the tabs and on the edge of the details, too', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  await openTab(page, 'Timeline');
  await expect(tab(page, 'Timeline')).toBeFocused();
  await page.keyboard.press('Control+ArrowLeft');
  await expect(titleField(page)).toHaveValue(/./);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(spoken(page, 'There is no window to go forward to.')).toHaveCount(1);
  await expect(tab(page, 'Timeline')).toHaveAttribute('aria-selected', 'true');
  const edge = page.getByRole('separator', { name: 'Width of the details pane' });
  const width = await edge.getAttribute('aria-valuenow');
  await edge.press('Alt+ArrowLeft');
  await edge.press('Control+ArrowLeft');
  await untilStill(page);
  await expect(edge).toHaveAttribute('aria-valuenow', width ?? '');
});

test('who only listens hears which event the keys have gone to', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  await eventOnChart(page, 'Survey begins').click();
  await page.keyboard.press('Control+ArrowRight');
  await expect(titleField(page)).toHaveValue('Strike');
  await expect(spoken(page, /^Strike, 5 May 2026\.$/)).toHaveCount(1);
});

test('Alt and an arrow move all that are marked with the event, by the same time, as a drag does', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  const before = await whensOf(page);
  await eventOnChart(page, 'Survey ends').click();
  await eventOnChart(page, 'Strike').click({ modifiers: ['Control'] });
  await eventOnChart(page, 'Survey ends').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(async () => (await whensOf(page)).get('Strike')).toBe('2026-05-06');
  expect(await whensOf(page)).toEqual(new Map([...before, ['Survey ends', '2026-06-21'], ['Strike', '2026-05-06']]));
  await undo(page);
  await expect.poll(() => whensOf(page)).toEqual(before);
});

test('a held Alt+→ moves an event by every one of its presses, also before the chart has drawn the last', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  await eventOnChart(page, 'Strike').click();
  await eventOnChart(page, 'Strike').focus();
  for (let press = 0; press < 20; press++) await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(async () => (await whensOf(page)).get('Strike')).toBe('2026-05-25');
});

test('while time is measured by keys, no card lies over its length', async ({ shared }) => {
  const { app, page } = await shared({ timeline: FEW });
  await eventOnChart(page, 'Survey begins').click();
  await eventOnChart(page, 'Survey begins').focus();
  await clickMenu(app, 'View', 'Measure Time');
  await expect(page.locator('.measure-note')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.measure-length')).toHaveText('102 days');
  // Longer than the keyboard has to rest on an event to have a card.
  await page.waitForTimeout(1200);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

test('the name of an event out of view leads there, and gives it the keyboard', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  await eventOnChart(page, 'Strike').click();
  await page.evaluate(async () => {
    const [found, snapshot] = await Promise.all([
      window.annals.events.search({ query: 'Strike', limit: 1 }),
      window.annals.timeline.snapshot(),
    ]);
    const [to, lane] = [found.ok ? (found.value.events[0]?.id ?? '') : '', snapshot.ok ? (snapshot.value.lanes[0]?.id ?? '') : ''];
    await window.annals.events.add({ draft: { title: 'Old treaty', when: '1990-02-01', lane, links: [{ type: 'causes', to }] } });
  });
  await page.locator('button.link-stub').filter({ hasText: 'Old treaty' }).click();
  await expect(titleField(page)).toHaveValue('Old treaty');
  await untilStill(page);
  await expect(eventOnChart(page, 'Old treaty')).toBeFocused();
});

test('what a search, a filter, a menu or a dialog took the keyboard from has it again, or what was gone to by that', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  const [strike, talks] = [eventOnChart(page, 'Strike'), eventOnChart(page, 'Talks')];
  await strike.click();
  await page.keyboard.press('Control+f');
  await expect(page.getByLabel('Search events')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(strike).toBeFocused();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Talks');
  await page.keyboard.press('Enter');
  await expect(titleField(page)).toHaveValue('Talks');
  for (let press = 0; press < 2; press++) await page.keyboard.press('Escape');
  await expect(talks).toBeFocused();
  await openFilter(page);
  await page.keyboard.press('Escape');
  await expect(talks).toBeFocused();

  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(strike).toBeFocused();
  const dialogs = [
    ['Lane, status, tags…', 'Escape'],
    ['Shift dates…', 'Escape'],
    ['Shift dates…', 'Enter'],
  ] as const;
  for (const [name, done] of dialogs) {
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name }).press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await page.keyboard.press(done);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('.vis-item:focus')).toHaveAccessibleName(/^Strike/);
  }
});

test('a title that is edited on the chart while that zooms is done with, and its event has the keyboard', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  await eventOnChart(page, 'Strike').click();
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: 'Title on the chart' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Strike of the port');
  await page.keyboard.press('Control+=');
  await expect(field).toHaveCount(0);
  await expect(eventOnChart(page, 'Strike of the port')).toBeFocused();
});

test('a held Delete deletes once, and says nothing of what has come to the place of that', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  await eventOnChart(page, 'Strike').click();
  for (let press = 0; press < 12; press++) await page.keyboard.down('Delete');
  await expect(eventOnChart(page, 'Strike')).toHaveCount(0);
  for (let press = 0; press < 4; press++) await page.keyboard.down('Delete');
  await page.keyboard.up('Delete');
  await expect(page.getByText('Deleted “Strike”').first()).toBeVisible();
  expect((await whensOf(page)).size).toBe(3);
  await expect(page.getByText(/is not selected|does not exist/)).toHaveCount(0);
});

test('a count opened by Enter gives the keyboard to the first that it counted, and says the time it opens', async ({
  launch,
  newFolder,
}) => {
  const rows = Array.from({ length: 900 }, (_, at) => {
    const day = new Date(Date.UTC(2025, 2, 1) + (at % 20) * 86_400_000).toISOString().slice(0, 10);
    return `Call ${String(at).padStart(3, '0')},${day},Calls`;
  });
  const { page } = await launch({
    file: importedIn(newFolder(), ['title,when,lane', ...rows, 'Treaty,1990-01-01,Treaties', 'Summit,2026-01-01,Treaties']),
  });
  await page.getByRole('button', { name: 'Fit' }).click();
  const count = timelineRegion(page)
    .getByRole('option', { name: /events in Calls/ })
    .first();
  await untilStill(page);
  await page.keyboard.press('Control+ArrowRight');
  await expect(titleField(page)).toHaveValue(/./);
  await untilStill(page);
  await expect(count).toHaveAccessibleName(/^\d+ events in Calls, \d+ March 2025 – \d+ March 2025\. Opens them\.$/);
  const firstDay = Number(/(\d+) March/.exec((await count.getAttribute('aria-label')) ?? '')?.[1]);
  await count.focus();
  await page.keyboard.press('Enter');
  await expect(spoken(page, /^Showing .* (?:February|March) 2025/)).toHaveCount(1);
  await untilStill(page);
  await expect(page.locator('.vis-item:focus')).toHaveAccessibleName(new RegExp(`^Call \\d+ ${firstDay} Mar 2025, `));
});

test('what is chosen from the list of a count has the keyboard', async ({ launch, newFolder }) => {
  const rows = Array.from({ length: 200 }, (_, at) => `Call ${String(at).padStart(3, '0')},2026-05-05,Calls`);
  const { page } = await launch({ file: importedIn(newFolder(), ['title,when,lane', ...rows, 'Treaty,1990-01-01,Treaties']) });
  await page.getByRole('button', { name: 'Fit' }).click();
  const count = timelineRegion(page).getByRole('option', { name: /events in Calls/ });
  await untilStill(page);
  await count.first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('listbox')).toBeFocused();
  for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(titleField(page)).toHaveValue(/^Call/);
  const title = await titleField(page).inputValue();
  await expect(page.locator('.vis-item:focus')).toHaveAccessibleName(new RegExp(`^${title}`));
});
