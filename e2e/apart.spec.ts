import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './axe';
import { type Annals, expect, type LaunchOptions, test, unwrap } from './fixtures';
import { fileBanner, fileHeading, offersMade } from './pages/file-troubles';
import { tab } from './pages/window';
import { sha256, snapshotOf } from './program';
import { timelineAt } from './timelines';

/* A file whose log is elsewhere, and one beside which another log lies: what the window says, and what it offers. */

/** What a timeline of 12 events, one of them in the log alone, leaves in `folder` while it is open: the parts asked for, as `Notes.annals`. */
async function taken(
  folder: string,
  parts: readonly string[],
  launch: (options?: LaunchOptions) => Promise<Annals>,
  from = 'Original',
): Promise<string> {
  const original = join(folder, `${from}.annals`);
  timelineAt(original);
  copyFileSync(original, `${original}.before`);
  const editing = await launch({ file: original });
  const { lanes } = await snapshotOf(editing.page);
  const draft = { title: 'Only in the log', when: '2026', lane: lanes[0]?.id ?? '' };
  unwrap(await editing.page.evaluate((input) => window.annals.events.add(input), { draft }));
  const elsewhere = join(folder, 'elsewhere');
  mkdirSync(elsewhere, { recursive: true });
  for (const part of parts) copyFileSync(`${original}${part}`, join(elsewhere, `Notes.annals${part}`));
  await editing.quit();
  return join(elsewhere, 'Notes.annals');
}

test('a copy without its log: says that edits may be missing, can be looked at, and is edited only on request', async ({
  launch,
  newFolder,
}) => {
  const copy = await taken(newFolder(), [''], launch);
  const before = sha256(copy);
  const { page } = await launch({ file: copy });
  await expect(fileHeading(page)).toHaveText('Edits may be missing from “Notes”.');
  await expect(page.getByRole('alert')).toContainText('They are in the log beside the original');
  expect((await offersMade(page)).slice(0, 3)).toEqual(['Try again', 'Open read-only', 'Go on without the missing edits']);
  expect((await offersMade(page)).join()).not.toMatch(/backup|recover/i);
  expect(await violations(page)).toEqual([]);
  // By keyboard: the first offer has the focus, the second is one step away.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(fileBanner(page).first()).toContainText('Opened for reading only');
  await expect(fileBanner(page).last()).toContainText('edits may be missing');
  expect((await snapshotOf(page)).total).toBe(12);
  expect(await violations(page)).toEqual([]);
  expect(sha256(copy)).toBe(before);
});

test('going on without them asks once', async ({ launch, newFolder }) => {
  const copy = await taken(newFolder(), [''], launch);
  const first = await launch({ file: copy });
  await first.page.getByRole('button', { name: 'Go on without the missing edits' }).click();
  await expect(fileBanner(first.page)).toContainText('edits may be missing');
  expect(await snapshotOf(first.page)).toMatchObject({ total: 12, readOnly: false });
  await first.quit();
  const second = await launch({ file: copy });
  await expect(tab(second.page, 'Timeline')).toBeVisible();
  await expect(fileBanner(second.page)).toHaveCount(0);
});

test('a log of another file is told, and set aside when the file is opened alone', async ({ launch, newFolder }) => {
  const folder = newFolder();
  const path = await taken(folder, ['', '-wal'], launch);
  // An older state, closed properly, copied over the one that the log was written for.
  copyFileSync(join(folder, 'Original.annals.before'), path);
  const log = sha256(`${path}-wal`);
  const { page } = await launch({ file: path });
  await expect(fileHeading(page)).toHaveText('Beside “Notes” lies something that is not its own.');
  await expect(page.getByRole('alert')).toContainText('“Notes.annals-wal”');
  expect((await offersMade(page)).slice(0, 2)).toEqual(['Open the file alone', 'Try again']);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open the file alone' }).click();
  await expect(tab(page, 'Timeline')).toBeVisible();
  expect((await snapshotOf(page)).total).toBe(12);
  expect(readdirSync(join(folder, 'elsewhere'))).toContain('Notes.annals-wal.aside');
  expect(sha256(`${path}-wal.aside`)).toBe(log);
});

test('a log that is damaged in its first bytes is told before anything is opened, and kept', async ({ launch, newFolder }) => {
  const path = await taken(newFolder(), ['', '-wal'], launch);
  writeFileSync(`${path}-wal`, readFileSync(`${path}-wal`).fill(0, 0, 512));
  const log = sha256(`${path}-wal`);
  const { page } = await launch({ file: path });
  await expect(fileHeading(page)).toHaveText('Edits may be missing from “Notes”.');
  await expect(page.getByRole('alert')).toContainText('The log beside “Notes.annals” is damaged');
  expect(sha256(`${path}-wal`)).toBe(log);
  await page.getByRole('button', { name: 'Go on without the missing edits' }).click();
  await expect(tab(page, 'Timeline')).toBeVisible();
  await expect(fileBanner(page)).toContainText('edits may be missing');
  expect(sha256(`${path}-wal.aside`)).toBe(log);
});
