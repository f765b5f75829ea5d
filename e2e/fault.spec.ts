import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { violations } from './axe';
import { expect, test, unwrap } from './fixtures';
import { eventOnChart } from './pages/chart';
import { eventDetails, openFirstEvent } from './pages/inspector';
import { quickAddField } from './pages/quick-add';
import { unfinishedLink } from './pages/unfinished';
import { openTab, runCommand, tab } from './pages/window';
import { onlyThorough } from './thorough';

/*
 * A part of the window that throws while it is drawn says so in its place; what is thrown later is told in a notice. Everything else goes on,
 * and what is typed is kept.
 */

/** What React says of an error that a part of the window was kept from spreading. */
const CAUGHT = /made to fail|is not iterable|Cannot read properties of null/;

/** The same of what nobody caught; what was thrown beyond the bridge comes without words here. */
const UNCAUGHT = /made to fail|No handler registered|^page: $/;

const faultIn = (place: Page | Locator): Locator => place.getByRole('alert').filter({ hasText: 'could not be shown.' });

type Handlers = Map<string, (...words: unknown[]) => Promise<{ value: object }>>;

/** From now on the store's events come without their tags, which no panel expects; or as they are, again. */
async function breakEvents(app: ElectronApplication, broken: boolean): Promise<void> {
  await app.evaluate(({ ipcMain }, isBroken) => {
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Handlers;
    const sound = (Reflect.get(globalThis, 'soundEvents') ?? handlers.get('events.get')) as (
      ...words: unknown[]
    ) => Promise<{ value: object }>;
    Reflect.set(globalThis, 'soundEvents', sound);
    ipcMain.removeHandler('events.get');
    ipcMain.handle('events.get', async (...words) => {
      const answer = await sound(...words);
      return isBroken ? { ...answer, value: { ...answer.value, tags: null } } : answer;
    });
  }, broken);
}

for (const theme of ['light', 'dark'] as const) {
  test(
    `details that throw say so in their place, and what is typed in them is kept (${theme})`,
    onlyThorough(theme === 'dark'),
    async ({ launch }, info) => {
      const { app, page } = await launch({ expected: CAUGHT });
      await page.evaluate((chosen) => window.annals.preferences.set({ theme: chosen }), theme);
      const details = eventDetails(page);
      const title = await openFirstEvent(page);
      const ink = () =>
        eventOnChart(page, title)
          .locator('.title')
          .evaluate((words) => getComputedStyle(words).color);
      const inkBefore = await ink();
      const when = details.getByRole('textbox', { name: 'When' });
      const summary = details.getByRole('textbox', { name: 'Summary' });
      await when.fill('31 Febtember');
      await summary.fill('In the middle of a sentence');

      await breakEvents(app, true);
      const { lanes } = unwrap(await page.evaluate(() => window.annals.timeline.snapshot()));
      await page.evaluate(
        (lane) => window.annals.events.add({ draft: { title: 'Added meanwhile', when: '2026-03', lane } }),
        lanes[0]?.id ?? '',
      );
      await expect(faultIn(details)).toContainText('The details could not be shown.');
      await expect(faultIn(details)).toContainText('what you typed is kept');
      await expect(faultIn(details).getByText('The details could not be shown.')).toBeVisible();
      await expect(faultIn(details).locator('p').first()).toBeFocused();
      // The chart goes on: what is selected on it keeps its words in the ink of its bar.
      await expect(eventOnChart(page, 'Added meanwhile')).toBeVisible();
      expect(await ink()).toBe(inkBefore);
      await info.attach(`fault-${theme}`, { body: await page.screenshot(), contentType: 'image/png' });
      expect((await violations(page)).filter((violation) => violation.includes('.fault'))).toEqual([]);
      await expect(unfinishedLink(page)).toHaveText('1 unfinished entry');
      await expect(eventOnChart(page, 'Added meanwhile')).toBeVisible();
      await openTab(page, 'Table');
      await expect(page.getByRole('grid', { name: 'All events' })).toBeVisible();
      await openTab(page, 'Timeline');

      await breakEvents(app, false);
      await details.getByRole('button', { name: 'Try again' }).click();
      await expect(faultIn(details)).toHaveCount(0);
      await expect(when).toHaveValue('31 Febtember');
      await expect(summary).toHaveValue('In the middle of a sentence');
    },
  );
}

test('a view that throws leaves the others, and what happened can be copied', async ({ launch }) => {
  const { app, page } = await launch({ expected: CAUGHT });
  await page.evaluate(() => {
    const Sound = window.IntersectionObserver;
    class Broken {
      constructor() {
        throw new Error('made to fail');
      }
    }
    Object.assign(window, { IntersectionObserver: Broken, mend: () => Object.assign(window, { IntersectionObserver: Sound }) });
  });
  await openTab(page, 'History');
  await expect(faultIn(page)).toContainText('The history could not be shown.');
  await page.getByRole('button', { name: 'Copy what happened' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('The history could not be shown.');
  expect(copied).toContain('made to fail');

  await openTab(page, 'Reviews');
  await expect(page.getByRole('region', { name: 'Reviews', exact: true })).toBeVisible();
  await expect(faultIn(page)).toHaveCount(0);
  await tab(page, 'History').click();
  await expect(faultIn(page)).toBeVisible();
  await page.evaluate(() => (Reflect.get(window, 'mend') as () => void)());
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('list', { name: 'Every step, newest first' })).toBeVisible();
});

test('a dialog that throws is a dialog that says so, and closes', async ({ launch }) => {
  const { page } = await launch({ expected: CAUGHT });
  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error('made to fail');
    };
  });
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Something could not be shown' });
  await expect(faultIn(dialog)).toContainText('This dialog could not be shown.');
  await expect(faultIn(dialog).locator('p').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Command palette' }).click();
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(
    `what is thrown in a click, or where an answer was waited for, is told once and can be copied (${theme})`,
    onlyThorough(theme === 'light'),
    async ({ launch }, info) => {
      const { app, page } = await launch({ expected: UNCAUGHT });
      await page.evaluate((chosen) => window.annals.preferences.set({ theme: chosen }), theme);
      await quickAddField(page).fill('2026-03 In the middle of');
      await page.evaluate(() => {
        Element.prototype.setPointerCapture = () => {
          throw new Error('made to fail');
        };
        // As it may: no fault.
        window.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed with undelivered notifications.' }));
      });
      await app.evaluate(({ ipcMain }) => ipcMain.removeHandler('backups.make'));
      const notice = page.getByRole('alert').filter({ hasText: 'Something did not work.' });
      await expect(notice).toHaveCount(0);

      const splitter = page.getByRole('separator', { name: 'Width of the details pane' });
      await splitter.click();
      await expect(notice).toContainText('what you typed is kept');
      await splitter.click();
      await runCommand(page, 'Back up now');
      await info.attach(`later-${theme}`, { body: await page.screenshot(), contentType: 'image/png' });
      expect((await violations(page)).filter((violation) => violation.includes('fault-'))).toEqual([]);
      await notice.getByRole('button', { name: 'Copy what happened' }).click();
      await expect(notice.getByText('Copied.')).toBeVisible();
      await expect(notice).toHaveCount(1);
      const both = await app.evaluate(({ clipboard }) => clipboard.readText());
      expect(both).toContain('Something did not work.');
      expect(both.match(/Error: made to fail/g)).toHaveLength(1);
      expect(both).toContain('backups.make');

      await notice.getByRole('button', { name: 'Dismiss' }).click();
      await expect(notice).toHaveCount(0);
      await expect(quickAddField(page)).toHaveValue('2026-03 In the middle of');
      await runCommand(page, 'Back up now');
      await notice.getByRole('button', { name: 'Copy what happened' }).click();
      await expect(notice.getByText('Copied.')).toBeVisible();
      expect(await app.evaluate(({ clipboard }) => clipboard.readText())).not.toContain('made to fail');
      await quickAddField(page).press('Enter');
      await expect(eventOnChart(page, 'In the middle of')).toBeVisible();
    },
  );
}
