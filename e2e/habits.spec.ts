import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { eventOnChart, onChart } from './pages/chart';
import { titleField } from './pages/inspector';
import { addSaved } from './pages/quick-add';
import { undo } from './pages/window';
import { eventsOf } from './program';
import { untilStill } from './still';
import { imported } from './timelines';

/* Keys and menus do what people know from other programs. */

const FEW = imported([
  'title,when,lane',
  'Survey,2026-03-10,Port',
  'Audit,2026-06-20,Port',
  'Strike,2026-05-05,Labour',
  'Talks,2026-07,Labour',
]);
const titlesOf = async (page: Page): Promise<readonly string[]> => (await eventsOf(page)).map(({ title }) => title).sort();
const ALL = ['Audit', 'Strike', 'Survey', 'Talks'];

test('the menu of one of several marked events acts on all of them, and of another on that one alone', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  const mark = async (): Promise<void> => {
    await eventOnChart(page, 'Survey').click();
    await eventOnChart(page, 'Audit').click({ modifiers: ['Control'] });
    await eventOnChart(page, 'Strike').click({ modifiers: ['Control'] });
  };
  await mark();
  await eventOnChart(page, 'Audit').click({ button: 'right' });
  await expect(page.getByRole('menu', { name: '3 marked' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Lane, status, tags…' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Delete 3 events' }).click();
  await expect.poll(() => titlesOf(page)).toEqual(['Talks']);
  await undo(page);
  await expect.poll(() => titlesOf(page)).toEqual(ALL);

  await untilStill(page);
  await mark();
  await eventOnChart(page, 'Talks').click({ button: 'right' });
  await expect(page.getByRole('toolbar', { name: 'Marked events' })).toHaveCount(0);
  await expect(titleField(page)).toHaveValue('Talks');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect.poll(() => titlesOf(page)).toEqual(['Audit', 'Strike', 'Survey']);
});

test('an event is linked by a part of its title and Enter', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  await eventOnChart(page, 'Strike').click();
  const field = page.getByPlaceholder('Link to an event…');
  await field.click();
  await field.pressSequentially('Aud');
  const hit = page.getByRole('option', { name: /^Audit ·/ });
  await expect(hit).toHaveAttribute('data-combobox-selected', 'true');
  await field.press('Enter');
  await expect(page.getByRole('button', { name: /^causes Audit .*: show it$/ })).toBeVisible();
});

test('the chart is zoomed and fitted by keys also from the search field', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  await page.keyboard.press('Control+f');
  const field = page.getByLabel('Search events');
  await expect(field).toBeFocused();
  const shown = () => page.getByRole('slider', { name: 'Shown window' }).getAttribute('aria-valuetext');
  const before = await shown();
  for (const key of ['Control+=', 'Control+0', 'Control+t', 'Control+-']) {
    const last = await shown();
    await page.keyboard.press(key);
    await expect.poll(shown, key).not.toBe(last);
    await untilStill(page);
  }
  expect(await shown()).not.toBe(before);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
});

test('the finder of silences has the keyboard when it opens, and gives it back', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  await eventOnChart(page, 'Strike').click();
  await expect(eventOnChart(page, 'Strike')).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('silences');
  await page.keyboard.press('Enter');
  const finder = page.getByRole('region', { name: 'Silences' });
  await expect(finder.getByRole('combobox', { name: 'Look in' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(finder).toHaveCount(0);
  await expect(eventOnChart(page, 'Strike')).toBeFocused();
});

test('who leaves a finder while the window is still busy with the palette before it has the keyboard where it was', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  await eventOnChart(page, 'Strike').click();
  await expect(eventOnChart(page, 'Strike')).toBeFocused();
  await page.evaluate(() => {
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement) || target.closest('.tool-panel') === null) return;
      setTimeout(() => {
        const until = performance.now() + 150;
        while (performance.now() < until);
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
        document.body.dataset['left'] = '';
      }, 0);
    });
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('silences');
  await page.keyboard.press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-left', '');
  await expect(page.getByRole('region', { name: 'Silences' })).toHaveCount(0);
  await expect(eventOnChart(page, 'Strike')).toBeFocused();
});

test('the keyboard comes back near what is drawn anew meanwhile when a finder closes', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  await addSaved(page, '2026-05-20 Lockout');
  await eventOnChart(page, 'Lockout').click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('silences');
  await page.keyboard.press('Enter');
  const finder = page.getByRole('region', { name: 'Silences' });
  await finder.getByRole('switch').focus();
  await page.keyboard.press('Control+z');
  await expect(eventOnChart(page, 'Lockout')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(eventOnChart(page, 'Lockout')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(finder).toHaveCount(0);
  await expect(onChart(page).and(page.locator(':focus'))).toHaveCount(1);
});

test('lanes are merged, and one is shown alone, without a menu of their names', async ({ shared }) => {
  const { page } = await shared({ timeline: FEW });
  const command = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  };
  await eventOnChart(page, 'Strike').click();
  await command('show only lane labour');
  await expect(eventOnChart(page, 'Audit')).toHaveCount(0);
  await expect(eventOnChart(page, 'Talks')).toBeVisible();
  await command('merge lane labour');
  const dialog = page.getByRole('dialog', { name: 'Merge lane' });
  await expect(dialog).toContainText('“Labour” goes');
  await dialog.getByRole('combobox', { name: 'Into the lane' }).click();
  await page.getByRole('option', { name: 'Port', exact: true }).click();
  await dialog.getByRole('button', { name: 'Merge lanes' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(eventOnChart(page, 'Strike')).toHaveAccessibleName(/Port, reported/);
});
