import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { choose, importDialog, openImport } from './pages/dialogs';
import { dragFile, undo } from './pages/window';
import { expectEvents, snapshotOf } from './program';

const HEADER = 'Date,Event,Place';

/** Files in a folder of their own, of which one cannot be read. */
function exportsIn(folder: string): string[] {
  const exports = join(folder, 'Exports');
  mkdirSync(exports);
  const contents = {
    'jan.csv': `${HEADER}\n3/1/2026,Fire in the depot,North\n4/1/2026,Convoy stopped,South\n`,
    'feb.csv': `${HEADER}\n2/3/2026,Water shortage,North\n2/19/2026,Hospital visit,East\n`,
    'work.ics':
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Hearing\r\nDTSTART;VALUE=DATE:20260301\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    'notes.json': '{"a":',
  };
  return Object.entries(contents).map(([name, content]) => {
    const path = join(exports, name);
    writeFileSync(path, content);
    return path;
  });
}

const firstRows = (dialog: Locator): Locator => dialog.getByRole('region', { name: 'Events that would come in' }).getByRole('row');

test('several files chosen together are one import: each is listed with its events or why it is not read, and can be left out', async ({
  launch,
  newFolder,
}) => {
  const annals = await launch();
  const { page } = annals;
  const dialog = await openImport(annals, exportsIn(newFolder()));
  const files = dialog.getByRole('group', { name: 'Files' });
  await expect(files.getByRole('listitem')).toHaveText([
    /^1\. jan\.csv\s*2 events$/,
    /^2\. feb\.csv\s*2 events$/,
    /^3\. work\.ics\s*1 event$/,
    /^4\. notes\.json\s*not read: This is not JSON/,
  ]);
  await expect(dialog.getByText('4 files', { exact: true })).toBeVisible();
  await expect(files.getByText('1 file is not read: notes.json', { exact: true })).toBeVisible();
  // The one order that a cell of the second file proves is that of both.
  await expect(firstRows(dialog).nth(1)).toContainText(/1 March 2026\s*Fire in the depot/);
  await choose(page, dialog, 'Events of', 'work.ics');
  await expect(firstRows(dialog).nth(1)).toContainText('Hearing');
  expect(await violations(page)).toEqual([]);
  await files.getByRole('checkbox', { name: '1. jan.csv' }).click();
  await expect(dialog.getByRole('button', { name: 'Import 3 events' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'All that can be read' }).click();
  await dialog.getByRole('button', { name: 'Import 5 events' }).click();
  await expect(dialog).toBeHidden();
  expect((await snapshotOf(page)).undo).toMatchObject({ undo: 'Import 5 events from Exports/' });
  await undo(page);
  await expectEvents(page, 12);
});

test('files dropped together open one import; of articles the first is opened and the others are named', async ({ launch, newFolder }) => {
  const { page } = await launch();
  const folder = newFolder();
  await dragFile(page, 'drop', ...exportsIn(folder).slice(0, 3));
  const dialog = importDialog(page);
  await dialog.getByRole('button', { name: 'Import 5 events' }).click();
  await expect(dialog).toBeHidden();
  await expectEvents(page, 17);
  const papers = ['first.pdf', 'second.docx', 'third.pdf'].map((name) => join(folder, name));
  for (const paper of papers) writeFileSync(paper, 'no paper');
  await dragFile(page, 'drop', ...papers);
  await expect(page.getByText('“first.pdf” was opened. Not opened: second.docx, third.pdf. Drop them one after the other.')).toBeVisible();
});

test('the first question of a long list of files has the focus where it is seen, in a low window too', async ({ shared, newFolder }) => {
  const annals = await shared({ size: { width: 900, height: 500 } });
  const folder = newFolder();
  const paths = Array.from({ length: 12 }, (_, at) => join(folder, `week ${at + 1}.csv`));
  for (const [at, path] of paths.entries()) writeFileSync(path, `${HEADER}\n${(at % 9) + 1}/3/2026,Patrol ${at},North\n`);
  const dialog = await openImport(annals, paths);
  const first = dialog.getByRole('radio', { name: 'Day first' });
  await expect(first).toBeFocused();
  const isOnTop = first.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === element;
  });
  expect(await isOnTop).toBe(true);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
});
