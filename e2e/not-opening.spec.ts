import { existsSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openEngine } from '../main/store/database/engine';
import { expect, test, unwrap } from './fixtures';
import { fileBanner, fileHeading, offersMade } from './pages/file-troubles';
import { answerDialogs, killAll, SEED, sha256, snapshotOf } from './program';
import { onlyThorough } from './thorough';
import { timelineIn } from './timelines';

/* A file that does not open as a timeline to edit: the window says why, offers what helps, and changes nothing. */

/** What is offered, in order; deleting is never among it. */
async function offers(page: Page): Promise<string[]> {
  const texts = await offersMade(page);
  expect(texts.join(' ')).not.toMatch(/delete|remove|erase|reset/i);
  return texts;
}

/** The page that a table begins on, counted from 1. */
function rootOf(path: string, table: string): number {
  const engine = openEngine(path);
  const row = engine.get<{ root: number }>('SELECT rootpage AS root FROM sqlite_schema WHERE name = ?', [table]);
  engine.abandon();
  return row?.root ?? 0;
}

function patch(path: string, offset: number, bytes: readonly number[]): void {
  const content = readFileSync(path);
  Buffer.from(bytes).copy(content, offset);
  writeFileSync(path, content);
}

const last = (isThere: boolean) => [
  'Choose another file…',
  ...(isThere ? ['Show in folder'] : []),
  'Open the start timeline',
  'Close the window',
];
const KINDS: readonly (readonly [name: string, spoil: (path: string) => void, says: RegExp, offered: readonly string[]])[] = [
  ['empty', (path) => truncateSync(path, 0), /is not a timeline/, []],
  ['a text file', (path) => writeFileSync(path, 'Dear diary,\nnothing happened today.\n'), /is not a timeline/, []],
  // The application id of the header: another program's database.
  ['foreign', (path) => patch(path, 68, [0x12, 0x34, 0x56, 0x78]), /is not a timeline/, []],
  ['truncated', (path) => truncateSync(path, 8192), /is damaged/, ['Recover into a new file…']],
  ['cut within the header', (path) => truncateSync(path, 60), /is damaged/, ['Recover into a new file…']],
  ['newer', (path) => patch(path, 60, [0, 0, 0x03, 0xe8]), /needs a newer Annals/, ['Open read-only']],
  ['gone', (path) => renameSync(path, `${path}.moved`), /is not there/, ['Try again']],
];
/** Those that are told, and offered the same, as another that is always tried. */
const LIKE_OTHERS: ReadonlySet<string> = new Set(['empty', 'a text file', 'cut within the header']);
for (const [name, spoil, says, offered] of KINDS) {
  test(`${name}: says so, offers what helps, changes nothing`, onlyThorough(LIKE_OTHERS.has(name)), async ({ launch, newFolder }) => {
    const folder = newFolder();
    const path = timelineIn(folder);
    spoil(path);
    const names = readdirSync(folder);
    const before = existsSync(path) ? sha256(path) : null;
    const annals = await launch({ file: path });
    await expect(fileHeading(annals.page)).toHaveText(says);
    expect(await offers(annals.page)).toEqual([...offered, ...last(before !== null)]);
    await expect(annals.page.getByText(path)).toBeVisible();
    await annals.quit();
    expect(existsSync(path) ? sha256(path) : null).toBe(before);
    expect(readdirSync(folder)).toEqual(names);
  });
}

test('damaged: what can be read is recovered into a new file, which opens; the damaged one stays', async ({ launch, newFolder }) => {
  const folder = newFolder();
  const path = timelineIn(folder);
  // A page in the middle of nowhere near the header, and the end cut off.
  patch(path, 4096 * 3, new Array(64).fill(0xaa));
  truncateSync(path, readFileSync(path).length - 4096);
  const damaged = sha256(path);
  const { app, page } = await launch({ file: path });
  await expect(fileHeading(page)).toHaveText(/is damaged/);
  const recovered = join(folder, 'Recovered.annals');
  await answerDialogs(app, { save: recovered });
  await page.getByRole('button', { name: 'Recover into a new file…' }).click();
  await expect(page.getByText('Recovered into “Recovered”.')).toBeVisible();
  expect((await snapshotOf(page)).path).toBe(recovered);
  expect((await snapshotOf(page)).total).toBeGreaterThan(0);
  expect(sha256(path)).toBe(damaged);
});

test('damaged where SQLite does not look by itself: found after a crash, told, and edits are refused', async ({ launch, newFolder }) => {
  const path = timelineIn(newFolder());
  const root = rootOf(path, 'event_fts_docsize');
  const crashing = await launch({ file: path });
  unwrap(await crashing.page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'Yes' } })));
  await killAll(crashing.app);
  // A page of the index of words, which nothing asks while the file opens, is all zeros.
  patch(path, 4096 * (root - 1), new Array(4096).fill(0));
  const { page } = await launch({ file: path });
  // That no backup can be made of it has a line of its own.
  const refusal = fileBanner(page).filter({ hasText: 'Edits are not saved at present.' });
  await expect(refusal).toContainText('The file is damaged');
  await expect(refusal.getByRole('button', { name: 'Save a copy…' })).toBeVisible();
  expect(await page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'No' } }))).toMatchObject({
    ok: false,
    error: { code: 'damaged' },
  });
});

test('damaged where the events are: opens, cannot be read, and is given up with offers', async ({ launch, newFolder }) => {
  const path = timelineIn(newFolder());
  const size = readFileSync(path).length;
  for (let page = 4; page < size / 4096; page += 1) patch(path, 4096 * page, new Array(4096).fill(0));
  const before = sha256(path);
  const annals = await launch({ file: path });
  await expect(fileHeading(annals.page)).toHaveText(/is damaged/);
  expect(await offers(annals.page)).toContain('Recover into a new file…');
  await annals.quit();
  expect(sha256(path)).toBe(before);
});

test('newer: opens for reading only, and stays as it is', async ({ launch, newFolder }) => {
  const path = timelineIn(newFolder());
  patch(path, 60, [0, 0, 0x03, 0xe8]);
  const before = sha256(path);
  const annals = await launch({ file: path });
  await annals.page.getByRole('button', { name: 'Open read-only' }).click();
  await expect(fileBanner(annals.page)).toContainText('A newer Annals wrote this file.');
  await expect(annals.page.getByRole('button', { name: 'Add event' })).toBeDisabled();
  expect(await annals.page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'No' } }))).toMatchObject({ ok: false });
  await annals.quit();
  expect(sha256(path)).toBe(before);
});

test('gone since the last start: the start timeline can be opened instead, in the same window', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const path = timelineIn(newFolder());
  await (await launch({ userData, file: path })).quit();
  rmSync(path);
  const { app, page } = await launch({ userData });
  await expect(fileHeading(page)).toHaveText('“Notes” is not there.');
  // It has backups by now.
  expect(await offers(page)).toContain('Restore a backup…');
  await page.getByRole('button', { name: 'Open the start timeline' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  expect((await snapshotOf(page)).path).toBe(join(userData, SEED));
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(existsSync(path)).toBe(false);
});

test('held by another program: shown as it was, with a banner, and it can be edited once it is free', async ({ launch, newFolder }) => {
  const path = timelineIn(newFolder());
  const holder = await launch({ file: path });
  const second = await launch({ file: path });
  await expect(second.page.getByRole('option').first()).toBeVisible();
  await expect(fileBanner(second.page)).toContainText('has this file open. You see it as it was on');
  await expect(second.page.getByRole('button', { name: 'Add event' })).toBeDisabled();
  const lane = (await snapshotOf(holder.page)).lanes[0]?.id ?? '';
  const add = (page: Page, title: string) =>
    page.evaluate(([title, lane]) => window.annals.events.add({ draft: { title, when: '2026-05', lane } }), [title, lane] as const);
  expect(await add(second.page, 'No')).toMatchObject({ ok: false, error: { code: 'read-only' } });

  // What the other adds is there at the next look.
  unwrap(await add(holder.page, 'Added by the holder'));
  expect((await snapshotOf(second.page)).total).toBe(12);
  await fileBanner(second.page).getByRole('button', { name: 'Try again' }).click();
  await expect(second.page.getByText('13 events · ')).toBeVisible();
  await expect(fileBanner(second.page)).toContainText('has this file open');

  await holder.quit();
  await fileBanner(second.page).getByRole('button', { name: 'Try again' }).click();
  await expect(fileBanner(second.page)).toHaveCount(0);
  await expect(second.page.getByRole('button', { name: 'Add event' })).toBeEnabled();
  unwrap(await add(second.page, 'Added afterwards'));
  await expect(second.page.getByText('14 events · ')).toBeVisible();
});
