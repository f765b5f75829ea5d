import { edtfYear } from '../../../shared/time/calendar';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import type { RefusedRecord } from '../../intake/outcomes';
import { gatherEvent } from '../entry-events';
import { Unreadable } from '../unreadable';
import { readXml } from '../xml/read-xml';

/*
 * Files of the Timeline Project (thetimelineproj.sourceforge.net): XML with events, categories and eras, each of which holds its fields as texts.
 * Moments are wall-clock times, years counted as ISO 8601 counts them.
 */

/** The fields of an event or an era, by their names; a field may stand there more than once. */
type Entry = ReadonlyMap<string, readonly string[]>;

interface Read {
  readonly timeType: string;
  readonly entries: readonly { readonly kind: 'event' | 'era'; readonly fields: Entry }[];
  /** Names of what stands in the lists and is neither. */
  readonly strays: readonly string[];
}

/** Fields that are understood; others are told. */
const KNOWN = new Set(
  'start end text name description category fuzzy fuzzy_start fuzzy_end ends_today hyperlink progress milestone locked'.split(' '),
);

export function readTimelineProject(text: string, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  try {
    const { timeType, entries, strays } = entriesOf(text);
    gathered.writeRefused = (records) => refusedFile(timeType, records);
    if (timeType !== '' && timeType !== 'gregoriantime')
      throw new Unreadable(`Its times are those of “${timeType}”, and not of a calendar that Annals knows; nothing of it was read.`);
    const containers = containersOf(entries.map(({ fields }) => first(fields, 'text')));
    for (const [index, { kind, fields }] of entries.entries())
      gathered.record(
        index + 1,
        () => JSON.stringify({ kind, fields: [...fields] }),
        () => take(gathered, index + 1, kind, fields, containers, context),
      );
    const again = entries.filter(({ fields }) => [...fields].some(([name, said]) => name !== 'category' && said.length > 1)).length;
    if (again > 0)
      gathered.note(
        `${again.toLocaleString('en')} ${again === 1 ? 'event says' : 'events say'} something more than once; the first was taken, the others left out.`,
      );
    if (strays.length > 0)
      gathered.note(
        `What does not stand by itself among the events was left out: ${[...new Set(strays)].slice(0, 20).join(', ')} (${strays.length.toLocaleString('en')}).`,
      );
    const left = [...new Set(entries.flatMap(({ fields }) => [...fields.keys()]))].filter((name) => !KNOWN.has(name));
    if (left.length > 0) gathered.note(`Of its events these were not taken over: ${left.sort().slice(0, 20).join(', ')}.`);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    gathered.problem(0, '', error.message);
  }
  return gathered.result('timeline');
}

function entriesOf(text: string): Read {
  const entries: { kind: 'event' | 'era'; fields: Map<string, string[]> }[] = [];
  const path: string[] = [];
  const strays: string[] = [];
  let timeType = '';
  let written: string[] = [];
  for (const piece of readXml([text])) {
    if (piece.kind === 'open') {
      path.push(piece.name);
      written = [];
      if (path.length === 1 && piece.name !== 'timeline') throw new Unreadable('This is XML, but no file of the Timeline Project.');
      const isEntry = piece.name === 'event' || piece.name === 'era';
      if (path.length > 3 && isEntry) strays.push(`${piece.name} within another`);
      if (path.length !== 3 || (path[1] !== 'events' && path[1] !== 'eras')) continue;
      if (piece.name === 'event' || piece.name === 'era') entries.push({ kind: piece.name, fields: new Map() });
      else strays.push(piece.name);
    } else if (piece.kind === 'text') written.push(piece.text);
    else {
      const [, list, entry, field, inner] = path;
      const said = written.join('');
      if (list === 'timetype') timeType = said.trim();
      // Newer versions keep several categories in a list within the event.
      const name = inner !== undefined && field === 'categories' ? inner : inner === undefined ? field : undefined;
      if (
        name !== undefined &&
        (entry === 'event' || entry === 'era') &&
        said.trim() !== '' &&
        (path.length === 4 || inner !== undefined)
      ) {
        const { fields } = entries.at(-1) ?? { fields: new Map<string, string[]>() };
        fields.set(name, [...(fields.get(name) ?? []), said]);
      }
      path.pop();
      written = [];
    }
  }
  return { timeType, entries, strays };
}

function take(
  gathered: Gathering,
  row: number,
  kind: 'event' | 'era',
  fields: Entry,
  containers: ReadonlyMap<string, string>,
  context: ImportContext,
): void {
  const [start, end] = [first(fields, 'start'), first(fields, 'end')];
  // Timeline says no clock where all are midnight, and then shows the end as the day that it is written with.
  const days = [start, end].every((moment) => !/ \d/.test(moment) || moment.endsWith(' 00:00:00'));
  const fuzzyStart = isTrue(fields, 'fuzzy') || isTrue(fields, 'fuzzy_start');
  const fuzzyEnd = isTrue(fields, 'fuzzy') || isTrue(fields, 'fuzzy_end');
  const from = momentOf(start, days, fuzzyStart);
  if (from === null) {
    gathered.problem(row, 'start', `“${start}” is no moment as Timeline writes it: 2026-01-08 13:16:00.`);
    return;
  }
  const until = end === '' ? '' : momentOf(end, days, fuzzyEnd);
  if (until === null) {
    gathered.problem(row, 'end', `“${end}” is no moment as Timeline writes it: 2026-01-08 13:16:00.`);
    return;
  }
  const [, mark = '', number = '', named = ''] = /^([([])(\d+)[)\]]([\s\S]*)$/.exec(first(fields, 'text')) ?? [];
  const categories = [...new Set(fields.get('category') ?? [])];
  const hyperlinks = first(fields, 'hyperlink')
    .split(';')
    .filter((url) => /^https?:\/\//i.test(url.trim()));
  const progress = first(fields, 'progress');
  gatherEvent(
    gathered,
    row,
    {
      title: (kind === 'era' ? first(fields, 'name') : mark === '' ? first(fields, 'text') : named).trim(),
      start: from,
      end: isTrue(fields, 'ends_today') ? '..' : until,
      summary: [
        first(fields, 'description'),
        mark === '(' ? `Part of: ${containers.get(number) ?? number}` : '',
        progress === '' || Number(progress) === 0 ? '' : `Progress in Timeline: ${progress} %`,
        !days && (fuzzyStart || fuzzyEnd) ? 'Marked as fuzzy in Timeline.' : '',
      ],
      lane: categories[0],
      tags: [...categories.slice(1), ...(kind === 'era' ? ['era'] : []), ...(isTrue(fields, 'milestone') ? ['milestone'] : [])],
      sources: hyperlinks.map((url) => ({ title: url.trim().slice(0, 500), url: url.trim() })),
    },
    context,
  );
}

/** Titles of containers by their numbers: `[1]Campaign` holds what begins with `(1)`. */
function containersOf(texts: readonly string[]): Map<string, string> {
  return new Map(
    texts.flatMap((text) =>
      [...text.matchAll(/^\[(\d+)\]([\s\S]*)$/g)].map(([, number = '', title = '']) => [number, title.trim()] as const),
    ),
  );
}

/** A moment as EDTF; null where it is none. A clock cannot be approximate in EDTF, a day can. */
function momentOf(text: string, day: boolean, fuzzy: boolean): string | null {
  const [, year, month, date, clock, seconds] = /^(-?\d{1,6})-(\d\d)-(\d\d)(?: (\d\d:\d\d):(\d\d))?$/.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const written = Math.abs(Number(year)) > 9999 ? edtfYear(Number(year)) : `${edtfYear(Number(year))}-${month}-${date}`;
  if (day || clock === undefined || written.startsWith('Y')) return `${written}${fuzzy ? '~' : ''}`;
  return `${written}T${clock}${seconds === '00' ? '' : `:${seconds}`}`;
}

function first(fields: Entry, name: string): string {
  return fields.get(name)?.[0] ?? '';
}

function isTrue(fields: Entry, name: string): boolean {
  return first(fields, name).trim() === 'True';
}

/** Refused events as a file of the same kind, each behind its reasons. */
function* refusedFile(timeType: string, records: Iterable<RefusedRecord>): Generator<string> {
  const lists: Record<'event' | 'era', string[]> = { event: [], era: [] };
  for (const { written, reasons } of records) {
    const { kind, fields } = JSON.parse(written) as {
      readonly kind: 'event' | 'era';
      readonly fields: readonly (readonly [string, readonly string[]])[];
    };
    const told = fields.flatMap(([name, texts]) => texts.map((text) => `<${name}>${escaped(text)}</${name}>`));
    lists[kind].push(`    <!-- Refused because ${reasons.replaceAll('--', '- -')} -->\n    <${kind}>${told.join('')}</${kind}>\n`);
  }
  yield `<?xml version="1.0" encoding="utf-8"?>\n<timeline>\n  <timetype>${escaped(timeType)}</timetype>\n`;
  yield `  <eras>\n${lists.era.join('')}  </eras>\n  <events>\n${lists.event.join('')}  </events>\n</timeline>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
