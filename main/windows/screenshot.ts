import { resolve } from 'node:path';
import type { BrowserWindow } from 'electron';
import { described } from '../formats/png-stream';
import { writeWhole } from '../output/write-whole';

/** Longest wait for the page, in milliseconds. */
const READY_WITHIN_MS = 60_000;

/** And for texts of the chart, which come in portions; what is there then is shown. */
const TEXTS_WITHIN_MS = 20_000;

const PAGE_IS_READY = "document.documentElement.dataset.ready === 'true'";
/** See features/timeline/wanted-texts.ts. */
const TEXTS_ARE_THERE = "document.querySelector('[data-waiting]') === null";
/** Two frames, so that what the page last changed has been painted, and every font is in place. */
const PAGE_HAS_PAINTED =
  'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))';

/** Writes what the window shows to a PNG file once the page says it is ready. Throws when it never does, or the file cannot be written. */
export async function takeScreenshot(window: BrowserWindow, file: string): Promise<string> {
  if (!(await holds(window, PAGE_IS_READY, READY_WITHIN_MS)))
    throw new Error(`the window was not ready within ${READY_WITHIN_MS / 1000} seconds`);
  await holds(window, TEXTS_ARE_THERE, TEXTS_WITHIN_MS);
  await window.webContents.executeJavaScript(PAGE_HAS_PAINTED);
  const image = await window.webContents.capturePage();
  if (image.isEmpty()) throw new Error('the window has no picture');
  const path = resolve(file);
  // It shows whatever the window shows, so it is for its owner only.
  const written = writeWhole(path, [described(image.toPNG(), null)], { inputs: [], replace: 'ours', personal: true });
  if (!written.ok) throw new Error(written.error.message);
  return path;
}

/** Whether something comes true in a page within so many milliseconds. */
async function holds(window: BrowserWindow, what: string, within: number): Promise<boolean> {
  const deadline = Date.now() + within;
  while (!(await window.webContents.executeJavaScript(what))) {
    if (Date.now() > deadline) return false;
    await new Promise((done) => setTimeout(done, 50));
  }
  return true;
}
