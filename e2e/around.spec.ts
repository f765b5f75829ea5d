import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { timelineRegion } from './pages/chart';
import { eventDetails, titleField } from './pages/inspector';
import { stillBox, untilStill } from './still';
import { imported } from './timelines';

/* Getting around a timeline of many events: counts open, what is found is seen, and windows that were seen are come back to. */

const SAME_DAY = 900;

/** Nine hundred events on one day in one lane, and two hundred over four years in another. */
function many(): string[] {
  const rows = [
    ...Array.from({ length: SAME_DAY }, (_, at) => `Call ${String(at).padStart(3, '0')},2025-03-08,Calls`),
    ...Array.from({ length: 200 }, (_, at) => {
      const day = new Date(Date.UTC(2023, 0, 1) + at * 7 * 86_400_000).toISOString().slice(0, 10);
      return `Convoy ${at} delayed,${day},Convoys`;
    }),
  ];
  return ['title,when,lane', ...rows];
}

const MANY = imported(many());

/** A count, once the chart has come to rest: what is laid out anew is another item. */
const countOf = (page: Page, lane: string): Locator =>
  timelineRegion(page)
    .getByRole('option', { name: new RegExp(`events in ${lane}`) })
    .first();

test('a count of events at one moment lists them, by mouse and keys; a double click on it begins nothing', async ({ shared }) => {
  const { page } = await shared({ timeline: MANY });
  await page.getByRole('button', { name: 'Fit' }).click();
  const list = page.getByRole('dialog', { name: /events in Calls/ });
  const canvas = page.locator('.crowd-canvas');
  await expect(canvas).toBeVisible();
  await expect.poll(async () => Number(await timelineRegion(page).getAttribute('data-counted'))).toBeGreaterThan(100);
  await expect(countOf(page, 'Calls')).toHaveCount(1);
  const box = await stillBox(countOf(page, 'Calls'));
  await page.mouse.dblclick(box.x + box.width / 2, box.y);
  await expect(list).toBeVisible();
  await expect(eventDetails(page).getByRole('textbox', { name: 'When' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);

  await countOf(page, 'Calls').focus();
  await page.keyboard.press('Enter');
  await expect(list.getByRole('listbox')).toBeFocused();
  await page.keyboard.press('End');
  await expect(list.getByRole('option', { selected: true })).toContainText('Call 899');
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
  await expect(titleField(page)).toHaveValue('Call 899');
  await expect(timelineRegion(page).getByRole('option', { name: /^Call 899/, selected: true })).toBeVisible();
});

const shownWindow = async (page: Page): Promise<string> =>
  (await page.getByRole('slider', { name: 'Shown window' }).getAttribute('aria-valuetext')) ?? '';

test('a typed date is gone to, back and forward lead among the windows seen, events follow in time, and the next start begins there', async ({
  launch,
  newFolder,
}) => {
  const [file, userData] = [MANY.makeIn(newFolder()), newFolder()];
  const { page, quit } = await launch({ file, userData });
  await untilStill(page);
  const first = await shownWindow(page);
  await page.keyboard.press('Control+g');
  const dialog = page.getByRole('dialog', { name: 'Go to a date' });
  // Counted from today, the 22nd of November 2026.
  await dialog.getByRole('textbox', { name: 'Date or range' }).fill('next summer');
  await expect(dialog).toContainText('2027-22');
  await dialog.getByRole('textbox', { name: 'Date or range' }).fill('March');
  await expect(dialog).toContainText('2027-03');
  await dialog.getByRole('textbox', { name: 'Date or range' }).fill('March to May 2024');
  await expect(dialog).toContainText('2024-03/2024-05');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => shownWindow(page)).toBe('February 2024 – June 2024');

  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => shownWindow(page)).toBe(first);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => shownWindow(page)).toBe('February 2024 – June 2024');
  // Also in the middle of a movement, which is no place to come back to.
  await page.getByRole('button', { name: 'Fit' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowLeft');
  await untilStill(page);
  await expect.poll(() => shownWindow(page)).toBe('February 2024 – June 2024');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => shownWindow(page)).toMatch(/^\w+ 202[23] – \w+ 202[67]$/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => shownWindow(page)).toBe('February 2024 – June 2024');

  // The middle of the window is the end of the 16th of April.
  await page.keyboard.press('Control+ArrowRight');
  await expect(titleField(page)).toHaveValue('Convoy 68 delayed');
  await page.keyboard.press('Control+ArrowRight');
  await expect(titleField(page)).toHaveValue('Convoy 69 delayed');
  await page.keyboard.press('Control+ArrowLeft');
  await expect(titleField(page)).toHaveValue('Convoy 68 delayed');

  // What is selected elsewhere and lies far off is brought into view.
  await page.getByRole('textbox', { name: 'Search events' }).fill('Convoy 1 delayed');
  await expect(page.getByRole('option', { name: /^Convoy 1 delayed/ }).last()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(timelineRegion(page).getByRole('option', { name: /^Convoy 1 delayed/, selected: true })).toBeVisible();
  await expect.poll(() => shownWindow(page)).toBe('November 2022 – February 2023');
  await quit();
  const again = await launch({ file, userData });
  await expect.poll(() => shownWindow(again.page)).toBe('November 2022 – February 2023');
});

test('the chart goes where it was sent, also when the keyboard comes back on the way to what is left behind', async ({ shared }) => {
  const { page } = await shared();
  await page.keyboard.press('Control+g');
  await page.getByRole('textbox', { name: 'Date or range' }).fill('January to February 2026');
  await page.keyboard.press('Enter');
  await untilStill(page);
  await timelineRegion(page)
    .getByRole('option', { name: /^Naqvi signs/ })
    .focus();
  await untilStill(page);
  // As when a dialog closes, but in every frame: one of them is drawn later than the chart has moved.
  await page.evaluate(async () => {
    const event = document.activeElement;
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 't', code: 'KeyT', ctrlKey: true }));
    for (let frame = 0; frame < 60; frame++) {
      if (event instanceof HTMLElement) event.blur();
      if (event instanceof HTMLElement) event.focus({ preventScroll: true });
      await new Promise(requestAnimationFrame);
    }
  });
  await untilStill(page);
  await expect.poll(() => shownWindow(page)).toMatch(/November 2026|December 2026/);
});

test('all that is found is marked at once, gone through by F3 and Enter, and Escape ends it', async ({ shared }) => {
  const { page } = await shared({ timeline: MANY });
  const field = page.getByRole('textbox', { name: 'Search events' });
  await field.fill('Call 89');
  await expect(page.getByRole('option', { name: /^Call 890/ })).not.toHaveCount(0);
  // What stood in a count is drawn by itself: all but the ten that are found stay counted.
  await page.keyboard.press('Escape');
  await page.keyboard.press('F3');
  await expect(page.getByText('1 of 10', { exact: true })).toBeVisible();
  const selected = timelineRegion(page).getByRole('option', { selected: true });
  await expect(selected).toHaveAttribute('aria-description', 'Found');
  const first = await selected.getAttribute('aria-label');
  await expect(selected).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 of 10', { exact: true })).toBeVisible();
  await expect(selected).not.toHaveAttribute('aria-label', first ?? '');
  await page.keyboard.press('Shift+F3');
  await expect(selected).toHaveAttribute('aria-label', first ?? '');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByText('10 of 10', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(timelineRegion(page).locator('.found')).toHaveCount(0);
});
