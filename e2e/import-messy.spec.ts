import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { violations } from './axe';
import { expect, test, unwrap } from './fixtures';
import { importDialog, openImport } from './pages/dialogs';
import { undo } from './pages/window';
import { answerDialogs, expectEvents, snapshotOf } from './program';

const MESSY = [
  'Ereignis,Datum,Wo,Zuständig,Quelle,Bemerkung',
  'Anhörung,3/4/26,Berlin,Kanzlei,Protokoll 12,öffentlich',
  'Rückfrage,5/6/26,Bonn,Kanzlei,,',
  'Unklar,blau,Kiel,,,',
  'تمديد المهلة,2026-02-11,الدوحة,وزارة,,',
].join('\n');

const firstRows = (dialog: Locator): Locator => dialog.getByRole('region', { name: 'Events that would come in' }).getByRole('row');

test('a messy table: what nothing proves is asked, columns and lane are chosen, the good rows come in and the others are kept, and the next one is read the same', async ({
  launch,
  newFolder,
}) => {
  const annals = await launch({ size: { width: 900, height: 600 }, args: ['--theme=dark'] });
  const { app, page } = annals;
  const folder = newFolder();
  const path = join(folder, 'chronik.csv');
  writeFileSync(path, MESSY);
  const dialog = await openImport(annals, path);

  // The first question has the focus, and nothing is taken before both are answered.
  const monthFirst = dialog.getByRole('radio', { name: 'Month first' });
  await expect(dialog.getByRole('radio', { name: 'Day first' })).toBeFocused();
  await expect(dialog.getByText('First answer the 2 questions about the dates.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Import/ })).toBeDisabled();
  expect(await violations(page)).toEqual([]);
  await monthFirst.check();
  await expect(firstRows(dialog).nth(1)).toContainText('4 March 2026');
  // Where no lane is said it is told by its name.
  await expect(firstRows(dialog).nth(1)).toContainText('Attacks');
  await dialog.getByRole('radio', { name: '1900–1999' }).check();
  await expect(dialog.getByText('First answer')).toHaveCount(0);
  await expect(firstRows(dialog).nth(2)).toContainText('6 May 1926');
  await dialog.getByRole('radio', { name: 'None of them in the future' }).check();
  await expect(firstRows(dialog).nth(2)).toContainText('6 May 2026');

  // A column that no header tells is given its use by keyboard.
  const responsible = dialog.getByRole('combobox', { name: 'Column Zuständig is' });
  await responsible.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Actors', exact: true }).click();
  await expect(responsible).toHaveValue('Actors');
  await dialog.getByRole('combobox', { name: 'All events into lane' }).fill('Chronik');
  await page.keyboard.press('Tab');
  await expect(firstRows(dialog).nth(3)).toContainText('Chronik');
  expect(await violations(page)).toEqual([]);

  const rest = join(folder, 'rest.csv');
  await answerDialogs(app, { save: rest });
  await dialog.getByRole('button', { name: 'Import 3 events' }).click();
  await expect(dialog).toBeHidden();
  expect(readFileSync(rest, 'utf8')).toContain('Unklar,blau,Kiel');
  const after = await snapshotOf(page);
  expect(after).toMatchObject({ total: 15, undo: { undo: 'Import 3 events from chronik.csv' } });
  const found = unwrap(await page.evaluate(() => window.annals.events.search({ query: 'Anhörung', limit: 5 })));
  expect(found.events).toMatchObject([{ when: '2026-03-04' }]);
  await undo(page);
  await expectEvents(page, 12);

  // The next table with these headers is read the same, without a question.
  await openImport(annals, path);
  await expect(importDialog(page).getByText('Read as the last table with these headers was.')).toBeVisible();
  await expect(firstRows(dialog).nth(1)).toContainText('4 March 2026');
  await expect(dialog.getByRole('combobox', { name: 'Column Zuständig is' })).toHaveValue('Actors');
  await expect(dialog.getByRole('button', { name: 'Import 3 events' })).toBeFocused();
  const columns = join(folder, 'columns.json');
  await answerDialogs(app, { save: columns });
  await dialog.getByRole('button', { name: 'Save the columns…' }).click();
  await expect.poll(() => existsSync(columns)).toBe(true);
  expect(JSON.parse(readFileSync(columns, 'utf8'))).toMatchObject({ columns: { title: 'Ereignis', actors: 'Zuständig' } });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // A table copied from a page is pasted onto the chart: what spans two rows stands in both.
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Date What Where');
    clipboardData.setData(
      'text/html',
      '<table><tr><th>Date</th><th>What</th><th>Where</th></tr><tr><td rowspan="2">8 Jan 2026</td><td>Hearing</td><td>Berlin</td></tr><tr><td>Vote</td><td>Bonn</td></tr></table>',
    );
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(firstRows(dialog).nth(2)).toContainText(/8 January 2026\s*Vote/);
  await dialog.getByRole('button', { name: 'Import 2 events' }).click();
  await expect(dialog).toBeHidden();
  expect((await snapshotOf(page)).undo).toMatchObject({ undo: 'Import 2 events from the clipboard' });
});
