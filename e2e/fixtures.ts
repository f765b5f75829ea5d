import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, expect, type Page } from '@playwright/test';
import { removeFolder } from '../scripts/setup/remove-folder.mjs';
import type { Bridge } from '../shared/bridge';

/*
 * Every test drives the real program, built, in a profile of its own. Whatever the page or the main process complains about fails the test
 * that did not say it would.
 */

declare global {
  interface Window {
    readonly annals: Bridge;
  }
}

/** The day the seeded timeline is looked at, unless a test says otherwise. */
export const TODAY = '2026-11-22';

/** Chromium refuses to run as root inside its sandbox (containers). */
export const isRoot = process.getuid?.() === 0;

export const projectFolder = join(__dirname, '..');

export interface LaunchOptions {
  /** A profile made by `newFolder`; a fresh one unless given. */
  readonly userData?: string;
  /** Null leaves the day to the clock. */
  readonly today?: string | null;
  /** Of the window's content, in CSS pixels; null opens it as a person's first window. */
  readonly size?: { readonly width: number; readonly height: number } | null;
  /** Path of a timeline to open. */
  readonly file?: string;
  readonly args?: readonly string[];
  /** The computer's time zone (IANA). */
  readonly computerZone?: string;
  /** Complaints that belong to the test. */
  readonly expected?: RegExp;
}

export interface Annals {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Quits as a person would, and waits until the program has ended. */
  quit(): Promise<void>;
}

interface Fixtures {
  /** Starts the program and waits until its window is ready. What is still running after the test is quit. */
  launch: (options?: LaunchOptions) => Promise<Annals>;
  /** Makes an empty folder that is gone after the test. */
  newFolder: () => string;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the destructuring, also where nothing is needed
  newFolder: async ({}, use) => {
    const folders: string[] = [];
    await use(() => {
      const folder = mkdtempSync(join(tmpdir(), 'annals-e2e-'));
      folders.push(folder);
      return folder;
    });
    // What a test mounted there, too, also when it ran out of time.
    expect(folders.map(removeFolder).filter((left) => left !== null)).toEqual([]);
  },

  launch: async ({ newFolder }, use) => {
    const running = new Set<Annals>();
    const complaints: string[] = [];
    await use(async (options = {}) => {
      const userData = options.userData ?? newFolder();
      const app = await electron.launch({
        args: [projectFolder, ...programWords(options), `--user-data-dir=${userData}`],
        // A language and a zone of nobody's machine, so that a leak of either shows.
        env: { ...definedEnvironment(), TZ: options.computerZone ?? 'America/St_Johns', LC_ALL: 'C.UTF-8' },
        chromiumSandbox: !isRoot,
        // Playwright would otherwise tell every page that light colours are preferred.
        colorScheme: null,
      });
      const complain = (text: string): void => {
        if (options.expected?.test(text) !== true) complaints.push(text);
      };
      listenToMain(app, complain);
      const page = await app.firstWindow();
      listenToPage(page, complain);
      const annals: Annals = {
        app,
        page,
        userData,
        async quit() {
          running.delete(annals);
          await app.close();
        },
      };
      running.add(annals);
      await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
      return annals;
    });
    for (const annals of running) await annals.quit();
    expect(complaints, 'the page and the main process had nothing to complain about').toEqual([]);
  },
});

export { expect };

/** Path of the Electron that Playwright starts; scripts/e2e.mjs decides which that is. */
export function electronProgram(): string {
  return createRequire(__filename)('electron') as string;
}

/** The words a test puts behind the program's name, without the profile. */
export function programWords({ today = TODAY, size = { width: 1280, height: 800 }, file, args = [] }: LaunchOptions): string[] {
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
