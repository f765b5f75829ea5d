import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Output } from '../../shared/contract';
import { unwrap } from '../fixtures';
import { fileBanner } from './file-troubles';

/** The backups of the window's timeline, newest first. */
export const backupsOf = async (page: Page): Promise<Output<'backups.list'>> =>
  unwrap(await page.evaluate(() => window.annals.backups.list()));

export const backupFailure = (page: Page): Locator => fileBanner(page).filter({ hasText: 'The last backup could not be made.' });

export const restoreDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Restore a backup' });

/** Makes every backup of a profile fail, by a file where their folder should be; answers its path. */
export function blockBackups(userData: string): string {
  const inTheWay = join(userData, 'backups');
  writeFileSync(inTheWay, 'not a folder');
  return inTheWay;
}
