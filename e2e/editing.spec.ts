import type { Page } from '@playwright/test';
import { expect, test, unwrap } from './fixtures';

async function titles(page: Page): Promise<string[]> {
  const answer = await page.evaluate(() => window.annals.events.page({ offset: 0, limit: 100, sort: 'when', descending: false }));
  return unwrap(answer).events.map((event) => event.title);
}

async function quickAdd(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Quick add' });
  await field.fill(text);
  await field.press('Enter');
}

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved$/ });

test('quick add, undo, redo; quit and relaunch finds everything, undo too', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData });
  await quickAdd(first.page, '2026-03 Gwadar unit operational');
  const option = first.page.getByRole('option', { name: /^Gwadar unit operational/ });
  await expect(option).toContainText('Mar 2026');
  await expect(saved(first.page)).toBeVisible();

  await first.page.getByRole('button', { name: 'Undo' }).click();
  await expect(option).toHaveCount(0);
  expect(await titles(first.page)).toHaveLength(12);
  await first.page.getByRole('button', { name: 'Redo' }).click();
  await expect(option).toBeVisible();
  await expect(saved(first.page)).toBeVisible();
  await first.quit();

  const second = await launch({ userData });
  await expect(second.page.getByRole('option', { name: /^Gwadar unit operational/ })).toBeVisible();
  expect(await titles(second.page)).toHaveLength(13);
  await second.page.getByRole('button', { name: 'Undo' }).click();
  await expect(second.page.getByRole('option', { name: /^Gwadar unit operational/ })).toHaveCount(0);
});

test('undo and redo by keys', async ({ launch }) => {
  const { page } = await launch();
  await quickAdd(page, '2026-05-04 Key test');
  const option = page.getByRole('option', { name: /^Key test/ });
  await expect(option).toBeVisible();
  await page.getByRole('tab', { name: 'Timeline' }).focus();
  await page.keyboard.press('Control+z');
  await expect(option).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(option).toBeVisible();
});

test('quick add says what it understood and refuses nothing silently', async ({ launch }) => {
  const { page } = await launch();
  const field = page.getByRole('textbox', { name: 'Quick add' });
  await field.fill('since March 2026 Gwadar unit ready');
  await expect(page.getByText('2026-03/..')).toBeVisible();
  await field.press('Escape');
  await quickAdd(page, 'A title without a date');
  // The form takes over with the title kept; nothing was added.
  const details = page.getByRole('region', { name: 'Event details' });
  await expect(details.getByRole('textbox', { name: 'Title' })).toHaveValue('A title without a date');
  expect(await titles(page)).toHaveLength(12);
});

test('the form shows the field that is wrong and adds nothing; then adds', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Add event' }).click();
  const details = page.getByRole('region', { name: 'Event details' });
  await details.getByRole('textbox', { name: 'Title' }).fill('Posts manned');
  await details.getByRole('textbox', { name: 'When' }).fill('31 February 2026');
  await details.getByRole('button', { name: 'Save event' }).click();
  await expect(details.getByText(/February/).first()).toBeVisible();
  expect(await titles(page)).toHaveLength(12);
  await details.getByRole('textbox', { name: 'When' }).fill('early 2026');
  await details.getByRole('button', { name: 'Save event' }).click();
  await expect(page.getByRole('option', { name: /^Posts manned/ })).toBeVisible();
  expect(await titles(page)).toHaveLength(13);
});

test('edits a field in the inspector, deletes, and takes both back', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('option', { name: /^Report published/ }).click();
  const details = page.getByRole('region', { name: 'Event details' });
  const title = details.getByRole('textbox', { name: 'Title' });
  await title.fill('Report published by News18');
  await title.press('Enter');
  await expect(page.getByRole('option', { name: /^Report published by News18/ })).toBeVisible();

  await page.getByRole('option', { name: /^Report published by News18/ }).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('option', { name: /^Report published/ })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Timeline' }).focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('option', { name: /^Report published \(News18\)/ })).toBeVisible();
});
