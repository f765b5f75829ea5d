import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { afterwards, coldTrial, makeBench, quittingTrial, warmTrial } from '../bench/starts-trials.mjs';
import { copyOver } from '../testing/store/copy-over';
import { electronProgram, expect, isRoot, programWords, projectFolder, test } from './fixtures';
import { eventsOnChart } from './pages/chart';
import { eventDetails } from './pages/inspector';
import { lock, unlock, unlockField } from './pages/lock';
import { addQuickly } from './pages/quick-add';
import { expectEvents, nextWindow, runProgram, snapshotOf, windowCount } from './program';
import { saveCopy } from './timelines';

/* Many starts at once, without Playwright in between: the short form of `npm run starts`, which has a hundred, and a control. */

const program = { executable: electronProgram(), words: [projectFolder, ...(isRoot ? ['--no-sandbox'] : [])], env: process.env };
const cli = join(projectFolder, 'out/main/cli.cjs');
const CLEAN = { hanging: 0, orphans: [], left: [], lost: 0, sound: true };
const allHandedOver = (handedOver: number, windows: number) => ({ windows, handedOver, sentences: 0, strange: 0, first: null });

test('starts at once on one file are one window; what they ask for beside it, by any name, is one window for each file', async ({
  newFolder,
}) => {
  const bench = await makeBench(program, cli, newFolder());
  const cold = await coldTrial(bench, 5);
  expect(cold).toMatchObject({ windows: 1, endings: allHandedOver(4, 1) });
  const warm = await warmTrial(bench, 6);
  expect(warm).toMatchObject({ windows: 2, editable: 2, endings: allHandedOver(6, 0) });
  expect(warm.titles).toHaveLength(20);
  expect(await afterwards(bench, [bench.profile()], warm.titles)).toEqual(CLEAN);
});

test('starts while the program is quitting get their windows, and the file is not taken for one that another program holds', async ({
  newFolder,
}) => {
  const bench = await makeBench(program, cli, newFolder());
  const quitting = await quittingTrial(bench);
  expect(quitting).toMatchObject({ windows: 2, editable: 2, endings: allHandedOver(4, 0) });
  expect(await afterwards(bench, [bench.profile()], quitting.titles)).toEqual(CLEAN);
});

test('a start with a file whose window is locked leaves half a passphrase and the work behind it as they are', async ({
  launch,
  newFolder,
}) => {
  const userData = newFolder();
  const annals = await launch({ userData });
  const { app, page } = annals;
  const { path } = await snapshotOf(page);
  const plain = join(newFolder(), 'plain.annals');
  await saveCopy({ app, page }, plain);
  await lock(annals);
  await addQuickly(page, '2026 Kept behind the page');
  await expectEvents(page, 13);
  // Written over before anything has noticed: from here on the store alone has what was saved.
  copyOver(plain, path);
  await page.keyboard.press('Control+l');
  await unlockField(page).fill('half a pass');
  const hand = (file: string) => runProgram([...programWords({ file }), `--user-data-dir=${userData}`]);
  // What is handed over is opened in turn: when the other file has its window, the first one has been dealt with.
  const other = join(newFolder(), 'Other.annals');
  copyFileSync(plain, other);
  expect((await hand(path)).code).toBe(0);
  await nextWindow(annals, async () => expect((await hand(other)).code).toBe(0));
  expect(await windowCount(app)).toBe(2);
  await expect(unlockField(page)).toHaveValue('half a pass');
  await unlock(page);
  expect((await snapshotOf(page)).total).toBe(13);
});

/** Leaves the next questions of the program standing until they are answered here, by the words on a button. */
async function holdQuestions(app: ElectronApplication): Promise<{ standing(): Promise<boolean>; answer(button: string): Promise<void> }> {
  await app.evaluate(({ dialog }) => {
    Object.assign(dialog, {
      showMessageBox: (_window: unknown, { buttons }: { buttons: string[] }) =>
        new Promise((resolve) => {
          Object.assign(globalThis, {
            answerQuestion: (button: string) => {
              Object.assign(globalThis, { answerQuestion: null });
              resolve({ response: buttons.indexOf(button) });
            },
          });
        }),
    });
  });
  type Held = { answerQuestion?: ((button: string) => void) | null };
  return {
    standing: () => app.evaluate(() => typeof (globalThis as Held).answerQuestion === 'function'),
    answer: (button) => app.evaluate((_, text) => (globalThis as Held).answerQuestion?.(text), button),
  };
}

test('a start with a file whose window asks at closing waits for the answer: it finds that window, or gets one of its own', async ({
  launch,
  newFolder,
}) => {
  const file = join(newFolder(), 'Notes.annals');
  execFileSync(process.execPath, [cli, 'new', file, '--seed']);
  // Who has the file, so that the other program can keep what is typed nowhere, and asks.
  await launch({ file });
  const userData = newFolder();
  const annals = await launch({ userData, file });
  const { app, page } = annals;
  const questions = await holdQuestions(app);
  await eventsOnChart(page).first().click();
  const summary = eventDetails(page).getByRole('textbox', { name: 'Summary' });
  await summary.fill('only typed');
  await expect(page.getByText(/^What you are typing is kept only as long as this window is open/)).toBeVisible();
  const startWhileAsked = async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(questions.standing).toBe(true);
    expect((await runProgram([...programWords({ file }), `--user-data-dir=${userData}`])).code).toBe(0);
  };
  await startWhileAsked();
  await questions.answer('Keep Window Open');
  await expect(summary).toHaveValue('only typed');

  await startWhileAsked();
  const next = await nextWindow(annals, () => questions.answer('Discard and Close'));
  expect(await snapshotOf(next)).toMatchObject({ path: file, readOnly: true });
  expect(await windowCount(app)).toBe(1);
});

test('a user-data folder that cannot be used is told in one line, and no other is taken', async ({ newFolder }) => {
  const folder = join(newFolder(), 'file');
  copyFileSync(__filename, folder);
  const ended = await runProgram([...programWords({}), `--user-data-dir=${join(folder, 'profile')}`]);
  expect(ended.code).toBe(1);
  expect(ended.errors).toMatch(/^annals: The user-data folder .* Nothing was opened/m);
});
