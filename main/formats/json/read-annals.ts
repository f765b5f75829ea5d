import { z } from 'zod';
import { laneSchema } from '../../../shared/lane';
import { IN_WORDS } from '../../../shared/schema-words';
import { timelineSchema } from '../../../shared/timeline';
import { MAX_ROWS } from '../../intake/caps';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import type { SaidOfBefore } from '../../intake/imported-event';
import type { RefusedRecord } from '../../intake/outcomes';
import { statusAhead } from '../status-ahead';
import { JSON_VERSION } from './annals-json';
import { at, type JsonObject } from './values';

const entries = z.array(z.unknown()).max(MAX_ROWS);
const frameSchema = z.object({ timeline: timelineSchema, lanes: z.array(laneSchema).max(65_535), series: entries, events: entries });
const identitySchema = z.object({ id: z.uuid(), lane: z.uuid() });

/** Reads a file of Annals' own JSON format. Entries are checked one by one, so that each problem names its entry. */
export function readJson(root: JsonObject, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  const frame = readFrame(root, gathered);
  if (frame === null) return gathered.result('json');
  const { timeline, lanes, series, events } = frame;
  gathered.writeRefused = (records) => [refusedDocument({ timeline, lanes }, records)];
  if (timeline.homeZone !== context.zone) {
    gathered.note(`The file's home zone is ${timeline.homeZone}: times without an offset are now read as ${context.zone} time.`);
  }
  const titles = new Map<string, string>();
  for (const { id, order: _, ...lane } of lanes) {
    const other = titles.get(id);
    if (other !== undefined) gathered.problem(0, 'lanes', `The file has two lanes with one id: “${other}” and “${lane.title}”.`);
    titles.set(id, lane.title);
    gathered.lanes.push(lane);
  }
  gathered.views.push(...timeline.views);
  const seen = new Set<string>();
  const take = (entry: unknown, row: number, keep: (lane: string, id: string) => void): void => {
    const identity = identitySchema.safeParse(entry, IN_WORDS);
    if (!identity.success) {
      gathered.schemaProblems(row, identity.error, {});
      return;
    }
    const { id, lane } = identity.data;
    const title = titles.get(lane);
    if (title === undefined) gathered.problem(row, 'lane', 'The file has no lane with this id.');
    else if (seen.has(id)) gathered.problem(row, 'id', 'The file has two entries with this id.');
    else keep(title, id);
    seen.add(id);
  };
  for (const [index, entry] of events.entries()) {
    const row = index + 1;
    gathered.record(
      row,
      () => written('events', entry),
      () =>
        take(entry, row, (lane, id) =>
          gathered.event(row, { ...aheadOf(entry, context), ...Object(entry) }, lane, id, {}, writtenIn(Object(entry).updatedAt)),
        ),
    );
  }
  for (const [index, entry] of series.entries()) {
    const row = index + 1;
    gathered.record(
      row,
      () => written('series', entry),
      () => take(entry, row, (lane, id) => gathered.seriesOf(row, entry, lane, id)),
    );
  }
  return gathered.result('json');
}

function writtenIn(updatedAt: unknown): SaidOfBefore | undefined {
  return typeof updatedAt === 'number' && Number.isInteger(updatedAt) ? { writtenAt: updatedAt } : undefined;
}

/** The status of an entry that says none. */
function aheadOf(entry: unknown, context: ImportContext): object {
  const when = typeof entry === 'object' && entry !== null && 'when' in entry ? entry.when : undefined;
  return typeof when === 'string' ? statusAhead(when, context) : {};
}

/** An entry that is refused, with the list that it stands in. */
function written(list: 'events' | 'series', entry: unknown): string {
  return JSON.stringify({ list, entry });
}

function refusedDocument(frame: object, records: Iterable<RefusedRecord>): string {
  const refused = Array.from(records, ({ written }) => JSON.parse(written) as { readonly list: string; readonly entry: unknown });
  const those = (list: string): unknown[] => refused.filter((one) => one.list === list).map(({ entry }) => entry);
  return `${JSON.stringify({ format: 'annals', version: JSON_VERSION, ...frame, series: those('series'), events: those('events') }, null, 2)}\n`;
}

function readFrame(root: JsonObject, gathered: Gathering): z.output<typeof frameSchema> | null {
  const version = at(root, 'version');
  if (typeof version === 'number' && version > JSON_VERSION) {
    return stop(gathered, `This file is of version ${version}, written by a newer Annals; this one reads version ${JSON_VERSION}.`);
  }
  if (version !== 1 && version !== JSON_VERSION) return stop(gathered, `“version” is not ${JSON_VERSION}.`);
  const frame = frameSchema.safeParse(root, IN_WORDS);
  if (frame.success) return frame.data;
  gathered.schemaProblems(0, frame.error, {});
  return null;
}

function stop(gathered: Gathering, message: string): null {
  gathered.problem(0, '', message);
  return null;
}
