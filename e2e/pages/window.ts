import type { Locator, Page } from '@playwright/test';

/* What stands around the views: tabs, the toolbar's undo, the status line. */

export type Tab = 'Timeline' | 'Table' | 'Reviews' | 'History';

export const tab = (page: Page, name: Tab): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`) });

export async function openTab(page: Page, name: Tab): Promise<void> {
  await tab(page, name).click();
}

export async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
}

/** Has the command palette run the command that is called exactly so, dots and all. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await palette
    .getByRole('option')
    .filter({ has: page.getByText(name, { exact: true }) })
    .click();
  await palette.waitFor({ state: 'hidden' });
}

/** The status line while it says that everything is saved, and nothing else. */
export const savedLine = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^Saved$/ });

/** A drag from the system's file manager, as the page sees it: the file is a real one, with a place on the disk. */
export async function dragFile(page: Page, type: 'dragover' | 'drop', ...paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'of-the-system', multiple: true });
    document.body.append(input);
  });
  await page.locator('#of-the-system').setInputFiles([...paths]);
  await page.evaluate((kind) => {
    const input = document.querySelector<HTMLInputElement>('#of-the-system');
    const dataTransfer = new DataTransfer();
    for (const file of input?.files ?? []) dataTransfer.items.add(file);
    input?.remove();
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
  }, type);
}
