import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Snapshot } from '../shared/contract/snapshot';
import type { FullEvent } from '../shared/event';
import { type Annals, electronProgram, expect, projectFolder, unwrap } from './fixtures';

/* What several specs do with the program besides its page: its menu, the system's dialogs, its processes and files. */

export const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Answers the next native dialogs as a person would; null cancels. */
export async function answerDialogs(
  app: ElectronApplication,
  { save, open }: { save?: string | null; open?: string | readonly string[] | null },
): Promise<void> {
  await app.evaluate(
    ({ dialog }, answers) => {
      const { save: saveTo, open: openThis } = answers;
      Object.assign(dialog, {
        showSaveDialog: async () => ({ canceled: saveTo === null, filePath: saveTo ?? '' }),
        showOpenDialog: async () => ({ canceled: openThis === null, filePaths: openThis === null ? [] : [openThis].flat() }),
      });
    },
    { save: save ?? null, open: open ?? null },
  );
}

/** Answers the next questions of the program by the words on the buttons, and remembers what was asked. */
export async function answerQuestions(app: ElectronApplication, answers: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const questions: string[] = [];
    Object.assign(globalThis, { questions });
    Object.assign(dialog, {
      showMessageBox: async (_window: unknown, question: { message: string; buttons: string[] }) => {
        questions.push(question.message);
        return { response: question.buttons.indexOf(given[questions.length - 1] ?? '') };
      },
    });
  }, answers);
}

export const asked = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { questions: string[] }).questions);

/** Clicks through the program's own menu, since tests cannot reach the native one. Refuses what a person could not click. */
export async function clickMenu(app: ElectronApplication, ...labels: string[]): Promise<void> {
  await app.evaluate(({ Menu }, path) => {
    let items = Menu.getApplicationMenu()?.items ?? [];
    for (const [depth, label] of path.entries()) {
      const item = items.find((one) => one.label.replace('&', '').startsWith(label));
      if (item === undefined) throw new Error(`no menu item ${label} among ${items.map((one) => one.label).join(', ')}`);
      if (!item.enabled) throw new Error(`the menu item ${label} is greyed`);
      if (depth === path.length - 1) item.click();
      else items = item.submenu?.items ?? [];
    }
  }, labels);
}

export const windowCount = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
export const stores = (app: ElectronApplication): Promise<number> =>
  app.evaluate(
    ({ app: program }) => program.getAppMetrics().filter(({ name, serviceName }) => [name, serviceName].includes('Annals store')).length,
  );
export const snapshotOf = async (page: Page): Promise<Snapshot> => unwrap(await page.evaluate(() => window.annals.timeline.snapshot()));

/** The first events of the timeline in order of time. */
export const eventsOf = async (page: Page, limit = 100): Promise<readonly FullEvent[]> =>
  unwrap(await page.evaluate((most) => window.annals.events.page({ offset: 0, limit: most, sort: 'when', descending: false }), limit))
    .events;

/** Waits until the window's timeline has so many events. */
export const expectEvents = (page: Page, total: number): Promise<void> =>
  expect.poll(async () => (await snapshotOf(page)).total).toBe(total);

/** Asks the page by way of main: Playwright gives a page up for good once it has crashed. */
export const inPage = <T>({ app }: Annals, expression: string): Promise<T> =>
  app.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    expression,
  ) as Promise<T>;

/** Ends the page as a fault in it would, and waits until it is loaded again. */
export async function crashPage(annals: Annals): Promise<void> {
  await annals.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise((loaded) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => loaded(null));
        contents?.forcefullyCrashRenderer();
      }),
  );
  await expect.poll(() => inPage(annals, "document.documentElement.dataset.ready === 'true'")).toBe(true);
}

/** What Playwright says of a page that crashes. */
export const CRASHED = { expected: /^the page crashed$|Target crashed/ };

/** The window that an action opens, once it is ready. */
export async function nextWindow({ app }: Annals, act: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), act()]);
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  return page;
}

/** Kills the program and all its processes at once, as a power cut would, and waits until it is gone: Playwright gives it a process group of its own. */
export async function killAll(app: ElectronApplication): Promise<void> {
  const { pid } = app.process();
  if (pid === undefined) throw new Error('the program has no process');
  const ended = new Promise<void>((resolve) => app.process().once('exit', () => resolve()));
  process.kill(-pid, 'SIGKILL');
  await ended;
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs the program to its end without Playwright in between. */
export async function runProgram(args: readonly string[]): Promise<Ended> {
  const child = spawn(electronProgram(), [projectFolder, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { out: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    texts.out += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    texts.errors += chunk.toString('utf8');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...texts };
}

/** The seeded timeline's file, in the user-data folder. */
export const SEED = 'Pakistan–China security commitments.annals';

/** The log of an open timeline holds what was written last; only what is there survives a kill. */
export async function untilOnDisk({ userData }: Annals, text: string): Promise<void> {
  const log = join(userData, `${SEED}-wal`);
  await expect.poll(() => existsSync(log) && readFileSync(log).includes(text)).toBe(true);
}
