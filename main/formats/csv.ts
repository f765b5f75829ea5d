import { EVENT_FIELDS, type FullEvent, SENSITIVITIES } from '../../shared/event';
import type { Field, FieldKind } from '../../shared/fields/field';
import { describeDate } from '../../shared/time/describe';
import { parseWhen } from '../../shared/time/edtf';
import { shortDate } from '../../shared/view/event-words';
import type { DataContent } from './content';
import { guarded, writeRecord } from './csv-text';

/** The fields of an event that have a column, in order. */
const FIELDS = Object.entries<Field>(EVENT_FIELDS).flatMap(([name, field]) => {
  const [header] = field.csv ?? [];
  return header === undefined ? [] : [{ name, header, kind: field.kind, since: field.since ?? 1 }];
});

const OWN = ['Id', 'Created', 'Updated'] as const;

/** Header of the columns that hold an event; what follows them is for people and left out on reading. */
const CSV_COLUMNS = [...FIELDS.map(({ header }) => header), ...OWN];
export const CSV_EXTRA_COLUMNS = ['In words', 'Earliest', 'Latest'] as const;

/** Whether Annals wrote a table with these headers, be it an older one that knew fewer fields. */
export function isOwnHeader(names: readonly string[]): boolean {
  const first = FIELDS.filter(({ since }) => since === 1).map(({ header }) => header);
  return [...first, ...OWN, ...CSV_EXTRA_COLUMNS].every((name) => names.includes(name));
}

/**
 * One record per event, every field of it. Lists are joined by "; " (as JSON when a member holds a semicolon), sources
 * and links are JSON. Cells that a spreadsheet would run as formulas get an apostrophe in front.
 */
export function* writeCsv(content: DataContent, byteOrderMark: boolean): Generator<string> {
  if (byteOrderMark) yield '\uFEFF';
  for (const cells of tableOf(content)) yield writeRecord(cells.map(guarded));
}

/** The header, and a row for each event, as they are: whoever writes them says what is to be guarded. */
export function* tableOf(content: DataContent): Generator<readonly string[]> {
  const lanes = new Map(content.lanes.map((lane) => [lane.id, lane.title]));
  yield [...CSV_COLUMNS, ...CSV_EXTRA_COLUMNS];
  for (const event of content.events)
    yield [...cellsOf(event, lanes.get(event.lane) ?? ''), ...extraCells(event, content.timeline.homeZone)];
}

function cellsOf(event: FullEvent, lane: string): string[] {
  const values = new Map<string, unknown>(Object.entries({ ...event, lane }));
  const cells = FIELDS.map(({ name, kind }) => {
    const value = values.get(name);
    return value === undefined ? '' : CELLS[kind](value);
  });
  return [...cells, event.id, new Date(event.createdAt).toISOString(), new Date(event.updatedAt).toISOString()];
}

function extraCells(event: FullEvent, zone: string): string[] {
  const when = parseWhen(event.when, zone);
  if (!when.ok) return ['', '', ''];
  const { startMin, endMax } = describeDate(when.value);
  return [shortDate(event, zone), startMin ?? '', endMax ?? ''];
}

/** Members are trimmed and not empty (shared/event.ts), which is why "; " can be taken apart again. */
function joined(members: unknown): string {
  if (!Array.isArray(members)) return '';
  return members.some((member: string, index) => member.includes(';') || (index === 0 && member.startsWith('[')))
    ? JSON.stringify(members)
    : members.join('; ');
}

function jsonCell(value: unknown): string {
  return Array.isArray(value) && value.length === 0 ? '' : JSON.stringify(value);
}

const CELLS: Readonly<Record<FieldKind, (value: unknown) => string>> = {
  line: String,
  prose: String,
  date: String,
  day: String,
  choice: String,
  number: String,
  color: String,
  zone: String,
  /** By title. */
  lane: String,
  level: (value) => SENSITIVITIES[Number(value)] ?? '',
  flag: (value) => (value === true ? 'yes' : 'no'),
  names: joined,
  sources: jsonCell,
  links: jsonCell,
  interval: jsonCell,
  ends: jsonCell,
  outcomes: jsonCell,
  views: jsonCell,
};
