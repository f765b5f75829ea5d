import { DATA_FORMATS, type DataFormat, type DataOptions, endingWords, SERIES_ENDINGS } from '../../shared/data-export';
import { type Holds, holdsOf } from '../../shared/holds';
import type { PictureInput } from '../../shared/picture/input';
import { fail, ok, type Result } from '../../shared/result';
import { contentOf, type DataContent } from './content';
import { writeCsv } from './csv';
import { writeIcs } from './ics';
import { writeJson } from './json/annals-json';
import { writeMarkdown } from './markdown';
import { writeSettlements } from './settlements';
import { MOST_EVENTS, writeXlsx } from './workbook/xlsx/write-xlsx';

export interface DataFile {
  readonly bytes: Uint8Array;
  /** Events in the file. */
  readonly events: number;
  /** Review series in the file. */
  readonly series: number;
  /** Events kept out by sensitivity or filter. */
  readonly withheld: number;
  /** The events in the file, or named in it, that are not public. */
  readonly holds: Holds;
  /** One line for people: "10 of 12 events; 2 above “internal” withheld". */
  readonly completeness: string;
  /** As of pictures: what to look at before the file is given away. */
  readonly warnings: readonly string[];
}

/**
 * A timeline as a file other than a picture. Dialog and command line both come through here: the same input, options and
 * today make the same bytes. Errors: `invalid` or `not-found`, naming the option.
 */
export function exportData(input: PictureInput, options: DataOptions, nowMs: number): Result<DataFile> {
  const content = contentOf(input, options, nowMs);
  if (!content.ok) return content;
  const writer: Writer = WRITERS[options.format];
  const alone = options.seriesId !== null;
  const write = alone ? writer.oneSeries : writer.timeline;
  if (write === undefined) return fail('invalid', `A single review series is exported as ${endingWords(SERIES_ENDINGS)}.`, 'series');
  const count = content.value.events.length;
  if (count > (writer.most ?? count))
    return fail(
      'invalid',
      `A .${options.format} file has room for ${writer.most?.toLocaleString('en')} events, and these are more: export a part of them, or as .csv.`,
    );
  return ok({ bytes: bytesOf(write(content.value, options)), ...aboutOf(content.value, options) });
}

/** What `exportData` would put into the file, without writing it. Errors: as there. */
export function lookAtData(input: PictureInput, options: DataOptions, nowMs: number): Result<Omit<DataFile, 'bytes'>> {
  const content = contentOf(input, options, nowMs);
  return content.ok ? ok(aboutOf(content.value, options)) : content;
}

function aboutOf(content: DataContent, { format, seriesId }: DataOptions): Omit<DataFile, 'bytes'> {
  const { events, series, withheld, completeness, warnings } = content;
  const alone = seriesId !== null;
  return {
    events: alone ? 0 : events.length,
    series: alone || DATA_FORMATS[format].holdsSeries ? series.length : 0,
    withheld,
    holds: holdsOf(alone ? namedBy(content) : events),
    completeness: alone ? 'One review series' : completeness,
    warnings,
  };
}

/** The events that outcomes of the one series name; the others are not in its file. */
function namedBy({ series, events }: DataContent): DataContent['events'] {
  const named = new Set(series.flatMap(({ outcomes }) => Object.values(outcomes).map(({ eventId }) => eventId)));
  return events.filter(({ id }) => named.has(id));
}

/** Text in pieces, or bytes. */
type Write = (content: DataContent, options: DataOptions) => Iterable<string> | Uint8Array;

interface Writer {
  readonly timeline: Write;
  /** Of the one series that the content holds; its events are those that outcomes name. */
  readonly oneSeries?: Write;
  /** Events that the format has room for; without it there is no end. */
  readonly most?: number;
}

const WRITERS: Readonly<Record<DataFormat, Writer>> = {
  csv: {
    timeline: (content, { byteOrderMark }) => writeCsv(content, byteOrderMark),
    oneSeries: (content, { byteOrderMark }) => writeSettlements(content, byteOrderMark),
  },
  json: { timeline: writeJson },
  ics: { timeline: writeIcs, oneSeries: (content) => writeIcs({ ...content, events: [] }) },
  md: { timeline: writeMarkdown },
  xlsx: { timeline: writeXlsx, most: MOST_EVENTS },
};

/** In pieces, because a million events are longer than the longest string. */
function bytesOf(pieces: Iterable<string> | Uint8Array): Uint8Array {
  if (pieces instanceof Uint8Array) return pieces;
  const chunks: Buffer[] = [];
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < 1_000_000) continue;
    chunks.push(Buffer.from(waiting.join(''), 'utf8'));
    waiting = [];
    length = 0;
  }
  chunks.push(Buffer.from(waiting.join(''), 'utf8'));
  return Buffer.concat(chunks);
}
