import { statSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import type { Output } from '../../shared/contract';
import { fail, ok, type Result } from '../../shared/result';
import { fileNameFor } from '../disk/plain-name';
import { readAll } from '../disk/regular-file';
import { quotedName, shownName } from '../disk/shown-name';
import { writeWhole } from '../output/write-whole';
import type { OpenTimeline } from '../timelines/timelines';
import { askSavePlace } from './save-place';

/** Larger than any seal. */
const MOST_BYTES = 100_000;

/** Asks for a place and saves the seal whose code the person sees; null when the person thought better of it. */
export async function saveSeal(timeline: OpenTimeline, code: string, sender: WebContents): Promise<Result<Output<'seals.save'>>> {
  const seal = await timeline.request('seals.make', undefined);
  if (!seal.ok) return seal;
  if (seal.value.code !== code)
    return fail('invalid', 'The timeline has changed since this seal was made. Nothing was saved; close this and seal again.');
  const snapshot = await timeline.request('timeline.snapshot', undefined);
  if (!snapshot.ok) return snapshot;
  const place = await askSavePlace(sender, {
    title: 'Save the seal',
    defaultPath: join(app.getPath('documents'), fileNameFor(`Seal of ${snapshot.value.timeline.title}`, 'json')),
    kind: 'Seal',
    ending: 'json',
  });
  if (!place.ok || place.value === null) return place.ok ? ok(null) : place;
  const bytes = Buffer.from(`${JSON.stringify(seal.value, null, 2)}\n`, 'utf8');
  const written = writeWhole(place.value, [bytes], { inputs: [timeline.path], replace: 'asked', personal: true });
  return written.ok ? ok({ path: place.value }) : written;
}

/** Reads the whole file, then compares its history with the seal: a verdict over hashes that do not fit their words would say nothing. */
export async function checkSeal(timeline: OpenTimeline, seal: string): Promise<Result<Output<'seals.check'>>> {
  const verdict = await timeline.request('store.compareWithSeal', { seal });
  if (!verdict.ok) return verdict;
  const report = await timeline.request('store.check', undefined);
  return report.ok ? ok({ verdict: verdict.value, problems: [...report.value.problems] }) : report;
}

/** The same with a seal file, which is asked for; null when the person thought better of it. */
export async function checkSealFile(timeline: OpenTimeline, sender: WebContents): Promise<Result<Output<'seals.checkFile'>>> {
  const window = BrowserWindow.fromWebContents(sender);
  const question: Electron.OpenDialogOptions = {
    title: 'Check a seal',
    filters: [{ name: 'Seal', extensions: ['json'] }],
    properties: ['openFile'],
  };
  const { canceled, filePaths } = await (window === null ? dialog.showOpenDialog(question) : dialog.showOpenDialog(window, question));
  const [path] = filePaths;
  if (canceled || path === undefined) return ok(null);
  let text: string;
  try {
    if (statSync(path).size > MOST_BYTES) return fail('invalid', `${quotedName(path)} is no seal: it is too large.`);
    text = readAll(path).toString();
  } catch {
    return fail('io', `${quotedName(path)} could not be read.`);
  }
  // A text that is no seal file would otherwise be taken for a mistyped code.
  if (!text.trim().startsWith('{')) return fail('invalid', `${quotedName(path)} is not a seal file of Annals.`);
  const checked = await checkSeal(timeline, text);
  return checked.ok ? ok({ name: shownName(path), ...checked.value }) : checked;
}
