import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { eventOnChart, timelineRegion } from './pages/chart';
import { eventDetails, titleField } from './pages/inspector';
import { openTable, titleCell } from './pages/table';
import { eventsOf, expectEvents } from './program';
import { stillBox, untilStill } from './still';
import { imported, importedIn } from './timelines';

/* What is selected is what somebody chose: neither another view nor a dialog that closes puts anything else into the hand. */

const YEARS = [2023, 2024, 2025, 2026];
/** One event a month, over four years, in four lanes; the last are on one day. */
const MONTHLY = [
  'title,when,lane',
  ...YEARS.flatMap((year) =>
    Array.from(
      { length: 12 },
      (_, month) => `Note ${month + 1} of ${year},${year}-${String(month + 1).padStart(2, '0')}-11,Lane ${month % 4}`,
    ),
  ),
];

/** The keyboard that what has gone leaves behind finds its next place as soon as there is such a one, however fast or slow the computer is. */
function comeBackAsSoonAsThereIs(page: Page, home: string): Promise<void> {
  return page.evaluate((selector) => {
    const later = window.setTimeout.bind(window);
    // The wait of the one place that looks after the keyboard (focus-home.ts).
    window.setTimeout = ((run: () => void, ms = 0) => {
      if (ms !== 80) return later(run, ms);
      const observer = new MutationObserver(() => {
        if (document.querySelector(selector) === null) return;
        observer.disconnect();
        run();
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      return later(() => undefined, 0);
    }) as typeof window.setTimeout;
  }, home);
}

test('the chart shows the event that was chosen in the table, and the keys are about that', async ({ launch, newFolder }) => {
  // More than are drawn one by one.
  const others = Array.from(
    { length: 100 },
    (_, at) => `Other ${at},202${3 + (at % 4)}-${String((at % 12) + 1).padStart(2, '0')}-20,Lane ${at % 8}`,
  );
  const { page } = await launch({ file: importedIn(newFolder(), [...MONTHLY, ...others]) });
  for (const [title, home] of [
    ['Note 3 of 2023', '.vis-item[role="option"][tabindex="0"]'],
    // The names of lanes are there before what stands in them.
    ['Note 5 of 2023', '.lane-label'],
    ['Note 1 of 2023', '.vis-item[role="option"][tabindex="0"]'],
  ] as const) {
    await comeBackAsSoonAsThereIs(page, home);
    await page.keyboard.press('Control+2');
    await openTable(page);
    await titleCell(page, title).click();
    await expect(titleField(page)).toHaveValue(title);
    await page.keyboard.press('Control+1');
    await expect(eventOnChart(page, title)).toHaveAttribute('aria-selected', 'true');
    await untilStill(page);
    await expect(titleField(page)).toHaveValue(title);
    await expect(eventOnChart(page, title)).toBeFocused();
  }
  await page.keyboard.press('Delete');
  await expectEvents(page, YEARS.length * 12 + others.length - 1);
  expect((await eventsOf(page, 200)).map(({ title }) => title)).not.toContain('Note 1 of 2023');
});

test('the keyboard that comes back from a dialog, or with the window, selects nothing and shows no card', async ({ launch, newFolder }) => {
  const crowd = Array.from({ length: 900 }, (_, at) => `Call ${at},2025-03-${String((at % 20) + 1).padStart(2, '0')},Calls`);
  const [columns = '', ...months] = MONTHLY;
  // The first lane is where the keyboard comes to.
  const file = importedIn(newFolder(), [columns, ...crowd, 'Treaty,1950-01-01,Lane 1', ...months]);
  const { page } = await launch({ file });
  await page.getByRole('button', { name: 'Fit' }).click();
  await untilStill(page);
  await timelineRegion(page)
    .getByRole('option', { name: /events in Calls/ })
    .first()
    .focus();
  for (const range of ['2024', 'March to May 2026', '2023']) {
    await page.keyboard.press('Control+g');
    await page.getByRole('textbox', { name: 'Date or range' }).fill(range);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await untilStill(page);
    await expect(page.locator('.vis-item:focus')).toHaveCount(1);
    await expect(eventDetails(page)).toContainText('Nothing selected');
  }
  // As when another program had the keyboard meanwhile.
  await page.evaluate(() => {
    const event = document.activeElement;
    if (event instanceof HTMLElement) event.blur();
    if (event instanceof HTMLElement) event.focus({ preventScroll: true });
  });
  // Longer than the keyboard has to rest on an event to have a card.
  await page.waitForTimeout(1200);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expect(eventDetails(page)).toContainText('Nothing selected');
  await page.keyboard.press('Delete');
  await untilStill(page);
  await expectEvents(page, YEARS.length * 12 + 1 + crowd.length);
  // An arrow is a choice.
  await page.keyboard.press('ArrowRight');
  await expect(titleField(page)).toHaveValue(/./);
});

test('Tab on its way through the chart leaves selected what is selected out of view', async ({ shared }) => {
  const { page } = await shared({ timeline: imported(MONTHLY) });
  await page.keyboard.press('Control+2');
  await openTable(page);
  await titleCell(page, 'Note 1 of 2023').click();
  await page.keyboard.press('Control+1');
  await untilStill(page);
  await page.keyboard.press('Control+g');
  await page.getByRole('textbox', { name: 'Date or range' }).fill('2026');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await untilStill(page);
  await page.locator('.lane-label[tabindex="0"]').focus();
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('.vis-item:focus')).toHaveCount(1);
  await untilStill(page);
  await expect(titleField(page)).toHaveValue('Note 1 of 2023');
});

test('Escape gives up a drag also right after a key on the chart, and no card comes between', async ({ shared }) => {
  const { page } = await shared({ timeline: imported(MONTHLY) });
  const when = async () => (await eventsOf(page)).find(({ title }) => title === 'Note 9 of 2026')?.when;
  await page.getByRole('button', { name: 'Fit' }).click();
  await eventOnChart(page, 'Note 5 of 2026').click();
  const box = await stillBox(eventOnChart(page, 'Note 9 of 2026'));
  const [x, y] = [box.x + 2, box.y + box.height / 2];
  await page.keyboard.press('Home');
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step++) await page.mouse.move(x - step * 10, y);
  await expect(page.locator('.chart')).toHaveAttribute('data-drag', /20\d\d/);
  // Longer than the keyboard has to rest on an event to have a card.
  await page.waitForTimeout(1200);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('.chart')).not.toHaveAttribute('data-drag', /./);
  await page.mouse.up();
  await untilStill(page);
  expect(await when()).toBe('2026-09-11');
});
