import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mountSmallDisk, whyNoMount } from '../testing/running/mounts';
import { type Annals, expect, projectFolder, test, unwrap } from './fixtures';
import { restoreDialog } from './pages/backups';
import { eventOnChart, eventsOnChart } from './pages/chart';
import { fileBanner } from './pages/file-troubles';
import { beginEvent, eventDetails, openFirstEvent, titleField } from './pages/inspector';
import { addQuickly, quickAddField } from './pages/quick-add';
import { unfinishedLink, unfinishedList } from './pages/unfinished';
import { answerDialogs, answerQuestions, asked, CRASHED, clickMenu, crashPage, inPage, snapshotOf, windowCount } from './program';
import { onlyThorough } from './thorough';
import { timelineAt } from './timelines';

/* What is typed and not saved when the file cannot take it, when the window shows another timeline or state, and when the page is lost. */

/** Leaves no block free on a small disk. */
function fill(disk: string): string {
  const filler = join(disk, 'filler');
  for (let size = 65_536; ; size += 65_536) {
    try {
      writeFileSync(filler, Buffer.alloc(size));
    } catch {
      return filler;
    }
  }
}

const closeWindow = ({ app }: Annals) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
const ended = ({ app }: Annals) => new Promise((resolve) => app.process().once('exit', resolve));
const QUESTION = 'One entry is not saved, and the file cannot keep it.';
const LONG = `Typed on a full disk. ${'x'.repeat(90_000)}`;

test('a full disk: closing asks, and each answer does what it says', async ({ launch, newFolder }) => {
  test.skip(whyNoMount() !== null, whyNoMount() ?? '');
  const disk = newFolder();
  const copy = join(newFolder(), 'Copy.annals');
  mountSmallDisk(disk, 4);
  const file = join(disk, 'Notes.annals');
  const other = join(disk, 'Other.annals');
  timelineAt(file);
  copyFileSync(file, other);
  const first = await launch({ file });
  const { app, page } = first;
  await openFirstEvent(page);
  const filler = fill(disk);
  await eventDetails(page).getByRole('textbox', { name: 'Summary' }).fill(LONG);
  await eventsOnChart(page).nth(3).click();
  await expect(page.getByText(/^What you are typing is kept only as long as this window is open: .*full/)).toBeVisible();
  await expect(unfinishedLink(page)).toHaveText('1 unfinished entry');

  await answerQuestions(app, ['Keep Window Open', 'Save a Copy…', 'Save a Copy…']);
  await closeWindow(first);
  await expect.poll(() => asked(app)).toEqual([QUESTION]);
  // Somebody who thinks better of it in the next dialog has not said “discard”.
  await answerDialogs(app, { save: null });
  await closeWindow(first);
  await expect.poll(() => asked(app)).toEqual([QUESTION, QUESTION]);
  expect(await windowCount(app)).toBe(1);
  await expect(unfinishedLink(page)).toHaveText('1 unfinished entry');
  await answerDialogs(app, { save: copy });
  const gone = ended(first);
  await closeWindow(first);
  await gone;

  const copied = await launch({ file: copy });
  await expect(copied.page.getByText('one entry is not saved')).toBeVisible();
  await unfinishedLink(copied.page).click();
  await expect(unfinishedList(copied.page)).toContainText('Typed on a full disk.');
  await copied.quit();

  const full = await launch({ file });
  await expect(full.page.getByRole('alert')).toContainText('The disk is full.');
  await full.quit();

  rmSync(filler);
  const second = await launch({ file: other });
  await openFirstEvent(second.page);
  fill(disk);
  await eventDetails(second.page).getByRole('textbox', { name: 'Summary' }).fill(LONG);
  await eventsOnChart(second.page).nth(3).click();
  await expect(unfinishedLink(second.page)).toHaveText('1 unfinished entry');
  await answerQuestions(second.app, ['Discard and Close']);
  const left = ended(second);
  await closeWindow(second);
  await left;
  expect(readFileSync(other).includes('Typed on a full disk')).toBe(false);
});

test('another timeline in the same window: what is typed stays with its own, and is there on coming back', async ({
  launch,
  newFolder,
}) => {
  const userData = newFolder();
  const other = join(newFolder(), 'Other.annals');
  execFileSync(process.execPath, [join(projectFolder, 'scripts/annals.mjs'), 'new', other, '--title', 'Quite another']);
  const { page } = await launch({ userData });
  const backups = async () => unwrap(await page.evaluate(() => window.annals.backups.list()));
  await expect.poll(async () => (await backups()).length).toBe(1);
  const { timeline } = await snapshotOf(page);
  copyFileSync(other, join(userData, 'backups', timeline.id, 'other.annals'));
  const name = await openFirstEvent(page);
  await eventDetails(page).getByRole('textbox', { name: 'When' }).fill('31 Febtember');
  await beginEvent(page);
  await titleField(page).fill('Half written');
  await show('Quite another');
  await expect(unfinishedLink(page)).toHaveCount(0);
  await expect(eventDetails(page).getByText('Half written')).toHaveCount(0);
  expect(unwrap(await page.evaluate(() => window.annals.window.unsaved()))).toBe('');
  await quickAddField(page).fill('of the other');

  await show(timeline.title);
  await expect(page.getByText('What you typed last time is still here: 2 entries are not saved.')).toBeVisible();
  await expect(quickAddField(page)).toHaveValue('');
  await expect(titleField(page)).toHaveValue('Half written');
  await unfinishedLink(page).click();
  await unfinishedList(page)
    .getByRole('button', { name: `Continue: Event “${name}”` })
    .click();
  await expect(eventDetails(page).getByRole('textbox', { name: 'When' })).toHaveValue('31 Febtember');

  /** By restoring the newest backup of it, the only way from one timeline to another within a window. */
  async function show(wanted: string): Promise<void> {
    const backup = (await backups()).find((one) => one.otherTitle === wanted)?.name ?? '';
    await page.evaluate((one) => window.annals.backups.restore({ name: one, other: true }), backup);
    await expect(page.getByRole('button', { name: wanted, exact: true })).toBeVisible();
  }
});

test('restoring a backup keeps what is typed, in the window and in the state that comes', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData });
  const { app, page } = first;
  const backups = async () => unwrap(await page.evaluate(() => window.annals.backups.list()));
  await expect.poll(async () => (await backups()).length).toBe(1);
  await addQuickly(page, '2026-03 Not in the backup');
  await eventOnChart(page, 'Not in the backup').click();
  await eventDetails(page).getByRole('textbox', { name: 'When' }).fill('31 Febtember');
  await beginEvent(page);
  await titleField(page).fill('Half written');
  await clickMenu(app, 'File', 'Restore a Backup');
  const dialog = restoreDialog(page);
  await dialog.getByRole('radio').check();
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.getByText('Restored “Pakistan–China security commitments”.')).toBeVisible();
  expect((await snapshotOf(page)).total).toBe(12);
  await expect(titleField(page)).toHaveValue('Half written');
  await expect(unfinishedLink(page)).toBeVisible();
  await first.quit();

  const second = await launch({ userData });
  expect((await snapshotOf(second.page)).total).toBe(12);
  await expect(second.page.getByText('2 entries are not saved')).toBeVisible();
  await expect(titleField(second.page)).toHaveValue('Half written');
  await unfinishedLink(second.page).click();
  await expect(unfinishedList(second.page)).toContainText('31 Febtember');
});

for (const [command, name] of [
  ['New review series', 'Review series'],
  ['New lane', 'New lane'],
] as const) {
  test(
    `a page that is lost with the dialog “${name}” open comes back with its text`,
    onlyThorough(name === 'New lane'),
    async ({ launch }) => {
      const annals = await launch(CRASHED);
      const { page } = annals;
      await page.keyboard.press('Control+k');
      await page.keyboard.type(command);
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name });
      await dialog.getByRole('textbox').first().fill('Port calls');
      await expect.poll(async () => unwrap(await page.evaluate(() => window.annals.window.unsaved()))).toContain('Port calls');
      await crashPage(annals);
      const click = (label: string) =>
        inPage(
          annals,
          `[...document.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent).startsWith(${JSON.stringify(label)}))?.click() ?? null`,
        );
      const text = () => inPage<string>(annals, 'document.body.innerText');
      await expect.poll(text).toContain('one entry is not saved');
      await click('1 unfinished entry');
      await expect.poll(text).toContain('Unfinished entries');
      await click(`Continue: ${command}`);
      const fields = () => inPage<string[]>(annals, "[...document.querySelectorAll('[role=dialog] input')].map((one) => one.value)");
      await expect.poll(fields).toContain('Port calls');
      await expect.poll(text).toContain('Kept from before and not saved.');
    },
  );
}

test('a second program on the file, which may only look, says that it keeps what is typed in its window only', async ({
  launch,
  newFolder,
}) => {
  const file = join(newFolder(), 'Notes.annals');
  timelineAt(file);
  const first = await launch({ file });
  await quickAddField(first.page).fill('of the first');
  await expect.poll(async () => unwrap(await first.page.evaluate(() => window.annals.window.unsaved()))).toContain('of the first');
  const second = await launch({ file });
  // What somebody is typing elsewhere is not this window's to offer.
  await expect(second.page.getByText('What you typed last time')).toHaveCount(0);
  await expect(quickAddField(second.page)).toHaveValue('');
  await openFirstEvent(second.page);
  const summary = eventDetails(second.page).getByRole('textbox', { name: 'Summary' });
  await summary.fill('of the second');
  await expect(second.page.getByText(/^What you are typing is kept only as long as this window is open/)).toBeVisible();
  await answerQuestions(second.app, ['Keep Window Open', 'Discard and Close']);
  await closeWindow(second);
  await expect.poll(() => asked(second.app)).toEqual([QUESTION]);
  await expect(summary).toHaveValue('of the second');
  const gone = ended(second);
  await closeWindow(second);
  await gone;
  await first.quit();
  const again = await launch({ file });
  await expect(quickAddField(again.page)).toHaveValue('of the first');
});

test('a file that somebody wrote over: saved as a new file, it goes along with what is typed, and nobody is asked', async ({
  launch,
  newFolder,
}) => {
  const folder = newFolder();
  const file = join(folder, 'Notes.annals');
  const saved = join(folder, 'Saved.annals');
  timelineAt(file);
  const older = join(folder, 'older.copy');
  copyFileSync(file, older);
  const first = await launch({ file });
  const { app, page } = first;
  unwrap(await page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'Changed' } })));
  // The same file with other bytes, as by `cp`.
  writeFileSync(file, readFileSync(older), { flag: 'r+' });
  await beginEvent(page);
  await titleField(page).fill('Half written');
  const banner = fileBanner(page).filter({ hasText: 'Edits are not saved' });
  await expect(banner).toContainText('Another program wrote into the file');
  await answerQuestions(app, []);
  await answerDialogs(app, { save: saved });
  await banner.getByRole('button', { name: 'Save as a new file…' }).click();
  await expect(page.getByText('Saved as “Saved”.')).toBeVisible();
  expect(await asked(app)).toEqual([]);
  await expect(titleField(page)).toHaveValue('Half written');
  await first.quit();
  const second = await launch({ file: saved });
  await expect(titleField(second.page)).toHaveValue('Half written');
});
