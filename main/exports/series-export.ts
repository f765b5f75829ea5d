import { join } from 'node:path';
import { app, type WebContents } from 'electron';
import type { Output } from '../../shared/contract';
import { DATA_FORMATS, dataOptionsSchema, type SeriesFormat } from '../../shared/data-export';
import type { FullEvent } from '../../shared/event';
import { isPersonal } from '../../shared/holds';
import { fail, ok, type Result } from '../../shared/result';
import { fileNameFor } from '../disk/plain-name';
import { exportData } from '../formats/export';
import { writeWhole } from '../output/write-whole';
import type { OpenTimeline } from '../timelines/timelines';
import { askSavePlace } from './save-place';

/** Asks where to save the dates of a series, and saves the bytes that `annals export --series` makes; null when the person thought better of it. */
export async function exportSeries(
  timeline: OpenTimeline,
  seriesId: string,
  format: SeriesFormat,
  today: string | null,
  sender: WebContents,
): Promise<Result<Output<'series.export'>>> {
  const snapshot = await timeline.request('timeline.snapshot', undefined);
  if (!snapshot.ok) return snapshot;
  const series = snapshot.value.series.find(({ id }) => id === seriesId);
  if (series === undefined) return fail('not-found', 'This review series does not exist any more.');

  // Of all events only those that outcomes name get into the file, so only those are fetched.
  const events: FullEvent[] = [];
  for (const { eventId } of Object.values(series.outcomes)) {
    const event = eventId === undefined ? null : await timeline.request('events.get', { id: eventId });
    if (event?.ok === true) events.push(event.value);
  }
  const { timeline: described, lanes } = snapshot.value;
  const options = dataOptionsSchema.parse({ format, seriesId, today });
  const made = exportData({ timeline: described, lanes, series: [series], events }, options, Date.now());
  if (!made.ok) return made;

  const place = await askSavePlace(sender, {
    title: 'Export dates',
    defaultPath: join(app.getPath('documents'), fileNameFor(series.title, format)),
    kind: DATA_FORMATS[format].ofOneSeries,
    ending: format,
  });
  if (!place.ok || place.value === null) return place.ok ? ok(null) : place;
  const written = writeWhole(place.value, [made.value.bytes], {
    inputs: [timeline.path],
    replace: 'asked',
    personal: isPersonal(made.value.holds),
  });
  return written.ok ? ok({ path: place.value }) : written;
}
