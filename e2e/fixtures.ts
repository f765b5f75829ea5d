import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { removeFolder } from '../scripts/setup/remove-folder.mjs';
import type { Bridge } from '../shared/bridge';
import { type Beginning, beginningOf, bringBack, type Size, takeInSight, takeOutOfSight } from './bring-back';
import { launchElectron } from './launch-electron';

/*
 * Every test drives the real program, built, in a profile of its own, or in one that is brought back for it. Whatever the page or the main
 * process complains about fails the test that did not say it would.
 */

declare global {
  interface Window {
    readonly annals: Bridge;
  }
}

/** The day the seeded timeline is looked at, unless a test says otherwise. */
export const TODAY = '2026-11-22';

/** What the window holds in CSS pixels, unless a test says otherwise. */
const SIZE: Size = { width: 1280, height: 800 };

/** Chromium refuses to run as root inside its sandbox (containers). */
export const isRoot = process.getuid?.() === 0;

export const projectFolder = join(__dirname, '..');

/** What the display asks for (scripts/e2e.mjs). */
export const windowSwitches: readonly string[] = JSON.parse(process.env.ANNALS_WINDOW_SWITCHES ?? '[]');

export interface LaunchOptions {
  /** A profile made by `newFolder`; a fresh one unless given. */
  readonly userData?: string;
  /** Null leaves the day to the clock. */
  readonly today?: string | null;
  /** Of the window's content, in CSS pixels; null opens it as a person's first window. */
  readonly size?: Size | null;
  /** Path of a timeline to open. */
  readonly file?: string;
  readonly args?: readonly string[];
  /** The computer's time zone (IANA). */
  readonly computerZone?: string;
  /** Complaints that belong to the test. */
  readonly expected?: RegExp;
}

export interface SharedOptions extends Pick<LaunchOptions, 'expected'> {
  readonly size?: Size;
  /** Another timeline than the seeded one. */
  readonly timeline?: SharedTimeline;
}

/** A timeline that tests share which name the same one. */
export interface SharedTimeline {
  /** What tells it from others. */
  readonly content: string;
  /** Makes its file in a folder, and answers its path. */
  readonly makeIn: (folder: string) => string;
}

/** A program that is running, which the test did not begin and does not end. */
export interface Shared {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
}

export interface Annals extends Shared {
  /** Quits as a person would, and waits until the program has ended. */
  quit(): Promise<void>;
}

interface Fixtures {
  /** Starts the program and waits until its window is ready. What is still running after the test is quit. */
  launch: (options?: LaunchOptions) => Promise<Annals>;
  /**
   * The program as `launch` starts it where it is told nothing, which may have been running for the tests before: what they did in the
   * timeline is undone, the window has the size that is asked for, and the page is loaded anew. For tests that need no start of their own: it has the history, the redo, the
   * answers to dialogs and the clipboard that others left.
   */
  shared: (options?: SharedOptions) => Promise<Shared>;
  /** Makes an empty folder that is gone after the test. */
  newFolder: () => string;
}

interface WorkerFixtures {
  readonly sharing: Sharing;
}

/** Programs that tests use one after the other: that of the seeded timeline, and one of another at most, of which one is in sight. */
interface Sharing {
  /** As it was when it began, and begun where that is not so. */
  lend(options: SharedOptions): Promise<Shared>;
  /** Leaves the one in sight running out of sight, until it is lent again. */
  rest(): Promise<void>;
  /** What they have complained about since this was last asked. */
  takeComplaints(): string[];
}

interface Running extends Shared {
  readonly beginning: Beginning;
}

/** Stands for the seeded timeline among contents. */
const SEEDED = '';

export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the destructuring, also where nothing is needed
  newFolder: async ({}, use) => {
    const folders: string[] = [];
    await use(() => folderOf(folders));
    expectGone(folders);
  },

  // Other windows would take the focus from those that a test starts: the shared program rests meanwhile.
  launch: async ({ newFolder, sharing }, use) => {
    const running = new Set<Annals>();
    const complaints: string[] = [];
    await use(async (options = {}) => {
      await sharing.rest();
      const userData = options.userData ?? newFolder();
      const started = await start(options, userData, (text) => {
        if (options.expected?.test(text) !== true) complaints.push(text);
      });
      const annals: Annals = {
        ...started,
        userData,
        async quit() {
          running.delete(annals);
          await started.app.close();
        },
      };
      running.add(annals);
      await untilReady(annals.page);
      return annals;
    });
    for (const annals of running) await annals.quit();
    expect(complaints, NO_COMPLAINTS).toEqual([]);
  },

  sharing: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const folders: string[] = [];
      const running = new Map<string, Running>();
      let complaints: string[] = [];
      let belongs: RegExp | undefined;
      let inSight: Running | null = null;
      const takeComplaints = (): string[] => {
        const taken = complaints.filter((text) => belongs?.test(text) !== true);
        complaints = [];
        return taken;
      };
      const begin = async (size: Size, content: string, timeline: SharedTimeline | undefined): Promise<Running> => {
        const userData = folderOf(folders);
        const file = timeline?.makeIn(folderOf(folders));
        const started = await start({ size, ...(file === undefined ? {} : { file }) }, userData, (text) => complaints.push(text));
        await untilReady(started.page);
        const begun = { ...started, userData, beginning: await beginningOf(started.page) };
        running.set(content, begun);
        return begun;
      };
      const end = async (content: string, program: Running): Promise<void> => {
        running.delete(content);
        if (inSight === program) inSight = null;
        await program.app.close();
        expect(takeComplaints(), NO_COMPLAINTS).toEqual([]);
      };
      const rest = async (): Promise<void> => {
        if (inSight !== null) await takeOutOfSight(inSight.app);
        inSight = null;
      };
      await use({
        async lend({ expected, size = SIZE, timeline }) {
          const content = timeline?.content ?? SEEDED;
          if (content !== SEEDED)
            for (const [other, program] of running) if (other !== content && other !== SEEDED) await end(other, program);
          const before = running.get(content);
          if (inSight !== before) await rest();
          if (before !== undefined && inSight === null) await takeInSight(before.app);
          if (before !== undefined && !(await bringBack(before.app, before.page, before.beginning, size))) await end(content, before);
          expect(takeComplaints(), NO_COMPLAINTS).toEqual([]);
          belongs = expected;
          inSight = running.get(content) ?? (await begin(size, content, timeline));
          return inSight;
        },
        rest,
        takeComplaints,
      });
      for (const [content, program] of running) await end(content, program);
      expectGone(folders);
    },
    { scope: 'worker' },
  ],

  shared: async ({ sharing }, use) => {
    await use((options = {}) => sharing.lend(options));
    expect(sharing.takeComplaints(), NO_COMPLAINTS).toEqual([]);
  },
});

const NO_COMPLAINTS = 'the page and the main process had nothing to complain about';

/** Begins the program, whose window may not be ready yet, and tells what page and main process complain about. */
async function start(options: LaunchOptions, userData: string, complain: (text: string) => void) {
  const app = await launchElectron({
    args: [projectFolder, ...windowSwitches, ...programWords(options), `--user-data-dir=${userData}`],
    // A language and a zone of nobody's machine, so that a leak of either shows.
    env: { ...definedEnvironment(), TZ: options.computerZone ?? 'America/St_Johns', LC_ALL: 'C.UTF-8' },
    chromiumSandbox: !isRoot,
    // Playwright would otherwise tell every page that light colours are preferred.
    colorScheme: null,
  });
  listenToMain(app, complain);
  const page = await app.firstWindow();
  listenToPage(page, complain);
  return { app, page };
}

function folderOf(folders: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'annals-e2e-'));
  folders.push(folder);
  return folder;
}

/** What a test mounted there goes, too, also when it ran out of time. */
const expectGone = (folders: readonly string[]): void => expect(folders.map(removeFolder).filter((left) => left !== null)).toEqual([]);

export { expect };

/** Longer than any wait for an answer: several processes begin, beside others on a busy computer. */
const START_MS = 90_000;

/** Waits until the window can be used; what it showed instead is told. */
async function untilReady(page: Page): Promise<void> {
  const ready = page.locator('html[data-ready="true"]');
  await ready.waitFor({ state: 'attached', timeout: START_MS }).catch(async (error: Error) => {
    const seen = () => ({ page: document.readyState, visible: document.visibilityState, text: document.body?.innerText.slice(0, 500) });
    const shown = await Promise.race([page.evaluate(seen), page.waitForTimeout(5000).then(() => 'nothing: the page does not answer')]);
    throw new Error(`The window was not ready after ${START_MS} ms; it shows ${JSON.stringify(shown)}`, { cause: error });
  });
}

/** Path of the Electron that Playwright starts; scripts/e2e.mjs decides which that is. */
export function electronProgram(): string {
  return createRequire(__filename)('electron') as string;
}

/** The words a test puts behind the program's name, without the profile. */
export function programWords({ today = TODAY, size = SIZE, file, args = [] }: LaunchOptions): string[] {
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(today === null ? [] : [`--today=${today}`]),
    ...(size === null ? [] : [`--size=${size.width}x${size.height}`]),
    ...args,
    ...(file === undefined ? [] : [file]),
  ];
}

/** The value of a Result that must not be an error. */
export function unwrap<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Errors, and refusals of the content security policy, which are errors too. Electron's own security hints are warnings. */
function listenToPage(page: Page, complain: (text: string) => void): void {
  page.on('pageerror', (error) => complain(`page: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || text.includes('Electron Security Warning')) complain(`console: ${text}`);
  });
  page.on('crash', () => complain('the page crashed'));
}

/** Chromium says much on stderr about machines without a bus or a graphics card; our own lines are told apart by how they begin. */
function listenToMain(app: ElectronApplication, complain: (text: string) => void): void {
  app.process().stderr?.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString('utf8').split('\n')) {
      if (/^(?:annals: |[a-z]+\.[A-Za-z]+(?:: | answered against)|\w*Error\b|\(node:\d+\)|Uncaught)/.test(line)) complain(`main: ${line}`);
    }
  });
}
