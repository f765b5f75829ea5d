import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, projectFolder, TODAY, test } from './fixtures';
import { onChart } from './pages/chart';
import { openExport } from './pages/dialogs';
import { filterField, openFilter } from './pages/filter';
import { openTab, undo } from './pages/window';
import { answerDialogs, snapshotOf } from './program';

const viewsButton = (page: Page) => page.getByRole('button', { name: /^Saved views/ });
const titles = async (page: Page) => (await snapshotOf(page)).timeline.views.map(({ title }) => title);

async function setFilter(page: Page, query: string): Promise<void> {
  if ((await filterField(page).count()) === 0) await openFilter(page);
  await filterField(page).fill(query);
  await filterField(page).press('Enter');
}

async function saveView(page: Page, title: string, whole = false): Promise<void> {
  await viewsButton(page).click();
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save view' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(title);
  if (whole) await dialog.getByRole('radio', { name: /^The whole timeline/ }).click();
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(dialog).toHaveCount(0);
}

async function showView(page: Page, title: string): Promise<void> {
  await viewsButton(page).click();
  await page.getByRole('menuitem', { name: title }).click();
  await expect(viewsButton(page)).toHaveAccessibleName(`Saved views: ${title} is shown`);
}

test('a view keeps filter and stretch of time under a name, and outlives the program', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData });
  await setFilter(first.page, 'lane:Diplomacy');
  await expect(onChart(first.page)).toHaveCount(4);
  await saveView(first.page, 'Talks');
  await expect(viewsButton(first.page)).toHaveAccessibleName('Saved views: Talks is shown');
  const [saved] = (await snapshotOf(first.page)).timeline.views;
  expect(saved).toMatchObject({
    title: 'Talks',
    filter: 'lane:Diplomacy',
    from: expect.stringMatching(/^2025-/),
    to: expect.stringMatching(/^2027-/),
  });
  await setFilter(first.page, '');
  await saveView(first.page, 'Everything', true);
  await first.quit();

  const { page } = await launch({ userData });
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await showView(page, 'Talks');
  await expect(onChart(page)).toHaveCount(4);
  await expect(filterField(page)).toHaveValue('lane:Diplomacy');
  // The stretch of time is the one that was saved, to the day.
  const range = await rangeWords(page, 'Talks');
  await viewsButton(page).click();
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  await expect(page.getByRole('dialog', { name: 'Save view' }).getByText(`What is shown: ${range}`)).toBeVisible();
  await page.keyboard.press('Escape');
  await showView(page, 'Everything');
  await expect(filterField(page)).toHaveValue('');
  await expect(page.getByRole('option', { name: /review 8,/ })).toBeVisible();
});

/** "21 Aug 2025 – 21 May 2027", as the menu says it. */
async function rangeWords(page: Page, title: string): Promise<string> {
  await viewsButton(page).click();
  const words = (await page.getByRole('menuitem', { name: title }).locator('.views-words').textContent()) ?? '';
  await page.keyboard.press('Escape');
  return words.split(' · ')[0] ?? '';
}

test('views are renamed, changed, put in order and deleted, and every step is undone', async ({ shared }) => {
  const { page } = await shared();
  await setFilter(page, 'status:planned');
  for (const title of ['One', 'Two', 'Three']) await saveView(page, title);
  expect(await titles(page)).toEqual(['One', 'Two', 'Three']);
  await viewsButton(page).click();
  await page.getByRole('menuitem', { name: 'Rename, order, delete…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saved views' });

  const name = dialog.getByRole('textbox', { name: 'Name of “Two”' });
  await name.fill('one');
  await name.press('Enter');
  await expect(dialog.getByText('There is a view “one” already.')).toBeVisible();
  await name.press('Escape');
  await expect(name).toHaveValue('Two');
  await name.fill('Second');
  await name.press('Enter');
  await expect.poll(() => titles(page)).toEqual(['One', 'Second', 'Three']);
  await dialog.getByRole('button', { name: 'Move “Three” up' }).click();
  await expect.poll(() => titles(page)).toEqual(['One', 'Three', 'Second']);
  await dialog.getByRole('button', { name: 'Delete “One”' }).click();
  await expect.poll(() => titles(page)).toEqual(['Three', 'Second']);
  await dialog.getByRole('button', { name: 'Close' }).click();

  await undo(page);
  await expect.poll(() => titles(page)).toEqual(['One', 'Three', 'Second']);
  await undo(page);
  await undo(page);
  await expect.poll(() => titles(page)).toEqual(['One', 'Two', 'Three']);
  await openTab(page, 'History');
  await expect(page.getByText('Undo: Rename the view “Two” to “Second”').first()).toBeVisible();

  // What is shown now takes the place of what a view showed.
  await openTab(page, 'Table');
  await setFilter(page, 'lane:Attacks');
  await expect(page.getByText('1 of 12 events', { exact: true })).toBeVisible();
  await viewsButton(page).click();
  await page.getByRole('menuitem', { name: 'Rename, order, delete…' }).click();
  await dialog.getByRole('button', { name: 'Let “One” show what is shown now' }).click();
  await expect.poll(async () => (await snapshotOf(page)).timeline.views[0]?.filter).toBe('lane:Attacks');
});

test('a view is reached by keyboard alone: palette, menu, and back', async ({ shared }) => {
  const { page } = await shared();
  await setFilter(page, 'lane:Reviews');
  await saveView(page, 'Only reviews');
  await setFilter(page, '');
  await expect(
    onChart(page)
      .filter({ hasText: /Diplo|Naqvi/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('view: only');
  await expect(page.getByRole('option', { name: 'View: Only reviews' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(filterField(page)).toHaveValue('lane:Reviews');
  await viewsButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: /^Only reviews/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(viewsButton(page)).toBeFocused();
});

test('the dialog exports a view, with the bytes that the command line writes by its name', async ({ launch, newFolder }) => {
  const { app, page, userData, quit } = await launch();
  await setFilter(page, 'lane:Diplomacy,Reviews');
  await saveView(page, 'Talks & "reviews"');
  await setFilter(page, '');
  const dialog = await openExport(page);
  await dialog.getByText('View', { exact: true }).click();
  await expect(dialog.getByRole('textbox', { name: 'Filter' })).toHaveValue('lane:Diplomacy,Reviews');
  await expect(dialog.locator('.export-command')).toContainText(`--view 'Talks & "reviews"'`);
  await expect(dialog.getByText(/5 of 12 events/).first()).toBeVisible();
  const folder = newFolder();
  const fromDialog = join(folder, 'dialog.png');
  await answerDialogs(app, { save: fromDialog });
  await dialog.getByRole('button', { name: 'Save picture…' }).click();
  await expect.poll(() => existsSync(fromDialog)).toBe(true);
  const command = (await dialog.locator('.export-command').textContent()) ?? '';
  expect(command).toContain(`--today ${TODAY}`);
  await page.keyboard.press('Escape');
  await quit();

  const file = readdirSync(userData).find((name) => name.endsWith('.annals')) ?? '';
  const annals = (...argv: string[]) =>
    execFileSync(process.execPath, [join(projectFolder, 'scripts/annals.mjs'), ...argv], { cwd: projectFolder });
  const out = join(folder, 'all');
  annals('export', join(userData, file), '--views', '--out-dir', out, '--width', '1600', '--today', TODAY);
  expect(readdirSync(out)).toEqual(['Talks & reviews.png']);
  expect(readFileSync(join(out, 'Talks & reviews.png')).equals(readFileSync(fromDialog))).toBe(true);
});
