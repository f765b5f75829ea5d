import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import type { Output } from '../shared/contract';
import { dataOptionsSchema } from '../shared/data-export';
import type { EventView } from '../shared/event';
import { fail, ok, type Result } from '../shared/result';
import { exportData } from './files/export';
import { writeWhole } from './files/write-whole';
import { pictureFileName } from './picture-file-name';
import type { OpenTimeline } from './timelines';

const FILTERS = {
  ics: { name: 'Calendar', extensions: ['ics'] },
  csv: { name: 'Table', extensions: ['csv'] },
};

/** Asks where to save the dates of a series, and saves the bytes that `annals export --series` makes; null when the person thought better of it. */
export async function exportSeries(
  timeline: OpenTimeline,
  seriesId: string,
  format: 'ics' | 'csv',
  today: string | null,
  sender: WebContents,
): Promise<Result<Output<'series.export'>>> {
  const snapshot = await timeline.request('timeline.snapshot', undefined);
  if (!snapshot.ok) return snapshot;
  const series = snapshot.value.series.find(({ id }) => id === seriesId);
  if (series === undefined) return fail('not-found', 'This review series does not exist any more.');

  // Of all events only those that outcomes name get into the file, so only those are fetched.
  const events: EventView[] = [];
  for (const { eventId } of Object.values(series.outcomes)) {
    const event = eventId === undefined ? null : await timeline.request('events.get', { id: eventId });
    if (event?.ok === true) events.push(event.value);
  }
  const { timeline: described, lanes } = snapshot.value;
  const options = dataOptionsSchema.parse({ format, seriesId, today });
  const made = exportData({ timeline: described, lanes, series: [series], events }, options, Date.now());
  if (!made.ok) return made;

  const question = {
    title: 'Export dates',
    defaultPath: join(app.getPath('documents'), pictureFileName(series.title, format)),
    filters: [FILTERS[format]],
  };
  const window = BrowserWindow.fromWebContents(sender);
  const { canceled, filePath } = await (window === null ? dialog.showSaveDialog(question) : dialog.showSaveDialog(window, question));
  if (canceled || filePath === undefined || filePath === '') return ok(null);
  const path = extname(filePath).toLowerCase() === `.${format}` ? filePath : `${filePath}.${format}`;
  // The dialog has asked about the name that was typed, not about the one with the ending added.
  if (path !== filePath && existsSync(path)) return fail('exists', `${path} exists already. Nothing was written; choose another name.`);
  const written = writeWhole(path, made.value.bytes);
  return written.ok ? ok({ path }) : written;
}
