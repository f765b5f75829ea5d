import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { xlsxOf, xlsxRows } from '../testing/formats/workbooks';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { choose, openImport } from './pages/dialogs';
import { undo } from './pages/window';
import { expectEvents, snapshotOf } from './program';

/** Days as spreadsheets count them: 8, 23 and 31 January 2026. */
const [EIGHTH, TWENTY_THIRD, LAST] = [46030, 46045, 46053];

const WORKBOOK = xlsxOf({
  formats: [14],
  sheets: [
    {
      name: 'Incidents',
      rows: xlsxRows([
        ['Title', 'Date'],
        ['Depot fire', EIGHTH],
        ['Rail crash', TWENTY_THIRD],
        ['Mill blaze', LAST],
        ['Quarry slide', LAST],
        ['Bridge closed', LAST],
      ]),
    },
    {
      name: 'Planned',
      rows: xlsxRows([
        ['Event', 'Date'],
        ['Opening', EIGHTH],
        ['What', 'Until'],
        ['Audit', TWENTY_THIRD],
        ['Hearing', LAST],
      ]),
    },
    {
      name: 'Lookup',
      state: 'hidden',
      rows: xlsxRows([
        ['Event', 'Date'],
        ['Template', LAST],
      ]),
    },
  ],
});

/** "Gespräch in Köln" of 8 and "Prüfung" of 23 January 2026, as a console of Windows writes it. */
const DOS = Buffer.from('Ereignis;Datum\r\nGespr\x84ch in K\x94ln;08.01.2026\r\nPr\x81fung;23.01.2026\r\n', 'latin1');

const firstRows = (dialog: Locator): Locator => dialog.getByRole('region', { name: 'Events that would come in' }).getByRole('row');

test('how a file is read is chosen in the dialog: the sheet of a workbook, the row that names the columns, the encoding of a text', async ({
  launch,
  newFolder,
}) => {
  const annals = await launch({ size: { width: 900, height: 600 } });
  const { page } = annals;
  const folder = newFolder();
  const workbook = join(folder, 'incidents.xlsx');
  writeFileSync(workbook, WORKBOOK);

  // A sheet and its columns are chosen together: what was said of another sheet does not hold for this one.
  const dialog = await openImport(annals, workbook);
  const sheets = dialog.getByRole('combobox', { name: 'Sheet' });
  await expect(sheets).toHaveValue('Incidents');
  await expect(firstRows(dialog).nth(1)).toContainText(/8 January 2026\s*Depot fire/);
  await choose(page, dialog, 'Sheet', 'Lookup (hidden)');
  await expect(firstRows(dialog).nth(1)).toContainText('Template');
  await choose(page, dialog, 'Sheet', 'Planned');
  await expect(firstRows(dialog).nth(1)).toContainText(/8 January 2026\s*Opening/);

  // The second header of the sheet is the right one: what stands above is no event.
  const header = dialog.getByRole('combobox', { name: 'Names of the columns' });
  await expect(header).toHaveValue('Row 1: Event · Date');
  await choose(page, dialog, 'Names of the columns', 'Row 3: What · Until');
  await expect(firstRows(dialog)).toHaveCount(3);
  await expect(firstRows(dialog).nth(1)).toContainText('Audit');
  await expect(header).toHaveValue('Row 3: What · Until');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Import 2 events' }).click();
  await expect(dialog).toBeHidden();
  expect((await snapshotOf(page)).undo).toMatchObject({ undo: 'Import 2 events from incidents.xlsx' });
  await undo(page);
  await expectEvents(page, 12);

  // A text is shown as it reads before anything comes in; the wrong encoding can be seen, and taken back.
  const text = join(folder, 'konsole.csv');
  writeFileSync(text, DOS);
  await openImport(annals, text);
  const encoding = dialog.getByRole('combobox', { name: 'Encoding of the text' });
  const lines = dialog.getByRole('region', { name: 'The first lines as they read so' });
  await expect(encoding).toHaveValue('DOS 850 (Western Europe)');
  await expect(lines).toContainText('Gespräch in Köln;08.01.2026');
  await encoding.fill('1252');
  await page.getByRole('option', { name: /^Windows-1252/ }).click();
  await expect(lines).toContainText('Gespr„ch in K”ln');
  await expect(firstRows(dialog).nth(1)).toContainText('Gespr„ch');
  await encoding.fill('850');
  await page.getByRole('option', { name: /^DOS 850/ }).click();
  await expect(lines).toContainText('Gespräch in Köln');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Import 2 events' }).click();
  await expect(dialog).toBeHidden();
  await expectEvents(page, 14);
});
