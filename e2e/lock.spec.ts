import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { descendantsOf } from '../main/disk/core-dumps';
import { violations } from './axe';
import { expect, test, unwrap } from './fixtures';
import { eventsOnChart, timelineRegion } from './pages/chart';
import { beginEvent, eventDetails } from './pages/inspector';
import { lock, lockedHeading, PASS, unlockField } from './pages/lock';
import { addSaved, quickAddField } from './pages/quick-add';
import { unfinishedLink, unfinishedList } from './pages/unfinished';
import { CRASHED, clickMenu, crashPage, inPage, killAll, snapshotOf, stores } from './program';

const CANARY = 'Kanarienvogel im Bergwerk';

// One is the control of another, and both look for the same text in what the whole machine shares.
test.describe.configure({ mode: 'default' });

/** Where Chromium shares memory between processes. What other tests keep there for their time is theirs. */
const SHARED_MEMORY = '/dev/shm';
const OF_TESTS = /^annals-tests-/;

/** Files below a folder that hold a text, in UTF-8 or UTF-16. */
function holding(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => folder !== SHARED_MEMORY || !OF_TESTS.test(name))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .filter((path) => {
      const bytes = readFileSync(path);
      return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
    });
}

function withEnvironment(values: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

/** What the page keeps in the profile by means of its own, which may be compressed there: names of stores and entries. */
async function storedByPage(): Promise<string[]> {
  const databases = await indexedDB.databases();
  const caches = await window.caches.keys();
  return [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...databases.map(({ name }) => String(name)), ...caches];
}

/** Processes of the program, main first, of whose memory a core would keep some (main/disk/core-dumps.ts); Linux only. */
function inCores(pid: number): string[] {
  if (process.platform !== 'linux') return [];
  return [pid, ...descendantsOf(pid)].flatMap((one) => {
    try {
      const filter = readFileSync(`/proc/${one}/coredump_filter`, 'latin1').trim();
      return Number.parseInt(filter, 16) === 0 ? [] : [`${readFileSync(`/proc/${one}/cmdline`, 'latin1').slice(0, 200)}: ${filter}`];
    } catch {
      // Ended meanwhile, or shut in: then it leaves no core.
      return [];
    }
  });
}

test('a timeline is locked, asked for its passphrase at the next start, given another one and none', async ({ launch, newFolder }) => {
  const userData = newFolder();
  const first = await launch({ userData });
  const { path } = await snapshotOf(first.page);
  await lock(first);
  expect(readFileSync(path).includes('Attacks on Chinese nationals')).toBe(false);
  await first.quit();

  const second = await launch({ userData });
  const { page, app } = second;
  await expect(lockedHeading(page)).toBeVisible();
  await expect(unlockField(page)).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('not the passphrase');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The passphrase is wrong.')).toBeVisible();
  await page.keyboard.type(PASS);
  await page.keyboard.press('Enter');
  await expect(timelineRegion(page)).toBeVisible();
  expect((await snapshotOf(page)).total).toBe(12);

  await clickMenu(app, 'File', 'Change Passphrase');
  const change = page.getByRole('dialog', { name: 'Change passphrase' });
  await change.getByLabel('Present passphrase', { exact: true }).fill('wrong again');
  await change.getByLabel('New passphrase', { exact: true }).fill('another passphrase');
  await change.getByLabel('The same again', { exact: true }).fill('another');
  await change.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(change).toContainText('not the same');
  await change.getByLabel('The same again', { exact: true }).fill('another passphrase');
  await change.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(change).toContainText('The passphrase is wrong.');
  expect(await violations(page)).toEqual([]);
  await change.getByLabel('Present passphrase', { exact: true }).fill(PASS);
  await change.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(change).toBeHidden();

  await clickMenu(app, 'File', 'Remove Passphrase');
  const remove = page.getByRole('dialog', { name: 'Remove passphrase' });
  await remove.getByLabel('Present passphrase', { exact: true }).fill('another passphrase');
  await page.keyboard.press('Enter');
  await expect(remove).toBeHidden();
  expect(readFileSync(path).toString('latin1', 0, 15)).toBe('SQLite format 3');
  expect((await snapshotOf(page)).total).toBe(12);
});

test('locking takes the titles out of the window at once and gives back what was typed', async ({ launch }) => {
  const annals = await launch();
  const { app, page } = annals;
  await lock(annals);
  const quickAdd = quickAddField(page);
  await quickAdd.fill('8 Jan 2026 half a sentence');
  await page.keyboard.press('Control+l');
  await expect(lockedHeading(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('Naqvi');
  expect(await page.evaluate(() => window.annals.timeline.snapshot())).toMatchObject({ ok: false });
  expect(unwrap(await page.evaluate(() => window.annals.window.unsaved()))).toBe('');
  await expect.poll(() => stores(app)).toBe(0);
  await unlockField(page).fill(PASS);
  await page.keyboard.press('Enter');
  await expect(quickAdd).toHaveValue('8 Jan 2026 half a sentence');

  // With a dialog open, the page is thrown away all the same.
  await clickMenu(app, 'Edit', 'New review series');
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  await expect(lockedHeading(page)).toBeVisible();
  await unlockField(page).fill(PASS);
  await page.keyboard.press('Enter');
  await expect(timelineRegion(page)).toBeVisible();
});

test('what is typed in a locked timeline is in no file in the clear, and comes back after locking', async ({ launch, newFolder }) => {
  const temporary = newFolder();
  const before = process.env.TMPDIR;
  process.env.TMPDIR = temporary;
  try {
    const annals = await launch(CRASHED);
    const { app, page, userData } = annals;
    const found = () => [...holding(userData, CANARY), ...holding(temporary, CANARY)];
    const details = eventDetails(page);
    const quickAdd = quickAddField(page);
    await lock(annals);
    await eventsOnChart(page).first().click();
    await details.getByRole('textbox', { name: 'When' }).fill(`${CANARY}, no date`);
    await beginEvent(page);
    await details.getByRole('textbox', { name: 'Title', exact: true }).fill(`${CANARY}, half written`);
    await quickAdd.fill(`${CANARY}, in one line`);
    const kept = async () => unwrap(await page.evaluate(() => window.annals.window.unsaved()));
    await expect.poll(kept).toContain('in one line');
    expect(found()).toEqual([]);
    await page.keyboard.press('Control+l');
    await expect(lockedHeading(page)).toBeVisible();
    await expect.poll(() => stores(app)).toBe(0);
    expect(await kept()).toBe('');
    expect(found()).toEqual([]);
    await unlockField(page).fill(PASS);
    await page.keyboard.press('Enter');
    await expect(quickAdd).toHaveValue(`${CANARY}, in one line`);
    await expect(details.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(`${CANARY}, half written`);
    await unfinishedLink(page).click();
    await expect(unfinishedList(page)).toContainText(`${CANARY}, no date`);
    await crashPage(annals);
    await expect.poll(() => inPage(annals, 'document.querySelector("#quick-add-field")?.value')).toBe(`${CANARY}, in one line`);
    expect(found()).toEqual([]);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
});

for (const isLocked of [true, false]) {
  test(`after a session ${isLocked ? 'no file holds a title of a locked timeline' : 'without a passphrase its titles are found (control)'}`, async ({
    launch,
    newFolder,
  }) => {
    const temporary = newFolder();
    const userData = newFolder();
    const home = newFolder();
    // Whatever the system's libraries keep of a person: recent files, caches, what was looked for in dialogs.
    const folders = ['HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME'].map((name) => [name, home] as const);
    const leave = withEnvironment({ TMPDIR: temporary, ...Object.fromEntries(folders) });
    try {
      const session = await launch({ userData });
      const { app, page } = session;
      if (isLocked) await lock(session);
      expect(await page.evaluate(storedByPage)).toEqual([]);
      await addSaved(page, `8 Jan 2026 ${CANARY}`);
      await page.getByRole('textbox', { name: 'Search events' }).fill(CANARY);
      await expect(page.getByRole('option', { name: new RegExp(CANARY) }).first()).toBeVisible();
      await page.keyboard.press('Escape');
      unwrap(await page.evaluate(() => window.annals.backups.make()));
      unwrap(await page.evaluate(() => window.annals.files.duplicate()));
      await expect.poll(() => stores(app)).toBe(2);
      await quickAddField(page).fill(`${CANARY} not finished`);
      await page.waitForTimeout(1500);
      expect(await page.evaluate(storedByPage)).toEqual([]);
      expect(inCores(app.process().pid ?? 0)).toEqual([]);
      await killAll(app);

      const again = await launch({ userData });
      if (isLocked) {
        await unlockField(again.page).fill(PASS);
        await again.page.keyboard.press('Enter');
      }
      await expect(timelineRegion(again.page)).toBeVisible();
      await addSaved(again.page, `9 Jan 2026 ${CANARY} once more`);
      await again.quit();
      const found = [userData, temporary, home, SHARED_MEMORY].flatMap((folder) => (existsSync(folder) ? holding(folder, CANARY) : []));
      if (isLocked) expect(found).toEqual([]);
      else expect(found.length).toBeGreaterThan(2);
    } finally {
      leave();
    }
  });
}
