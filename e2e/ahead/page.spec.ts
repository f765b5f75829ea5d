import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { test as base, expect } from '../fixtures';
import { carriedPage, startChromium } from './carried';

/* The built page in the Chromium of the Electron that ships, or nearer to it than what the other tests run on. */

interface Joined {
  readonly browser: Browser;
  /** The page in that browser. */
  readonly page: Page;
  /** The window of the program that it is joined to. */
  readonly own: Page;
}

const test = base.extend<{ joined: Joined }>({
  joined: async ({ launch }, use) => {
    const complaints: string[] = [];
    const { app, page: own } = await launch();
    const browser = await startChromium();
    const page = await carriedPage(browser, app, own, (text) => complaints.push(text));
    await use({ browser, page, own });
    await browser.close();
    expect(complaints, 'the page had nothing to complain about').toEqual([]);
  },
});

const option = (page: Page, name: RegExp) => page.getByRole('region', { name: 'Timeline' }).getByRole('option', { name });

test('it runs on a browser that is newer than the one inside the stand-in', async ({ joined: { browser, own } }) => {
  const older = await own.evaluate(() => Number(/Chrome\/(\d+)/.exec(navigator.userAgent)?.[1]));
  expect(Number(browser.version().split('.')[0])).toBeGreaterThan(older);
});

test('an event added in the page is saved by the program, and shown by its own window, too', async ({ joined: { page, own } }) => {
  await expect(page.getByText('12 events · 6 lanes')).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Quick add' });
  await field.fill('2026-03 Gwadar unit operational');
  await field.press('Enter');
  await expect(option(page, /^Gwadar unit operational/)).toContainText('Mar 2026');
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await expect(option(own, /^Gwadar unit operational/)).toBeVisible();

  await own.getByRole('button', { name: 'Undo' }).click();
  await expect(option(page, /^Gwadar unit operational/)).toHaveCount(0);
});

test('every view opens, an event is edited by its form, and axe finds nothing', async ({ joined: { page } }) => {
  for (const name of ['Table', 'Reviews', 'History', 'Timeline']) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    expect([name, ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)]).toEqual([name]);
  }
  await option(page, /^Naqvi signs/).click();
  const details = page.getByRole('region', { name: 'Event details' });
  await expect(details).toContainText('Commitments');
});

test('the picture in the dialog is the one that the program draws', async ({ joined: { page } }) => {
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export timeline' });
  await expect(dialog).toContainText('12 of 12 events');
  const picture = dialog.getByRole('img', { name: /^Preview of the picture: 12 of 12 events/ });
  await picture.evaluate((image: HTMLImageElement) => image.decode());
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
});
