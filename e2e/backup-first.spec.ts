import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './axe';
import { expect, projectFolder, test, unwrap } from './fixtures';
import { backupFailure, backupsOf, blockBackups } from './pages/backups';
import { importDialog } from './pages/dialogs';
import { addQuickly } from './pages/quick-add';
import { answerDialogs, answerQuestions, asked, clickMenu, eventsOf, expectEvents, snapshotOf } from './program';

/* Before something that changes much at once there is a backup, or the person has said that it may be done without. */

test('without a backup, an import and deleting many events ask first, and stop by default', async ({ launch, newFolder }) => {
  const userData = newFolder();
  blockBackups(userData);
  const { file, table } = manyEvents(newFolder());
  const { app, page } = await launch({ userData, file });
  await expect(backupFailure(page)).toBeVisible();
  const dialog = importDialog(page);
  await answerDialogs(app, { open: table });
  await answerQuestions(app, ['Cancel', 'Import Without a Backup', 'Cancel', 'Choose Another Folder…']);
  await clickMenu(app, 'File', 'Import');
  const run = dialog.getByRole('button', { name: /^Import \d/ });
  await run.click();
  await expect(dialog.getByText('Nothing was imported, because no backup could be made first.')).toBeVisible();
  expect((await snapshotOf(page)).total).toBe(60);
  expect(await violations(page)).toEqual([]);
  await run.click();
  await expect(dialog).toBeHidden();
  expect((await snapshotOf(page)).total).toBe(120);

  const remove = async () => {
    const events = await eventsOf(page, 60);
    return page.evaluate(
      (ids) => window.annals.events.remove({ ids }),
      events.map(({ id }) => id),
    );
  };
  expect(await remove()).toMatchObject({ ok: false, error: { message: expect.stringMatching(/^Nothing was deleted, because no backup/) } });
  expect((await snapshotOf(page)).total).toBe(120);
  // Into a folder that takes one it goes without a further question.
  await answerDialogs(app, { open: newFolder() });
  unwrap(await remove());
  expect((await snapshotOf(page)).total).toBe(60);
  expect(await asked(app)).toEqual([
    'Import without a backup of “Many”?',
    'Import without a backup of “Many”?',
    'Delete 60 events without a backup of “Many”?',
    'Delete 60 events without a backup of “Many”?',
  ]);
  await expect(backupFailure(page)).toHaveCount(0);
  expect(await backupsOf(page)).toMatchObject([{ events: 120 }]);
});

test('many events are deleted only after a backup of what was there', async ({ launch, newFolder }) => {
  const { file } = manyEvents(newFolder());
  const { page } = await launch({ file });
  await expect.poll(async () => (await backupsOf(page)).length).toBe(1);
  await addQuickly(page, '2026-03 Not backed up yet');
  await expectEvents(page, 61);
  const events = await eventsOf(page, 60);
  unwrap(
    await page.evaluate(
      (ids) => window.annals.events.remove({ ids }),
      events.map(({ id }) => id),
    ),
  );
  expect((await snapshotOf(page)).total).toBe(1);
  expect(await backupsOf(page)).toMatchObject([
    { events: 61, lastChange: { label: expect.stringContaining('Not backed up yet') } },
    { events: 60 },
  ]);
});

/** A timeline of 60 events, and a table of 60 others. */
function manyEvents(folder: string): { file: string; table: string } {
  const file = join(folder, 'Many.annals');
  const annals = (...words: string[]) =>
    execFileSync(process.execPath, [join(projectFolder, 'scripts/annals.mjs'), ...words], { stdio: 'pipe' });
  annals('new', file, '--title', 'Many');
  const table = join(folder, 'many.csv');
  writeFileSync(table, `title,date\n${Array.from({ length: 60 }, (_, n) => `Event ${n},2026-0${1 + (n % 9)}`).join('\n')}\n`);
  annals('import', file, table, '--backup', 'none');
  writeFileSync(table, `title,date\n${Array.from({ length: 60 }, (_, n) => `Another ${n},2025-0${1 + (n % 9)}`).join('\n')}\n`);
  return { file, table };
}
