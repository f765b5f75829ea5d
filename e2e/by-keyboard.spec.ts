import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { eventOnChart, timelineRegion } from './pages/chart';
import { eventDetails, titleField } from './pages/inspector';
import { quickAddField } from './pages/quick-add';
import { seriesOf } from './pages/reviews';
import { answerDialogs, eventsOf, snapshotOf } from './program';
import { untilStill } from './still';

/* The commonest actions by keys alone: the pointer is never used, and each tells those who only listen what it did. */

/** Keeps every sentence of the live regions, in the order in which they are said. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const isSaid = (node: Node): Element | null =>
      (node instanceof Element ? node : node.parentElement)?.closest('[aria-live="polite"], [role="status"], [role="alert"]') ?? null;
    new MutationObserver((records) => {
      for (const region of new Set(records.flatMap(({ target }) => isSaid(target) ?? []))) heard.push(region.textContent ?? '');
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** Waits until something is said, and forgets what was said until then. */
async function expectHeard(page: Page, words: RegExp): Promise<void> {
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await expect.poll(async () => (await heard()).join('\n')).toMatch(new RegExp(words, 'm'));
  await page.evaluate(() => {
    (window as unknown as { heard: string[] }).heard.length = 0;
  });
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes on with Tab until something has the focus, as a person does who cannot point. */
async function tabTo(page: Page, locator: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const isThere = () => locator.evaluateAll((all) => all.includes(document.activeElement as HTMLElement));
  for (let step = 0; step < 80 && !(await isThere()); step++) await page.keyboard.press(key);
  await expect(locator).toBeFocused();
}

/** Goes on among what the chart shows by an arrow key, until one of some is reached or the key leads no further. */
async function walk(page: Page, key: string, to: Locator | null): Promise<void> {
  const place = () => page.evaluate(() => document.activeElement?.closest('[role=option]')?.getAttribute('data-id') ?? null);
  const isThere = async () => (await to?.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) === true;
  for (let step = 0; step < 40 && !(await isThere()); step++) {
    const before = await place();
    await page.keyboard.press(key);
    const moved = expect.poll(async () => ![null, before].includes(await place()), { timeout: 2000 }).toBe(true);
    if (
      !(await moved.then(
        () => true,
        () => false,
      ))
    )
      return;
  }
}

const shownWindow = async (page: Page): Promise<string> =>
  (await page.getByRole('slider', { name: 'Shown window' }).getAttribute('aria-valuetext')) ?? '';

test('the commonest actions are done by keys alone, each is announced, and axe finds nothing on the way', async ({ launch, newFolder }) => {
  test.setTimeout(120_000);
  const annals = await launch();
  const { app, page } = annals;
  const focused = page.locator('[role=option]:focus');
  const whenOf = async (title: string) => (await eventsOf(page)).find((event) => event.title === title)?.when;
  await listen(page);

  // 1 Add.
  await press(page, 'Control+i');
  await expect(quickAddField(page)).toBeFocused();
  await page.keyboard.type('2026-03 Harbour meeting');
  await press(page, 'Enter');
  await expectHeard(page, /^Added “Harbour meeting”/);

  // 2 Find, 3 open.
  await press(page, 'Control+f');
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type('Harbour');
  await expectHeard(page, /1 found/);
  await press(page, 'Enter');
  await expect(titleField(page)).toHaveValue('Harbour meeting');
  await tabTo(page, timelineRegion(page).getByRole('option', { name: /^Harbour meeting/ }));
  await press(page, 'Enter');
  await expect(eventDetails(page)).toBeFocused();

  // 4 Edit the title where it stands.
  await tabTo(page, timelineRegion(page).getByRole('option', { name: /^Harbour meeting/ }), 'Shift+Tab');
  await press(page, 'F2');
  await page.keyboard.type('Harbour talks');
  await press(page, 'Enter');
  await expect(focused).toHaveAccessibleName(/^Harbour talks/);
  await expectHeard(page, /^Saved$/);

  // 5 Move in time, by the unit of its date.
  await press(page, 'Alt+ArrowRight');
  await expect.poll(() => whenOf('Harbour talks')).toBe('2026-04');
  await expectHeard(page, /Harbour talks/);

  // 6 Undo and redo.
  await press(page, 'Control+z');
  await expect.poll(() => whenOf('Harbour talks')).toBe('2026-03');
  await expectHeard(page, /^Taken back: Move “Harbour talks”/);
  await press(page, 'Control+Shift+z');
  await expect.poll(() => whenOf('Harbour talks')).toBe('2026-04');
  await expectHeard(page, /^Done again: Move “Harbour talks”/);

  // 7 Link to another.
  await expect(focused).toHaveAccessibleName(/^Harbour talks/);
  await press(page, 'Enter');
  const links = eventDetails(page).getByRole('region', { name: 'Links' });
  await tabTo(page, links.getByRole('combobox', { name: 'Event to link to' }));
  await page.keyboard.type('Naqvi signs');
  await expect(page.getByRole('option', { name: / · c\. Jan 2026/ })).toHaveCount(1);
  await press(page, 'ArrowDown', 'Enter');
  await expect(links.getByRole('button', { name: /^causes Naqvi signs.*: show it$/ })).toBeVisible();
  await expect(eventOnChart(page, 'Harbour talks')).toHaveAccessibleName(/\. 1 link\.$/);

  // 8 Move to another lane, in its details.
  const laneOf = async () => {
    const { lanes } = await snapshotOf(page);
    const event = (await eventsOf(page)).find(({ title }) => title === 'Harbour talks');
    return lanes.find(({ id }) => id === event?.lane)?.title;
  };
  const lane = await laneOf();
  await tabTo(page, eventDetails(page).getByRole('combobox', { name: 'Lane' }), 'Shift+Tab');
  await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
  await expect.poll(laneOf).not.toBe(lane);

  // 9 Select several, and let them go.
  await tabTo(page, timelineRegion(page).getByRole('option', { name: /^Harbour talks/ }), 'Shift+Tab');
  await press(page, ' ');
  await expectHeard(page, /1 marked/);
  await press(page, 'Shift+ArrowLeft');
  await expectHeard(page, /[2-9] marked/);
  await press(page, 'Escape');

  // 10 Measure from one event to another.
  await press(page, 'ArrowRight');
  await expect(focused).toHaveAccessibleName(/^Harbour talks/);
  await press(page, 'Control+Shift+M');
  await expectHeard(page, /^Measure: click where to begin/);
  await press(page, 'Enter');
  await expectHeard(page, /^From “/);
  await press(page, 'ArrowUp', 'Enter');
  await expectHeard(page, /^From the beginning of .+: .*(?:day|month|year)s?\.$/);
  await press(page, 'Escape');

  // 11 Settle a review.
  const review = timelineRegion(page).getByRole('option', { name: /Joint security review, review 1, due/ });
  const agreed = timelineRegion(page).getByRole('option', { name: /^Joint review every 90 days agreed/ });
  await walk(page, 'ArrowUp', null);
  await walk(page, 'ArrowDown', agreed);
  await walk(page, 'ArrowRight', review);
  await expect(review).toBeFocused();
  await press(page, 'h');
  await expect.poll(async () => (await seriesOf(page)).outcomes['1']?.outcome).toBe('held');
  await expectHeard(page, /Review 1|review 1/);

  // 12 Filter, and take it away.
  await press(page, 'Control+Shift+F');
  await expect(page.locator('input:focus')).toBeVisible();
  await page.keyboard.type('Naqvi');
  await expectHeard(page, /\d+ of \d+/);
  await press(page, 'Escape');

  await tabTo(page, timelineRegion(page).locator('[role=option][tabindex="0"]'));

  // 13 Go to a date.
  await press(page, 'Control+g');
  await expect(page.getByRole('dialog', { name: 'Go to a date' }).getByRole('textbox', { name: 'Date or range' })).toBeFocused();
  await page.keyboard.type('March to May 2024');
  await press(page, 'Enter');
  await expect(page.getByRole('dialog', { name: 'Go to a date' })).toHaveCount(0);
  await expectHeard(page, /^Showing \d+ February 2024 to \d+ June 2024/);
  await untilStill(page);

  // 14 Zoom, go to today, show everything.
  const before = await shownWindow(page);
  await press(page, 'Control+=');
  await expectHeard(page, /^Showing \d+ March 2024 to \d+ May 2024/);
  await press(page, 'Control+t');
  await expectHeard(page, /^Showing .* 202\d to /);
  await press(page, 'Control+0');
  await expectHeard(page, /^Showing .* 201\d to /);
  await expect.poll(() => shownWindow(page)).not.toBe(before);

  // 15 Pan, by the overview.
  await tabTo(page, page.getByRole('slider', { name: 'Shown window' }));
  await untilStill(page);
  const still = await shownWindow(page);
  await press(page, 'ArrowLeft');
  await expect.poll(() => shownWindow(page)).not.toBe(still);

  // 16 Collapse a lane, and open it.
  const names = timelineRegion(page).locator('button.lane-label');
  await tabTo(page, names.first(), 'Shift+Tab');
  await press(page, 'ArrowLeft');
  await expectHeard(page, /collapsed/i);
  expect(await violations(page)).toEqual([]);
  await press(page, 'ArrowRight');
  await expectHeard(page, /expanded/i);

  // 17 Export.
  const path = join(newFolder(), 'out.png');
  await answerDialogs(app, { save: path });
  await press(page, 'Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export timeline' });
  await expect(dialog).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await tabTo(page, dialog.getByRole('button', { name: 'Save picture…' }));
  await press(page, 'Enter');
  await expect.poll(() => existsSync(path)).toBe(true);
  await expectHeard(page, /out\.png|Saved|Exported/);
  await press(page, 'Escape');
});
