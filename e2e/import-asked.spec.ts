import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { openImport } from './pages/dialogs';

const firstRows = (dialog: Locator): Locator => dialog.getByRole('region', { name: 'Events that would come in' }).getByRole('row');

test('when fiscal years begin and of which year a log is are asked once, with the answers that are likely and all others', async ({
  launch,
  newFolder,
}) => {
  const annals = await launch();
  const folder = newFolder();
  const years = join(folder, 'plan.csv');
  writeFileSync(years, 'Title,Period\nBudget,FY24\nPlan,Q3 FY24\n');
  const dialog = await openImport(annals, years);
  await expect(dialog.getByText('In which month do they begin?')).toBeVisible();
  await expect(dialog.getByText('First answer the question about the dates.')).toBeVisible();
  expect(await violations(annals.page)).toEqual([]);
  await dialog.getByRole('radio', { name: 'July, called by the year in which it ends' }).check();
  await expect(firstRows(dialog).nth(2)).toContainText('first quarter of 2024');
  await dialog.getByRole('combobox', { name: 'Another month…' }).click();
  await annals.page.getByRole('option', { name: 'October, called by the year in which it begins' }).click();
  await expect(firstRows(dialog).nth(2)).toContainText('second quarter of 2025');
  await expect(dialog.getByRole('button', { name: 'Import 2 events' })).toBeEnabled();
  await annals.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const log = join(folder, 'messages.log');
  writeFileSync(log, 'Dec 31 23:59:59 ws01 app[1]: before\nJan  1 00:00:01 ws01 app[1]: after\n');
  await openImport(annals, log);
  await expect(dialog.getByText('Of which year is the first line?')).toBeVisible();
  await expect(dialog.getByText('First answer the question about the dates.')).toBeVisible();
  await dialog.getByRole('radio', { name: '2024', exact: true }).check();
  await expect(firstRows(dialog).nth(1)).toContainText('31 December 2024');
  await expect(firstRows(dialog).nth(2)).toContainText('1 January 2025');
  await annals.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const war = join(folder, 'war.csv');
  writeFileSync(war, 'Date (DD/MM),Event\n04/08,War begins\n02/01,Second winter\n');
  await openImport(annals, war);
  await dialog.getByRole('combobox', { name: 'Another year…' }).fill('1914');
  await annals.page.getByRole('option', { name: '1914', exact: true }).click();
  await expect(firstRows(dialog).nth(1)).toContainText('4 August 1914');
  await expect(firstRows(dialog).nth(2)).toContainText('2 January 1915');
  await annals.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const open = join(folder, 'open.csv');
  writeFileSync(open, 'Date,Event\n4 January,Begins\n01/02,Goes on\n02/01,Ends\n');
  await openImport(annals, open);
  await dialog.getByRole('radio', { name: '2024', exact: true }).check();
  await expect(dialog.getByRole('alert')).toContainText('say which comes first');
  await dialog.getByRole('radio', { name: /^Month first/ }).check();
  await expect(firstRows(dialog).nth(3)).toContainText('1 February 2024');
});

test('words of lanes and statuses stand whole in the list of events, beside long titles and addresses and in a small window', async ({
  launch,
  newFolder,
}) => {
  const annals = await launch({ size: { width: 900, height: 600 } });
  const path = join(newFolder(), 'long.csv');
  const title = 'The commission reports at length on what was agreed of all the bridges '.repeat(3);
  const rows = ['Infrastructure', 'Communication'].map(
    (lane) => `${title},2026-01-08T10:15/2026-02-09T11:45,${lane},confirmed,https://example.org/${'a'.repeat(90)}`,
  );
  writeFileSync(path, `Title,When,Lane,Status,Source\n${rows.join('\n')}\n`);
  const dialog = await openImport(annals, path);
  for (const word of ['Infrastructure', 'Communication', 'Confirmed']) {
    const cell = dialog.getByRole('cell', { name: word, exact: true }).first();
    const lines = await cell.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element.querySelector('bdi') ?? element);
      return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
    });
    expect(lines, word).toBe(1);
  }
});
