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

test('how a file is read is chosen in the dialog: the sheets of a workbook, the row that names the columns, the encoding of a text', async ({
  launch,
  newFolder,
}) => {
  const annals = await launch({ size: { width: 900, height: 600 } });
  const { page } = annals;
  const folder = newFolder();
  const workbook = join(folder, 'incidents.xlsx');
  writeFileSync(workbook, WORKBOOK);

  // Sheets of other columns come in together, each by its own; a hidden one only when it is ticked.
  const dialog = await openImport(annals, workbook);
  const sheets = dialog.getByRole('group', { name: 'Sheets' });
  const tick = (name: string): Locator => sheets.getByRole('checkbox', { name, exact: true });
  await expect(sheets.getByRole('listitem')).toHaveText([
    /^Incidents\s*5 events$/,
    /^Planned\s*\d events?$/,
    /^Lookup \(hidden\)\s*not read$/,
  ]);
  await expect(tick('Incidents')).toHaveAccessibleDescription('5 events');
  await expect(firstRows(dialog).nth(1)).toContainText(/8 January 2026\s*Depot fire/);
  await expect(firstRows(dialog)).toHaveCount(6);
  // What is shown of columns, dates and events is that of the sheet that is looked at, wherever it is chosen.
  await choose(page, dialog, 'Events of', 'Planned');
  await expect(firstRows(dialog).nth(1)).toContainText(/8 January 2026\s*Opening/);
  await expect(dialog.getByRole('combobox', { name: 'Columns of' })).toHaveValue('Planned');
  await choose(page, dialog, 'Columns of', 'Incidents');
  await expect(firstRows(dialog).nth(1)).toContainText('Depot fire');
  await choose(page, dialog, 'Columns of', 'Planned');
  await expect(firstRows(dialog).filter({ hasText: 'Depot fire' })).toHaveCount(0);
  await expect(dialog.getByRole('combobox', { name: 'Column Event is' })).toHaveValue('Title');
  await expect(dialog.getByRole('combobox', { name: 'Names of the columns' })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await tick('Lookup (hidden)').click();
  await expect(sheets.getByRole('listitem')).toHaveText([/5 events/, /3 events/, /1 event$/]);
  await expect(dialog.getByRole('combobox', { name: 'Events of' })).toHaveValue('Planned, Lookup');
  await expect(firstRows(dialog).filter({ hasText: 'Template' })).toHaveCount(1);
  await tick('Lookup (hidden)').click();
  await tick('Incidents').click();
  await expect(firstRows(dialog).nth(1)).toContainText(/8 January 2026\s*Opening/);
  await expect(tick('Planned')).toBeDisabled();

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

test('sheets whose columns have the same names come in together, with their rows named by sheet; some of them can be chosen, and all of them again', async ({
  launch,
  newFolder,
}) => {
  const annals = await launch({ size: { width: 900, height: 600 } });
  const { page } = annals;
  const workbook = join(newFolder(), 'years.xlsx');
  const sheet = (name: string, title: string, day: number) => ({
    name,
    rows: xlsxRows([
      ['Title', 'Date'],
      [title, [day, 1] as const],
    ]),
  });
  const sheets = [sheet('2025', 'Depot fire', EIGHTH), sheet('2026', 'Rail crash', TWENTY_THIRD)];
  writeFileSync(workbook, xlsxOf({ formats: [14], sheets }));

  const dialog = await openImport(annals, workbook);
  const chosen = dialog.getByRole('group', { name: 'Sheets' });
  await expect(chosen.getByRole('listitem')).toHaveText([/^2025\s*1 event$/, /^2026\s*1 event$/]);
  await expect(firstRows(dialog).nth(1)).toContainText(/2 of sheet 1.*Depot fire/);
  await expect(firstRows(dialog).nth(2)).toContainText(/2 of sheet 2.*Rail crash/);
  await chosen.getByRole('checkbox', { name: '2025', exact: true }).click();
  await expect(firstRows(dialog)).toHaveCount(2);
  await dialog.getByRole('button', { name: 'What looks like events' }).click();
  await expect(firstRows(dialog)).toHaveCount(3);
  await choose(page, dialog, 'Names of the columns', 'Row 1 of sheet 1: Title · Date');
  await expect(firstRows(dialog)).toHaveCount(3);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Import 2 events' }).click();
  await expect(dialog).toBeHidden();
});

const PAGE = `<html><body>
<h2>Incidents</h2><table><tr><th>Date</th><th>Incident</th></tr><tr><td>4 May 2023</td><td>Fire in the hall</td></tr>
<tr><td>9 May 2023</td><td>Pump fails</td></tr><tr><td>11 May 2023</td><td>Gate is blocked</td></tr></table>
<h2>Letters</h2><table><tr><th>Sent on</th><th>Subject</th></tr><tr><td>12 May 2023</td><td>Complaint about the hall</td></tr>
<tr><td>20 June 2023</td><td>Answer of the council</td></tr></table>
<h2>Sources</h2><table><tr><th>Published</th><th>Title</th></tr><tr><td>1 July 2023</td><td>Report of the brigade</td></tr>
<tr><td>3 July 2023</td><td>Minutes of the board</td></tr></table></body></html>`;

test('the tables of a page are ticked as sheets are: what each gives, one that was left out, and one that is not wanted', async ({
  launch,
  newFolder,
}) => {
  const annals = await launch({ size: { width: 900, height: 600 } });
  const path = join(newFolder(), 'case.html');
  writeFileSync(path, PAGE);
  const dialog = await openImport(annals, path);
  const tables = dialog.getByRole('group', { name: 'Tables' });
  await expect(tables.getByRole('listitem')).toHaveText([
    /^Incidents\s*3 events$/,
    /^Letters\s*2 events$/,
    /^Sources\s*not read: its heading “Sources” says that it holds no events of its own$/,
  ]);
  await tables.getByRole('checkbox', { name: 'Sources', exact: true }).click();
  await tables.getByRole('checkbox', { name: 'Incidents', exact: true }).click();
  await expect(tables.getByRole('listitem')).toHaveText([/^Incidents\s*not read$/, /^Letters\s*2 events$/, /^Sources\s*2 events$/]);
  await expect(firstRows(dialog).nth(1)).toContainText('Complaint about the hall');
  expect(await violations(annals.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Import 4 events' }).click();
  await expect(dialog).toBeHidden();
});
