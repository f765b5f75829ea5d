import { z } from 'zod';
import { laneSchema } from '../../shared/lane';
import { IN_WORDS } from '../../shared/schema-words';
import { timelineSchema } from '../../shared/timeline';
import { MAX_DEPTH, MAX_FIELD, MAX_ROWS } from '../intake/caps';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../intake/imported';
import type { RefusedRecord } from '../intake/outcomes';
import { JSON_VERSION } from './json';

const entries = z.array(z.unknown()).max(MAX_ROWS);
const frameSchema = z.object({ timeline: timelineSchema, lanes: z.array(laneSchema).max(65_535), series: entries, events: entries });
const identitySchema = z.object({ id: z.uuid(), lane: z.uuid() });

/** Reads a file of Annals' own JSON format. Entries are checked one by one, so that each problem names its entry. */
export function readJson(text: string, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  const frame = readFrame(text, gathered);
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
      () => take(entry, row, (lane, id) => gathered.event(row, { ...Object(entry) }, lane, id)),
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

/** An entry that is refused, with the list that it stands in. */
function written(list: 'events' | 'series', entry: unknown): string {
  return JSON.stringify({ list, entry });
}

function refusedDocument(frame: object, records: Iterable<RefusedRecord>): string {
  const refused = Array.from(records, ({ written }) => JSON.parse(written) as { readonly list: string; readonly entry: unknown });
  const those = (list: string): unknown[] => refused.filter((one) => one.list === list).map(({ entry }) => entry);
  return `${JSON.stringify({ format: 'annals', version: JSON_VERSION, ...frame, series: those('series'), events: those('events') }, null, 2)}\n`;
}

function readFrame(text: string, gathered: Gathering): z.output<typeof frameSchema> | null {
  const tooMuch = tooDeepOrLong(text);
  if (tooMuch !== null) return stop(gathered, tooMuch);
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    return stop(gathered, `This is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`);
  }
  if (typeof root !== 'object' || root === null || !('format' in root) || root.format !== 'annals') {
    return stop(gathered, 'This JSON was not written by Annals: “format” is not “annals”.');
  }
  const version = 'version' in root ? root.version : undefined;
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

/** Looked at before parsing, which has no limits of its own. */
function tooDeepOrLong(text: string): string | null {
  const token = /["[\]{}]/g;
  let depth = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [character] = found;
    if (character === '"') {
      const end = endOfString(text, found.index);
      if (end - found.index > MAX_FIELD) return `A text in it is longer than ${MAX_FIELD.toLocaleString('en')} characters.`;
      token.lastIndex = end + 1;
    } else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > MAX_DEPTH) return `It holds more than ${MAX_DEPTH} brackets within each other.`;
    } else depth -= 1;
  }
  return null;
}

/** Index of the closing quotation mark; the text's end when there is none, which the parser will say. */
function endOfString(text: string, start: number): number {
  const special = /["\\]/g;
  special.lastIndex = start + 1;
  for (let found = special.exec(text); found !== null; found = special.exec(text)) {
    if (found[0] === '"') return found.index;
    special.lastIndex = found.index + 2;
  }
  return text.length;
}
