import { existsSync, linkSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, unwrap } from './fixtures';
import { eventOnChart } from './pages/chart';
import { fileBanner } from './pages/file-troubles';
import { addQuickly } from './pages/quick-add';
import { answerDialogs, clickMenu, nextWindow, SEED, sha256, snapshotOf, stores, windowCount } from './program';

test('several timelines in several windows, one store process each', async ({ launch, newFolder }) => {
  const annals = await launch();
  const folder = newFolder();
  const path = join(folder, 'Second.annals');
  await answerDialogs(annals.app, { save: path });
  const second = await nextWindow(annals, () => clickMenu(annals.app, 'File', 'New timeline'));
  expect((await snapshotOf(second)).path).toBe(path);
  expect((await snapshotOf(second)).timeline.title).toBe('Second');
  expect(await stores(annals.app)).toBe(2);
  await addQuickly(second, '2026-03 Only here');
  await expect(eventOnChart(second, 'Only here')).toBeVisible();
  expect((await snapshotOf(annals.page)).total).toBe(12);
  await second.evaluate(() => void window.annals.files.close());
  await expect.poll(() => windowCount(annals.app)).toBe(1);
  await expect.poll(() => stores(annals.app)).toBe(1);
});

test('the same file by another name brings its window forward', async ({ launch, newFolder }) => {
  const annals = await launch();
  const { path } = await snapshotOf(annals.page);
  const folder = newFolder();
  const soft = join(folder, 'soft.annals');
  const hard = join(annals.userData, 'hard.annals');
  symlinkSync(path, soft);
  linkSync(path, hard);
  for (const other of [path, soft, hard]) {
    await answerDialogs(annals.app, { open: other });
    unwrap(await annals.page.evaluate(() => window.annals.files.open({})));
    expect(await windowCount(annals.app)).toBe(1);
    expect(await stores(annals.app)).toBe(1);
  }
});

test('duplicate and save a copy write whole files and leave the original as it is', async ({ launch, newFolder }) => {
  const annals = await launch();
  const { path } = await snapshotOf(annals.page);
  const copy = join(newFolder(), 'Copy.annals');
  await answerDialogs(annals.app, { save: copy });
  await clickMenu(annals.app, 'File', 'Save a Copy');
  await expect(annals.page.getByText('A copy was saved as “Copy”.')).toBeVisible();
  expect(existsSync(copy)).toBe(true);
  const before = sha256(copy);

  // A second time: nothing is overwritten, and the person is told.
  await clickMenu(annals.app, 'File', 'Save a Copy');
  await expect(annals.page.getByText('“Copy” exists already.')).toBeVisible();
  expect(sha256(copy)).toBe(before);

  const duplicate = await nextWindow(annals, () => clickMenu(annals.app, 'File', 'Duplicate'));
  const copied = await snapshotOf(duplicate);
  expect(copied.path).toBe(path.replace(/\.annals$/, ' copy.annals'));
  expect(copied.total).toBe(12);
  expect((await snapshotOf(annals.page)).path).toBe(path);
});

test('recent files: listed, opened, greyed when gone, taken off the list', async ({ launch, newFolder }) => {
  const annals = await launch();
  const folder = newFolder();
  const path = join(folder, 'Briefing.annals');
  await answerDialogs(annals.app, { save: path });
  const second = await nextWindow(annals, () => annals.page.evaluate(() => window.annals.files.create()));
  await second.close();
  await expect.poll(() => windowCount(annals.app)).toBe(1);
  await expect.poll(() => stores(annals.app)).toBe(1);

  await clickMenu(annals.app, 'File', 'Open Recent', 'Manage');
  const dialog = annals.page.getByRole('dialog', { name: 'Open a recent timeline' });
  const third = await nextWindow(annals, () => dialog.getByRole('button', { name: 'Open Briefing' }).click());
  expect((await snapshotOf(third)).path).toBe(path);
  await third.close();
  await expect.poll(() => stores(annals.app)).toBe(1);

  renameSync(path, join(folder, 'Elsewhere.annals'));
  await clickMenu(annals.app, 'File', 'Open Recent', 'Manage');
  await expect(dialog.getByRole('button', { name: 'Open Briefing' })).toBeDisabled();
  await expect(dialog.getByText('not there any more')).toBeVisible();
  await dialog.getByRole('button', { name: 'Take Briefing off the list' }).click();
  await expect(dialog.getByRole('button', { name: 'Open Briefing' })).toHaveCount(0);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  // A click on one that vanished since the menu was made says so and takes it off too.
  unwrap(await annals.page.evaluate((gone) => window.annals.files.open({ path: gone }), path));
  await expect(annals.page.getByText('“Briefing” is not there any more.')).toBeVisible();
});

test('what was open last comes back, and a file given at the start goes before it', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const path = join(newFolder(), 'Given.annals');
  const first = await launch({ userData });
  await answerDialogs(first.app, { save: path });
  await nextWindow(first, () => first.page.evaluate(() => window.annals.files.create()));
  await first.quit();
  const second = await launch({ userData });
  expect((await snapshotOf(second.page)).path).toBe(path);
  await second.quit();
  const seed = join(userData, SEED);
  expect((await snapshotOf((await launch({ userData, file: seed })).page)).path).toBe(realpathSync(seed));
});

test('a file moved away while it is open: edits are refused, a copy can be saved, and it comes back', async ({ launch, newFolder }) => {
  const annals = await launch();
  const { path } = await snapshotOf(annals.page);
  const away = join(newFolder(), 'away.annals');
  renameSync(path, away);
  const banner = fileBanner(annals.page);
  await expect(banner).toContainText('no longer in its place');
  const refused = await annals.page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'Lost?' } }));
  expect(refused).toMatchObject({ ok: false });
  const copy = join(newFolder(), 'Saved.annals');
  await answerDialogs(annals.app, { save: copy });
  await banner.getByRole('button', { name: 'Save a copy…' }).click();
  await expect(annals.page.getByText('A copy was saved as “Saved”.')).toBeVisible();
  expect(existsSync(copy)).toBe(true);
  renameSync(away, path);
  await expect(banner).toHaveCount(0);
  unwrap(await annals.page.evaluate(() => window.annals.timeline.edit({ patch: { title: 'Back' } })));
  rmSync(copy);
});
