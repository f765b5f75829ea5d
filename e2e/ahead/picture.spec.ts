import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, projectFolder, test } from '../fixtures';
import { startChromium } from './carried';

/* Pictures as a browser of today shows them: what the Chromium of the stand-in cannot do yet. */

/** A title with a rim, which lies below it as a text of its own. */
const TITLE = 'Naqvi signs';

/** How often searching finds a text, and how often it is copied with everything else. */
function timesFound(page: Page, text: string): Promise<readonly [found: number, copied: number]> {
  return page.evaluate((words) => {
    const { find } = window as unknown as { find(text: string): boolean };
    const selection = window.getSelection();
    selection?.removeAllRanges();
    let found = 0;
    while (found < 9 && find.call(window, words)) found++;
    selection?.selectAllChildren(document.querySelector('svg') ?? document);
    return [found, (selection?.toString() ?? '').split(words).length - 1] as const;
  }, text);
}

test('a title with a rim is found and copied once; control: without our style sheet twice', async ({ newFolder }) => {
  const folder = newFolder();
  const file = join(folder, 'seed.annals');
  const picture = join(folder, 'seed.svg');
  for (const words of [
    ['new', file, '--seed'],
    ['export', file, '--out', picture, '--today', '2026-11-22'],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, [join(projectFolder, 'out/main/cli.cjs'), ...words], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  }
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(picture).href);
    expect(await timesFound(page, TITLE)).toEqual([1, 1]);
    await page.evaluate(() => document.querySelector('style')?.remove());
    expect(await timesFound(page, TITLE)).toEqual([2, 2]);
  } finally {
    await browser.close();
  }
});
