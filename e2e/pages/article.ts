import type { Locator, Page } from '@playwright/test';
import { runCommand } from './window';

/* The dialog in which an article is read. */

export const articleDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Read an article' });

export async function openArticle(page: Page): Promise<Locator> {
  await runCommand(page, 'Read an article…');
  return articleDialog(page);
}

/** Has a text read that is put into the field for it. */
export async function readText(page: Page, text: string): Promise<Locator> {
  const dialog = await openArticle(page);
  await dialog.getByRole('textbox', { name: 'Text of the article' }).fill(text);
  await dialog.getByRole('button', { name: 'Read the text' }).click();
  return dialog;
}

/** The proposal at a place in the order of time, from 1 on. */
export const proposal = (dialog: Locator, at: number): Locator => dialog.getByRole('group', { name: new RegExp(`^${at} of `) });

/** "1 accepted, 0 merged, 0 skipped, 4 open" */
export const counts = (dialog: Locator): Locator => dialog.getByRole('status').filter({ hasText: / open$/ });

/** The text that is read, with its dates. */
export const textOf = (dialog: Locator): Locator => dialog.getByRole('region', { name: 'Text of the article' });

/** The kept text of a source that was pasted, and the words in it that the source rests on. */
export function keptText(page: Page): { readonly dialog: Locator; readonly marked: Locator } {
  const dialog = page.getByRole('dialog', { name: 'Pasted text' });
  return { dialog, marked: textOf(dialog).locator('[data-quoted]') };
}
