import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Annals, expect, test, unwrap } from './fixtures';
import { importDialog, openImport } from './pages/dialogs';
import { dragFile, undo } from './pages/window';
import { answerDialogs, clickMenu, expectEvents, snapshotOf } from './program';

const CSV = [
  'Title,When,Lane,Status',
  'Gwadar unit operational,2026-03,Commitments,reported',
  'Second briefing,early 2026,Briefings,planned',
  '"Lines, quoted",since 2014,Briefings,confirmed',
].join('\n');

/** So many that on any computer the import is still going on when the hand comes that stops it. */
const MANY = `Title,When,Lane\n${Array.from({ length: 100_000 }, (_, index) => `Event ${index},2026-03,Bulk`).join('\n')}\n`;

interface Chosen {
  readonly annals: Annals;
  readonly dialog: ReturnType<Page['getByRole']>;
  readonly path: string;
}

/** Presses Import… and answers the native dialog with a file that says `text`. */
async function choose(annals: Annals, folder: string, name: string, text: string | Uint8Array): Promise<Chosen> {
  const path = join(folder, name);
  writeFileSync(path, text);
  return { annals, dialog: await openImport(annals, path), path };
}

test('a table is shown before it is imported, comes in as one step, and goes again as one', async ({ launch, newFolder }) => {
  const annals = await launch();
  const { page } = annals;
  const { dialog } = await choose(annals, newFolder(), 'list.csv', CSV);
  const rows = dialog.getByRole('region', { name: 'Events that would come in' }).getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(2)).toContainText(/3\s*some time in the first four months of 2026\s*Second briefing\s*Briefings/);
  await expect(dialog.getByText('Briefings', { exact: true }).first()).toBeVisible();
  // Looking changes nothing.
  expect(await snapshotOf(page)).toMatchObject({ total: 12, revision: 1 });

  // By keyboard alone: the next thing to do has the focus.
  await expect(dialog.getByRole('button', { name: 'Import 3 events' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Imported 3 events from list.csv.').first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  const after = await snapshotOf(page);
  expect(after).toMatchObject({ total: 15, revision: 2, undo: { undo: 'Import 3 events from list.csv' } });
  expect(after.lanes.map(({ title }) => title)).toContain('Briefings');

  await undo(page);
  await expectEvents(page, 12);
  expect((await snapshotOf(page)).lanes.map(({ title }) => title)).not.toContain('Briefings');
});

test('a file with errors: each is listed with its place, the list can be saved, and the file be mended and read again: all or nothing', async ({
  launch,
  newFolder,
}) => {
  const annals = await launch();
  const folder = newFolder();
  const { dialog, path } = await choose(annals, folder, 'bad.csv', 'Title,When\nFine,2026-03\nVague,blue\n,2026-04\n');
  await expect(dialog.getByText('3 rows read: 1 accepted, 2 refused.')).toBeVisible();
  await dialog.getByText('Refused 2').click();
  const problems = dialog.getByRole('region', { name: 'Problems in the file' }).getByRole('row');
  await expect(problems).toHaveCount(3);
  await expect(problems.nth(1)).toContainText(/3\s*When\s*“blue” is not a date/);
  await expect(problems.nth(2)).toContainText(/4\s*Title/);
  await dialog.getByLabel('All or nothing: correct the file first').check();
  await expect(dialog.getByRole('button', { name: /^Import/ })).toBeDisabled();
  await expect(dialog.getByText('Correct the 2 rows in the file and read it again.')).toBeVisible();

  const report = join(folder, 'report');
  await answerDialogs(annals.app, { save: report });
  await dialog.getByRole('button', { name: 'Save this list…' }).click();
  await expect(dialog.getByText(`Saved ${report}.json`)).toBeVisible();
  expect(JSON.parse(readFileSync(`${report}.json`, 'utf8'))).toMatchObject({
    imported: false,
    problemCount: 2,
    problems: [{ row: 3 }, { row: 4 }],
  });

  writeFileSync(path, 'Title,When\nFine,2026-03\n');
  await dialog.getByRole('button', { name: 'Read again' }).click();
  await expect(dialog.getByRole('button', { name: 'Import 1 event' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect(await snapshotOf(annals.page)).toMatchObject({ total: 12, revision: 1 });
});

test('a running import can be cancelled, and then nothing of it is there', async ({ launch, newFolder }) => {
  const annals = await launch();
  const { page } = annals;
  const { dialog } = await choose(annals, newFolder(), 'many.csv', MANY);
  await dialog.getByRole('button', { name: 'Import 100,000 events' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await expect(dialog.getByRole('status')).toHaveText(/^[1-9][\d,]* of 100,000 events$/);
  // The window goes on answering, and refuses other edits.
  const lane = (await snapshotOf(page)).lanes[0]?.id ?? '';
  const other = await page.evaluate((id) => window.annals.events.add({ draft: { title: 'x', when: '2026', lane: id } }), lane);
  expect(other).toMatchObject({ ok: false, error: { code: 'locked' } });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect(await snapshotOf(page)).toMatchObject({ total: 12, revision: 1 });
  expect((await snapshotOf(page)).lanes.map(({ title }) => title)).not.toContain('Bulk');
  // Edits are possible again.
  unwrap(await page.evaluate((id) => window.annals.events.add({ draft: { title: 'x', when: '2026', lane: id } }), lane));
});

test('the process that reads the file dies: the person is told, nothing came in, and another file can be chosen', async ({
  launch,
  newFolder,
}) => {
  const annals = await launch();
  const { app, page } = annals;
  const folder = newFolder();
  const { dialog, path } = await choose(annals, folder, 'list.csv', CSV);
  await expect(dialog.getByRole('button', { name: 'Import 3 events' })).toBeEnabled();
  await app.evaluate(({ app: program }) => {
    const reading = program.getAppMetrics().filter(({ name, serviceName }) => [name, serviceName].includes('Annals import'));
    for (const { pid } of reading) process.kill(pid, 'SIGKILL');
  });
  await dialog.getByRole('button', { name: 'Import 3 events' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Nothing was imported.');
  expect(await snapshotOf(page)).toMatchObject({ total: 12, revision: 1 });
  await answerDialogs(app, { open: path });
  await dialog.getByRole('button', { name: 'Choose another file…' }).click();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Import 3 events' }).click();
  await expect(dialog).toBeHidden();
  expect(await snapshotOf(page)).toMatchObject({ total: 15, revision: 2 });
});

test('quitting in the middle of an import leaves the timeline as it was', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const annals = await launch({ userData });
  const { dialog } = await choose(annals, newFolder(), 'many.csv', MANY);
  await dialog.getByRole('button', { name: 'Import 100,000 events' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/^[1-9][\d,]* of 100,000 events$/);
  await annals.quit();
  const { page } = await launch({ userData });
  expect(await snapshotOf(page)).toMatchObject({ total: 12, revision: 1, lanes: { length: 6 } });
});

test('from the menu and by its key; what is there already is left as it is; what is no such file is told', async ({
  launch,
  newFolder,
}) => {
  const annals = await launch();
  const { page } = annals;
  const folder = newFolder();
  const { dialog, path } = await choose(annals, folder, 'list.csv', CSV);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  // Cancelling the native dialog means the whole of it.
  await answerDialogs(annals.app, { open: null });
  await clickMenu(annals.app, 'File', 'Import');
  await expect(dialog).toBeHidden();

  writeFileSync(join(folder, 'noise.bin'), new Uint8Array([0, 1, 2, 3]));
  await answerDialogs(annals.app, { open: join(folder, 'noise.bin') });
  await page.keyboard.press('ControlOrMeta+Shift+O');
  await expect(dialog.getByRole('alert')).toContainText('noise.bin is no table, calendar or timeline that Annals can read.');
  await answerDialogs(annals.app, { open: path });
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await dialog.getByRole('button', { name: 'Import 3 events' }).click();
  await expect(dialog).toBeHidden();
});

test('a file dropped on the window opens the dialog; the page can name no file itself', async ({ launch, newFolder }) => {
  const { page } = await launch();
  const path = join(newFolder(), 'dropped.ics');
  writeFileSync(
    path,
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Hearing\r\nDTSTART;VALUE=DATE:20260301\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  );
  await dragFile(page, 'dragover', path);
  await expect(page.getByText('Drop a table, calendar or timeline file to import its events')).toBeVisible();
  await dragFile(page, 'drop', path);
  const dialog = importDialog(page);
  await expect(dialog.getByRole('region', { name: 'Events that would come in' })).toContainText('1 March 2026');
  await dialog.getByRole('button', { name: 'Import 1 event' }).click();
  await expect(dialog).toBeHidden();
  expect((await snapshotOf(page)).total).toBe(13);

  // Neither a path nor something that looks like a file gets past the preload.
  const named = await page.evaluate(async (other) => {
    const fake = Object.defineProperty(new File(['Title,When'], 'x.csv'), 'path', { value: other });
    return [await window.annals.imports.drop([fake]), await window.annals.imports.drop([{ name: other }])];
  }, path);
  expect(named).toMatchObject([
    { ok: false, error: { code: 'invalid' } },
    { ok: false, error: { code: 'invalid' } },
  ]);
});
