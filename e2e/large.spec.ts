import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { largeTimelineIn, SIZES } from './large-timeline';
import { timelineRegion } from './pages/chart';
import { eventDetails, titleField } from './pages/inspector';
import { addSaved } from './pages/quick-add';
import { undo } from './pages/window';
import { stillBox, untilStill } from './still';
import { onlyThorough } from './thorough';

/*
 * Many thousand events: what a person has in hand is drawn by itself and in view, whatever is done with it and however the chart is panned,
 * zoomed and scrolled. One program start, since the file is large.
 */

/** The event in hand: selected, by itself, within the part of the chart that is seen. */
async function expectInHand(page: Page, title: string): Promise<Locator> {
  const item = timelineRegion(page).getByRole('option', { name: new RegExp(`^${title}`), selected: true });
  await expect(item).toHaveCount(1);
  await untilStill(page);
  const seen = await item.evaluate((element) => {
    const panel = document.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
    const graphic = (element.querySelector('.graphic') ?? element).getBoundingClientRect();
    if (panel === undefined) return null;
    const [x, y] = [(graphic.left + graphic.right) / 2, (graphic.top + graphic.bottom) / 2];
    return { inTime: x >= panel.left && x <= panel.right, inHeight: y >= panel.top - 1 && y <= panel.bottom + 1 };
  });
  expect(seen, title).toEqual({ inTime: true, inHeight: true });
  return item;
}

async function figures(page: Page): Promise<{ drawn: number; counted: number; items: number }> {
  return timelineRegion(page).evaluate(({ dataset }) => ({
    drawn: Number(dataset['drawn']),
    counted: Number(dataset['counted']),
    items: Number(dataset['domItems']),
  }));
}

const whenOf = (page: Page, title: string): Promise<string | undefined> =>
  page.evaluate(async (query) => {
    const found = await window.annals.events.search({ query, limit: 1 });
    return found.ok ? found.value.events[0]?.when : undefined;
  }, title);

async function goTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+g');
  const dialog = page.getByRole('dialog', { name: 'Go to a date' });
  await dialog.getByRole('textbox', { name: 'Date or range' }).fill(words);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await untilStill(page);
}

async function panel(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await stillBox(page.locator('.vis-panel.vis-center'));
  return box;
}

/** As a hand does it: notches of the wheel with Shift move in time, without it they zoom, over the names they scroll. */
async function wheel(page: Page, where: 'chart' | 'names', notches: number, key?: 'Shift'): Promise<void> {
  const { x, y, width, height } = await panel(page);
  await page.mouse.move(where === 'chart' ? x + width / 2 : x - 40, y + height / 2);
  if (key !== undefined) await page.keyboard.down(key);
  for (let notch = 0; notch < Math.abs(notches); notch++) await page.mouse.wheel(0, 100 * Math.sign(notches));
  if (key !== undefined) await page.keyboard.up(key);
  await untilStill(page);
}

async function dragBy(page: Page, item: Locator, dx: number): Promise<void> {
  const box = await stillBox((await item.locator('.graphic').count()) ? item.locator('.graphic').first() : item);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) await page.mouse.move(x + (dx * step) / 12, y);
  await expect(page.locator('.annals-ghost')).toHaveCount(1);
  await page.mouse.up();
  await expect(page.locator('.annals-ghost')).toHaveCount(0);
}

for (const { events, called } of SIZES)
  test(
    `of ${called} events the one in hand is drawn by itself and in view: added, dragged, linked, edited, undone, panned, zoomed, scrolled`,
    onlyThorough(events > 20_000),
    async ({ launch, newFolder }) => {
      test.setTimeout(240_000);
      const { page } = await launch({ file: await largeTimelineIn(newFolder(), events) });
      await page.getByRole('button', { name: 'Fit' }).click();
      await expect.poll(async () => (await figures(page)).counted).toBeGreaterThan(events * 0.9);
      const whole = await figures(page);
      expect(whole.items).toBeLessThanOrEqual(60);

      // Added in the middle of counts, while lanes are scrolled.
      await wheel(page, 'names', 3);
      await addSaved(page, '2024-05-14 Harbour meeting');
      await expectInHand(page, 'Harbour meeting');
      await goTo(page, 'March to July 2024');
      const added = await expectInHand(page, 'Harbour meeting');

      // Its neighbour is selected by key, as much by itself, and it again.
      await added.focus();
      await page.keyboard.press('ArrowRight');
      await expect(titleField(page)).not.toHaveValue('Harbour meeting');
      await expectInHand(page, await titleField(page).inputValue());
      await page.keyboard.press('ArrowLeft');
      await expect(titleField(page)).toHaveValue('Harbour meeting');

      // Dragged, and taken back.
      await dragBy(page, added, 60);
      await expect.poll(() => whenOf(page, 'Harbour meeting')).not.toBe('2024-05-14');
      await expectInHand(page, 'Harbour meeting');
      await undo(page);
      await expect.poll(() => whenOf(page, 'Harbour meeting')).toBe('2024-05-14');
      await expectInHand(page, 'Harbour meeting');

      // Panned, zoomed, scrolled away and back: it stays by itself.
      await wheel(page, 'chart', 1, 'Shift');
      await expectInHand(page, 'Harbour meeting');
      await wheel(page, 'chart', 2);
      await expectInHand(page, 'Harbour meeting');
      await wheel(page, 'names', 20);
      await wheel(page, 'names', -20);
      await expectInHand(page, 'Harbour meeting');

      // Edited, and taken back, while its lane is out of sight.
      await wheel(page, 'names', 20);
      await titleField(page).fill('Harbour meeting held');
      await titleField(page).press('Control+Enter');
      await expect.poll(() => whenOf(page, 'Harbour meeting held')).toBe('2024-05-14');
      await undo(page);
      await expect(titleField(page)).toHaveValue('Harbour meeting');
      await wheel(page, 'names', -20);
      await expectInHand(page, 'Harbour meeting');

      // Another one, far away, is found, drawn by itself, and linked to.
      await addSaved(page, '2023-11-02 Convoy sails');
      await expectInHand(page, 'Convoy sails');
      const links = eventDetails(page).getByRole('region', { name: 'Links' });
      await links.getByRole('combobox', { name: 'Event to link to' }).fill('Harbour meeting');
      await expect(page.getByRole('option', { name: /^Harbour meeting/ }).last()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(links.getByRole('button', { name: /^causes Harbour meeting.*: show it$/ })).toBeVisible();
      await expect(await expectInHand(page, 'Convoy sails')).toHaveAccessibleName(/\. 1 link\.$/);
      await links.getByRole('button', { name: /^causes Harbour meeting.*: show it$/ }).press('Enter');
      await expectInHand(page, 'Harbour meeting');
      await undo(page);
      await expect(links.getByRole('button', { name: /^is caused by Convoy sails/ })).toHaveCount(0);
      await expectInHand(page, 'Harbour meeting');

      // All of it is taken back; everything is seen or counted as before.
      await undo(page);
      await undo(page);
      await page.getByRole('button', { name: 'Fit' }).click();
      await expect
        .poll(async () => {
          const { drawn, counted } = await figures(page);
          return drawn + counted;
        })
        .toBe(whole.drawn + whole.counted);
    },
  );
