import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, isRoot, programWords, projectFolder, test, unwrap, windowSwitches } from './fixtures';
import { launchElectron } from './launch-electron';
import { openImport } from './pages/dialogs';
import { lock, PASS, unlock } from './pages/lock';
import { addQuickly, quickAddField } from './pages/quick-add';
import { savedLine, undo } from './pages/window';
import { killAll, SEED } from './program';
import { onlyThorough } from './thorough';

/*
 * Kills the whole program with SIGKILL at random moments while somebody types, undoes, imports and backs up, starts it again and
 * looks whether everything is there that was shown as saved, and of an import either all or nothing; of a timeline with a passphrase, too.
 * A few trials here, of a locked one only in the long form; `npm run crash -- --mode app --trials 200`, and that with `--encrypted`, do more.
 */

const TRIALS = Number(process.env.ANNALS_CRASH_TRIALS ?? 5);
/** Only a locked timeline, in all trials; else that is tried twice. */
const ONLY_LOCKED = process.env.ANNALS_ENCRYPTED === '1';
const SEED_NUMBER = Number(process.env.ANNALS_CRASH_SEED ?? 20_261_122);
/** Longest time from the first key to the kill, in milliseconds. */
const LONGEST_MS = 2500;
const IMPORTED = 400;

/** mulberry32: small, seeded, good enough to spread moments. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What the file must hold: titles acknowledged, and those of the step whose fate the kill left open. */
interface Expected {
  readonly titles: Set<string>;
  open: readonly string[];
  acknowledged: number;
}

async function start(userData: string): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await launchElectron({
    args: [projectFolder, ...windowSwitches, ...programWords({}), `--user-data-dir=${userData}`],
    chromiumSandbox: !isRoot,
  });
  const page = await app.firstWindow();
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  return { app, page };
}

interface Victim {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** For the files to import. */
  readonly folder: string;
}

/** Types events, takes some back, imports files and makes backups, until the program is killed under it. */
async function work(victim: Victim, trial: number, expected: Expected, random: () => number): Promise<void> {
  const { page } = victim;
  const field = quickAddField(page);
  const saved = savedLine(page);
  const acknowledge = (change: (titles: Set<string>) => void): void => {
    change(expected.titles);
    expected.acknowledged += 1;
    expected.open = [];
  };
  for (let step = 0; ; step += 1) {
    const title = `Trial ${trial} step ${step}.`;
    expected.open = [title];
    await addQuickly(page, `2026-03 ${title}`);
    // The field is emptied and the line says "Saved" only after COMMIT.
    await expect(field).toHaveValue('');
    await saved.waitFor();
    acknowledge((titles) => titles.add(title));
    if (random() < 0.3) {
      expected.open = [title];
      await undo(page);
      await page.waitForFunction(
        (wanted) => window.annals.timeline.snapshot().then((answer) => answer.ok && answer.value.undo.redo?.includes(wanted)),
        title,
      );
      acknowledge((titles) => titles.delete(title));
    }
    if (random() < 0.2) void page.evaluate(() => window.annals.backups.make()).catch(() => undefined);
    if (random() < 0.4) {
      const rows = Array.from({ length: IMPORTED }, (_, row) => `Trial ${trial} step ${step} row ${row}.`);
      expected.open = rows;
      await importRows(victim, rows);
      acknowledge((titles) => {
        for (const row of rows) titles.add(row);
      });
    }
  }
}

/** Through the dialog, as a person would; returns when it has closed, which it does after COMMIT. */
async function importRows({ app, page, folder }: Victim, rows: readonly string[]): Promise<void> {
  const path = join(folder, 'rows.csv');
  writeFileSync(path, ['Title,When', ...rows.map((row) => `${row},2026-03`)].join('\n'));
  const dialog = await openImport({ app, page }, path);
  await dialog.getByRole('button', { name: `Import ${rows.length} events` }).click();
  await expect(dialog).toBeHidden();
}

async function titlesIn(page: Page): Promise<Set<string>> {
  const titles = new Set<string>();
  for (let offset = 0; ; offset += 500) {
    const answer = await page.evaluate(
      (at) => window.annals.events.page({ offset: at, limit: 500, sort: 'when', descending: false }),
      offset,
    );
    const { events } = unwrap(answer);
    for (const { title } of events) if (title.startsWith('Trial ')) titles.add(title);
    if (events.length < 500) return titles;
  }
}

/** What is wrong with what was found: titles lost or back again, and a step of which only a part is there. */
function differences(found: ReadonlySet<string>, { titles, open }: Expected): string[] {
  const undecided = new Set(open);
  const lost = [...titles].filter((title) => !found.has(title) && !undecided.has(title));
  const back = [...found].filter((title) => !titles.has(title) && !undecided.has(title)).map((title) => `${title} (came back)`);
  const there = open.filter((title) => found.has(title)).length;
  const torn = there > 0 && there < open.length ? [`${there} of ${open.length} of one step`] : [];
  return [...lost, ...back, ...torn];
}

for (const isLocked of ONLY_LOCKED ? [true] : [false, true]) {
  const trials = isLocked && !ONLY_LOCKED ? Math.min(2, TRIALS) : TRIALS;
  const of = isLocked ? ' of a timeline with a passphrase' : '';
  test(
    `killed at random moments, the program loses nothing${of} that was shown as saved`,
    onlyThorough(isLocked && !ONLY_LOCKED),
    async ({ newFolder }) => {
      test.setTimeout(60_000 + trials * 30_000);
      const userData = newFolder();
      const folder = newFolder();
      const file = join(userData, SEED);
      const keyFile = join(folder, 'key');
      writeFileSync(keyFile, PASS, { mode: 0o600 });
      const random = randomFrom(SEED_NUMBER);
      const expected: Expected = { titles: new Set(), open: [], acknowledged: 0 };
      const lost: string[] = [];
      let corrupt = 0;
      // On a busy computer each may be killed before its first answer, which would say nothing: then there are more.
      for (let trial = 1; ; trial += 1) {
        const { app, page } = await start(userData);
        if (isLocked && trial === 1) await lock({ app, page });
        else if (isLocked) await unlock(page);
        const found = await titlesIn(page);
        lost.push(...differences(found, expected));
        expected.titles.clear();
        for (const title of found) expected.titles.add(title);
        expected.open = [];
        // The last round only looks.
        if (trial > trials && expected.acknowledged > 0) {
          await app.close();
          break;
        }
        const ended = new Promise((resolve) => app.process().once('exit', resolve));
        setTimeout(() => void killAll(app), random() * LONGEST_MS);
        await work({ app, page, folder }, trial, expected, random).catch(() => undefined);
        await ended;
        const cli = [join(projectFolder, 'out/main/cli.cjs'), 'check', file];
        const env = { ...process.env, ANNALS_KEY_FILE: isLocked ? keyFile : '' };
        const checked = spawnSync(process.execPath, cli, { encoding: 'utf8', env });
        if (checked.status !== 0) corrupt += 1;
        expect(readFileSync(file).toString('latin1', 0, 15) === 'SQLite format 3').toBe(!isLocked);
      }
      process.stderr.write(`annals: seed ${SEED_NUMBER}\n`);
      process.stdout.write(`${trials} trials, ${expected.acknowledged} acknowledged, ${lost.length} lost, ${corrupt} corrupt\n`);
      expect(lost).toEqual([]);
      expect(corrupt).toBe(0);
      expect(expected.acknowledged).toBeGreaterThan(0);
    },
  );
}
