import { type ElectronApplication, expect, type Page } from '@playwright/test';

/* A program that several tests use one after the other is brought back, before each, to how it was when it began. */

/** What a page hands over as it goes, and what the next one asks for of that, with the answers of a program that was told nothing. */
const NOTHING_KEPT = {
  'window.keepUnsaved': null,
  'window.keepLooking': null,
  'window.unsaved': '',
  'window.looking': '',
  'preferences.keepWindow': { windows: [] },
} as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Beginning {
  /** All that is in the timeline, as text. */
  readonly timeline: string;
  /** What Undo would take back: the import of a timeline that was imported, which stays. */
  readonly undo: string | null;
  readonly preferences: unknown;
}

/**
 * What there is to be brought back.
 * @param page a window that has just begun
 */
export async function beginningOf(page: Page): Promise<Beginning> {
  const preferences = await page.evaluate(() => window.annals.preferences.get());
  return { timeline: await timelineOf(page), undo: await undoOf(page), preferences: preferences.ok ? preferences.value : {} };
}

/**
 * Takes back what was changed and loads the page anew, without what a page hands on to the next.
 * @param size that the window is to have, of its content
 * @returns false where something is left that cannot be taken back: a program that is begun anew is needed
 */
export async function bringBack(app: ElectronApplication, page: Page, beginning: Beginning, size: Size): Promise<boolean> {
  await keepNothing(app, true);
  await page.mouse.move(0, 0);
  // What a test may have told the page of the system's colours.
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  while ((await undoOf(page)) !== beginning.undo) if (!(await page.evaluate(() => window.annals.history.undo())).ok) break;
  await page.evaluate((preferences) => window.annals.preferences.set(preferences as object), beginning.preferences);
  await resize(app, page, size);
  await page.reload();
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  await keepNothing(app, false);
  await page.evaluate(async () => {
    await window.annals.window.keepUnsaved({ text: '' });
    await window.annals.window.keepLooking({ text: '' });
  });
  const now = await beginningOf(page);
  const isAlone = (await sizesOf(app)).length === 1;
  return isAlone && JSON.stringify(now) === JSON.stringify(beginning);
}

/** Hides the windows of a program that others are used beside: shown, they would take the focus from those. */
export const takeOutOfSight = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.hide();
  });

/** Shows them again, as if nothing else had been in between. */
export async function takeInSight(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.show();
      window.focus();
    }
  });
  await expect.poll(() => areSeen(app)).toEqual([true]);
}

/** Of each window, whether it is shown. Pages are no witnesses: Playwright tells each that it is seen and has the focus. */
export const areSeen = (app: ElectronApplication): Promise<boolean[]> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));

/** Whether main is kept from hearing what a page hands on. */
const keepNothing = (app: ElectronApplication, isKept: boolean): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, { answers, isKept }) => {
      const ipc = BrowserWindow.getAllWindows()[0]?.webContents.ipc;
      for (const [method, value] of Object.entries(answers))
        if (isKept) ipc?.handle(method, () => ({ ok: true, value }));
        else ipc?.removeHandler(method);
    },
    { answers: NOTHING_KEPT, isKept },
  );

const timelineOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const snapshot = await window.annals.timeline.snapshot();
    const events = await window.annals.events.page({ offset: 0, limit: 500, sort: 'when', descending: false });
    const links = await window.annals.links.list({ after: 0 });
    if (!snapshot.ok || !events.ok || !links.ok) return 'nothing that can be read';
    const { timeline, lanes, series, total, path, readOnly } = snapshot.value;
    const all = { timeline, lanes, series, total, path, readOnly, events: events.value, links: links.value };
    // What is taken back is as it was, but for the time at which it was.
    return JSON.stringify(all, (name, value) => (name === 'updatedAt' ? null : value));
  });

/** What Undo would take back next, in words; null for nothing. */
const undoOf = (page: Page): Promise<string | null> =>
  page.evaluate(async () => {
    const snapshot = await window.annals.timeline.snapshot();
    return snapshot.ok ? snapshot.value.undo.undo : null;
  });

/** Gives the windows this size, and waits until the page has it. */
async function resize(app: ElectronApplication, page: Page, { width, height }: Size): Promise<void> {
  if ((await sizesOf(app)).every((size) => String(size) === String([width, height]))) return;
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
}

/** Of the content of each window that is open. */
const sizesOf = (app: ElectronApplication): Promise<number[][]> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getContentSize()));
