import type { Locator, Page } from '@playwright/test';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { blockBackups, restoreDialog } from './pages/backups';
import { fileBanner } from './pages/file-troubles';
import { quickAddField } from './pages/quick-add';
import { clickMenu } from './program';
import { untilStill } from './still';
import { onlyThorough } from './thorough';

/* Nothing lies over what has to be read, also in a narrow window, or in one that is enlarged to twice its size. */

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

async function boxOf(one: Locator): Promise<Box> {
  const box = await one.boundingBox();
  if (box === null) throw new Error('not drawn');
  return box;
}

/** The area that two boxes share, in square pixels. */
function shared(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, down);
}

async function expectApart(page: Page, selector: string): Promise<void> {
  const all = await page.locator(selector).filter({ visible: true }).all();
  const boxes = await Promise.all(all.map(boxOf));
  const width = await page.evaluate(() => window.innerWidth);
  for (const [at, one] of boxes.entries()) {
    expect(one.x + one.width, `${selector} ${at}`).toBeLessThanOrEqual(width);
    for (const other of boxes.slice(at + 1)) expect(shared(one, other), `${selector} ${at}`).toBe(0);
  }
}

for (const [width, theme] of [
  [640, 'light'],
  [900, 'dark'],
  [1280, 'light'],
] as const) {
  test(
    `at ${width} pixels tabs, tools, hints, notices, banners and titles stay apart (${theme})`,
    onlyThorough(width === 1280),
    async ({ launch, newFolder }, info) => {
      const userData = newFolder();
      // So that there is a line under the toolbar.
      blockBackups(userData);
      const { app, page } = await launch({ userData, size: { width, height: 700 }, args: [`--theme=${theme}`] });
      const banner = fileBanner(page);
      await expect(banner).toBeVisible();
      await expect(page.getByRole('button', { name: 'Silences' })).toBeVisible();
      await untilStill(page);
      await expectApart(page, '.tabs :is([role="tab"], .chip)');
      await expectApart(page, '.toolbar :is(button, input)');

      const quickAdd = quickAddField(page);
      await quickAdd.fill(`since the middle of March 2026 ${'a title that fills the field to its end and beyond '.repeat(3)}`);
      const hint = page.locator('.quick-echo');
      await expect(hint).toHaveAttribute('data-below', 'true');
      await untilStill(page);
      const [hinted, line] = [await boxOf(hint), await boxOf(banner.getByRole('alert'))];
      await page.screenshot({ path: info.outputPath('hint.png') });
      expect(shared(hinted, line)).toBe(0);
      for (const button of await banner.getByRole('button').all()) expect(shared(hinted, await boxOf(button))).toBe(0);
      await quickAdd.press('Escape');

      await clickMenu(app, 'File', 'Restore a Backup');
      const dialog = restoreDialog(page);
      await dialog.getByRole('button', { name: 'Back up now' }).click();
      const notice = page.getByRole('alert').filter({ hasText: 'This did not work.' });
      await expect(notice).toBeVisible();
      // It glides in.
      await untilStill(page);
      await page.screenshot({ path: info.outputPath('notice.png') });
      expect(shared(await boxOf(notice), await boxOf(dialog.getByRole('heading').first()))).toBe(0);
      for (const button of await dialog.getByRole('button').all()) expect(shared(await boxOf(notice), await boxOf(button))).toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+n');
      await page.screenshot({ path: info.outputPath('window.png') });
    },
  );
}
