import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { violations } from './axe';
import { type Annals, expect, test, unwrap } from './fixtures';
import { openImport } from './pages/dialogs';
import { undo } from './pages/window';
import { expectEvents, snapshotOf } from './program';

const table = (...rows: string[]): string => `ID,Title,Date,Place,Description\n${rows.join('\n')}\n`;
const FIRST = table(
  'A-1,Storm,2026-01-08,Karachi,Heavy rain',
  'A-2,Thaw,2026-02,Quetta,Snow melts',
  'A-3,Landing,2026-03-01,,',
  'A-4,Flood,2026-04-02,,',
);
const NEXT = table(
  'A-1,Storm,2026-01-09,Hyderabad,Heavy rain',
  'A-2,Thaw,2026-02,Gwadar,Snow melts',
  'A-3,Landing,2026-03-01,,',
  'A-5,Vote,2026-05-01,,',
);

async function readFirst(annals: Annals, path: string, text: string, events: number): Promise<void> {
  writeFileSync(path, text);
  const dialog = await openImport(annals, path);
  await dialog.getByRole('button', { name: `Import ${events} events` }).click();
  await expect(dialog).toBeHidden();
}

const readBefore = (dialog: Locator): Locator => dialog.getByRole('region', { name: 'Read before' });
const changed = (dialog: Locator): Locator => dialog.getByRole('region', { name: 'Records that say something else now' });

test('a table that is read again: what changed is shown field by field beside what was edited here, and taken by choice, as one step', async ({
  launch,
  newFolder,
}) => {
  const annals = await launch({ size: { width: 900, height: 600 }, args: ['--theme=dark'] });
  const { page } = annals;
  const path = join(newFolder(), 'cases.csv');
  await readFirst(annals, path, FIRST, 4);
  const titled = async (title: string) => {
    const { events } = unwrap(await page.evaluate((query) => window.annals.events.search({ query, limit: 5 }), title));
    return events.find((event) => event.title === title);
  };
  const thaw = await titled('Thaw');
  unwrap(await page.evaluate((id) => window.annals.events.edit({ id, patch: { places: ['Ziarat'] } }), thaw?.id ?? ''));
  const landing = await titled('Landing');
  unwrap(await page.evaluate((id) => window.annals.events.remove({ ids: [id] }), landing?.id ?? ''));

  writeFileSync(path, NEXT);
  const dialog = await openImport(annals, path);
  await expect(readBefore(dialog).getByRole('status')).toHaveText(
    'As cases.csv: 1 new, 0 the same, 2 changed (1 edited here, too), 1 deleted here, 1 no longer in the file.',
  );
  await expect(dialog.getByRole('button', { name: 'Import 1 event' })).toBeFocused();
  const rows = changed(dialog).getByRole('row');
  await expect(rows).toHaveCount(6);
  await expect(rows.nth(2)).toHaveText(/When\s*2026-01-08\s*2026-01-09\s*2026-01-08/);
  await expect(rows.nth(5)).toHaveText(/Places\s*Quetta\s*Gwadar\s*Ziarat\s*edited here/);
  expect(await violations(page)).toEqual([]);

  // By keyboard: all that changed, and over the one edit as well.
  await dialog.getByRole('checkbox', { name: 'Take all that changed' }).focus();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('button', { name: 'Import 1 event and 1 change' })).toBeEnabled();
  await dialog.getByRole('checkbox', { name: 'Also over what was edited here: Thaw, row 3' }).check();
  await expect(dialog.getByRole('button', { name: 'Import 1 event and 2 changes' })).toBeEnabled();
  await dialog.getByRole('checkbox', { name: 'Take Storm, row 2' }).uncheck();
  await readBefore(dialog).getByText('Deleted here 1').click();
  await dialog.getByRole('checkbox', { name: 'Take Landing, row 4' }).check();
  await readBefore(dialog).getByText('Gone 1').click();
  await expect(dialog.getByRole('region', { name: 'Events that are no longer in the file' })).toContainText('Flood');
  await readBefore(dialog).getByText('New 1').click();
  await expect(dialog.getByRole('checkbox', { name: 'Take Vote, row 5' })).toBeChecked();
  expect(await violations(page)).toEqual([]);

  const before = await snapshotOf(page);
  await dialog.getByRole('button', { name: 'Import 2 events and 1 change' }).click();
  await expect(dialog).toBeHidden();
  expect(await snapshotOf(page)).toMatchObject({
    total: before.total + 2,
    revision: before.revision + 1,
    undo: { undo: 'Import 2 events and 1 change from cases.csv' },
  });
  expect([await titled('Storm'), await titled('Thaw')]).toMatchObject([
    { when: '2026-01-08', places: ['Karachi'] },
    { places: ['Gwadar'] },
  ]);
  await undo(page);
  await expectEvents(page, before.total);
  expect(await titled('Thaw')).toMatchObject({ places: ['Ziarat'] });
});

test('a renamed file: the one that it is a newer version of is suggested by its keys, can be chosen, and it can come in as new', async ({
  launch,
  newFolder,
}) => {
  const annals = await launch({ size: { width: 900, height: 600 } });
  const { page } = annals;
  const folder = newFolder();
  await readFirst(annals, join(folder, 'cases.csv'), FIRST, 4);
  const path = join(folder, 'final list.csv');
  writeFileSync(path, NEXT);
  const dialog = await openImport(annals, path);
  await expect(readBefore(dialog)).toContainText('3 of 4 were read from cases.csv before.');
  await expect(dialog.getByRole('button', { name: 'Import 4 events' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'It is a newer version of cases.csv' }).click();
  await expect(readBefore(dialog).getByRole('status')).toContainText(
    'As cases.csv: 1 new, 1 the same, 2 changed, 1 no longer in the file.',
  );
  await expect(dialog.getByRole('combobox', { name: 'This file is' })).toHaveValue('A newer version of cases.csv');
  expect(await violations(page)).toEqual([]);

  // Known by titles instead, what was mended is another event.
  await dialog.getByRole('combobox', { name: 'This file is' }).click();
  await page.getByRole('option', { name: 'One that was not read before' }).click();
  await expect(dialog.getByRole('button', { name: 'Import 4 events' })).toBeEnabled();
  await dialog.getByRole('combobox', { name: 'Rows are known by' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: 'Title', exact: true }).click();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Import 4 events' }).click();
  await expect(dialog).toBeHidden();
  expect((await snapshotOf(page)).undo).toMatchObject({ undo: 'Import 4 events from final list.csv by “ID” + “Title”' });
});

test('a file that is new here says so in one line, behind which it can be said to be a newer version', async ({ launch, newFolder }) => {
  const annals = await launch({ size: { width: 900, height: 600 } });
  const { page } = annals;
  const folder = newFolder();
  await readFirst(annals, join(folder, 'cases.csv'), FIRST, 4);
  const path = join(folder, 'sightings.csv');
  writeFileSync(path, table('S-1,Heron,2026-01-18,,', 'S-2,Stork,2026-02-01,,'));
  const dialog = await openImport(annals, path);
  const version = dialog.getByRole('combobox', { name: 'This file is' });
  await expect(readBefore(dialog).getByRole('status')).toHaveText('Nothing was read under this name before.');
  await expect(dialog.getByRole('button', { name: 'Import 2 events' })).toBeFocused();
  await expect(version).toBeHidden();
  await expect(readBefore(dialog).getByRole('heading')).toBeHidden();

  await dialog.getByRole('button', { name: 'Is it a newer version?' }).press('Enter');
  await version.click();
  await page.getByRole('option', { name: 'A newer version of cases.csv' }).click();
  await expect(version).toHaveValue('A newer version of cases.csv');
  await expect(version).toBeFocused();
  expect(await violations(page)).toEqual([]);
});

test('two hundred changed records with long texts are listed in pages, each where it differs', async ({ launch, newFolder }) => {
  const annals = await launch({ size: { width: 900, height: 600 }, args: ['--theme=dark'] });
  const path = join(newFolder(), 'many.csv');
  const long = 'The same long story told again and again to whoever would listen. '.repeat(20);
  const rows = (end: string) =>
    table(...Array.from({ length: 230 }, (_, at) => `K${at},Event ${at},2026-01-08,Karachi,${long}${end} ${at}`));
  await readFirst(annals, path, rows('It was told in Karachi'), 230);
  writeFileSync(path, rows('It was told in Quetta'));
  const dialog = await openImport(annals, path);
  // Where nothing is new, what can be taken has the focus.
  await expect(dialog.getByRole('checkbox', { name: 'Take all that changed' })).toBeFocused();
  const names = changed(dialog).getByRole('checkbox');
  await expect(names).toHaveCount(200);
  await expect(changed(dialog).getByRole('row').nth(2)).toContainText('told in Quetta');
  expect(await violations(annals.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Show more (30 left)' }).click();
  await expect(names).toHaveCount(230);
  await dialog.getByRole('checkbox', { name: 'Take all that changed' }).check();
  await expect(dialog.getByRole('button', { name: 'Import 230 changes' })).toBeEnabled();
  await dialog.getByRole('checkbox', { name: 'Show whole texts' }).check();
  await expect(changed(dialog).getByRole('row').nth(2)).toContainText('The same long story told again');
});
