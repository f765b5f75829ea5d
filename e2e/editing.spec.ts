import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { eventOnChart } from './pages/chart';
import { beginEvent, eventDetails } from './pages/inspector';
import { addQuickly, quickAddField } from './pages/quick-add';
import { runCommand, savedLine, tab, undo } from './pages/window';
import { eventsOf, snapshotOf } from './program';

async function titles(page: Page): Promise<string[]> {
  return (await eventsOf(page)).map((event) => event.title);
}

test('quick add, undo, redo; quit and relaunch finds everything, undo too', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData });
  await addQuickly(first.page, '2026-03 Gwadar unit operational');
  const option = eventOnChart(first.page, 'Gwadar unit operational');
  await expect(option).toContainText('Mar 2026');
  await expect(savedLine(first.page)).toBeVisible();

  await undo(first.page);
  await expect(option).toHaveCount(0);
  expect(await titles(first.page)).toHaveLength(12);
  await first.page.getByRole('button', { name: 'Redo' }).click();
  await expect(option).toBeVisible();
  await expect(savedLine(first.page)).toBeVisible();
  await first.quit();

  const second = await launch({ userData });
  await expect(eventOnChart(second.page, 'Gwadar unit operational')).toBeVisible();
  expect(await titles(second.page)).toHaveLength(13);
  await undo(second.page);
  await expect(eventOnChart(second.page, 'Gwadar unit operational')).toHaveCount(0);
});

test('undo and redo by keys', async ({ shared }) => {
  const { page } = await shared();
  await addQuickly(page, '2026-05-04 Key test');
  const option = eventOnChart(page, 'Key test');
  await expect(option).toBeVisible();
  await tab(page, 'Timeline').focus();
  await page.keyboard.press('Control+z');
  await expect(option).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(option).toBeVisible();
});

test('quick add says what it understood and refuses nothing silently', async ({ shared }) => {
  const { page } = await shared();
  const field = quickAddField(page);
  await field.fill('since March 2026 Gwadar unit ready');
  await expect(page.getByText('2026-03/..')).toBeVisible();
  await field.press('Escape');
  await addQuickly(page, 'A title without a date');
  // The form takes over with the title kept; nothing was added.
  const details = eventDetails(page);
  await expect(details.getByRole('textbox', { name: 'Title' })).toHaveValue('A title without a date');
  expect(await titles(page)).toHaveLength(12);
});

test('the form shows the field that is wrong and adds nothing; then adds', async ({ shared }) => {
  const { page } = await shared();
  await beginEvent(page);
  const details = eventDetails(page);
  await details.getByRole('textbox', { name: 'Title' }).fill('Posts manned');
  await details.getByRole('textbox', { name: 'When' }).fill('31 February 2026');
  await details.getByRole('button', { name: 'Save event' }).click();
  await expect(details.getByText(/February/).first()).toBeVisible();
  expect(await titles(page)).toHaveLength(12);
  await details.getByRole('textbox', { name: 'When' }).fill('early 2026');
  await details.getByRole('button', { name: 'Save event' }).click();
  await expect(eventOnChart(page, 'Posts manned')).toBeVisible();
  expect(await titles(page)).toHaveLength(13);
});

test('edits a field in the inspector, deletes, and takes both back', async ({ shared }) => {
  const { page } = await shared();
  await eventOnChart(page, 'Report published').click();
  const details = eventDetails(page);
  const title = details.getByRole('textbox', { name: 'Title' });
  await title.fill('Report published by News18');
  await title.press('Enter');
  await expect(eventOnChart(page, 'Report published by News18')).toBeVisible();

  await eventOnChart(page, 'Report published by News18').focus();
  await page.keyboard.press('Delete');
  await expect(eventOnChart(page, 'Report published')).toHaveCount(0);
  await tab(page, 'Timeline').focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('option', { name: /^Report published \(News18\)/ })).toBeVisible();
});

test('a lane that its own dialog deletes goes without a word of alarm', async ({ shared }) => {
  const { page } = await shared();
  await page.evaluate(() => window.annals.lanes.add({ draft: { title: 'Nothing in it', color: '#b4453c' } }));
  await runCommand(page, 'Edit lane: Nothing in it');
  const dialog = page.getByRole('dialog', { name: 'Edit lane' });
  await expect(dialog.getByRole('button', { name: 'Delete lane' })).toBeVisible();
  // Also what stands there for one moment only.
  const alarms = await page.evaluateHandle(() => {
    const said: string[] = [];
    const look = () => said.push(...[...document.querySelectorAll('[role="alert"]')].map((alarm) => alarm.textContent ?? ''));
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    return said;
  });
  await dialog.getByRole('button', { name: 'Delete lane' }).click();
  await expect(dialog).toHaveCount(0);
  expect((await snapshotOf(page)).lanes.map(({ title }) => title)).not.toContain('Nothing in it');
  expect(await alarms.jsonValue()).toEqual([]);
});
