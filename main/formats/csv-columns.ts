import { EVENT_FIELDS } from '../../shared/event';
import type { Field } from '../../shared/fields/field';

/** What a column can hold: a field of an event, or `start` and `end`, two halves of a `when`, or `url`, the address of the one source, or `id`. */
export type ColumnField = keyof typeof EVENT_FIELDS | 'start' | 'end' | 'url' | 'id';

/** Headers under which other programs and people keep the same thing, letters and digits only. */
const HEADERS: ReadonlyMap<string, ColumnField> = new Map([
  ...eventHeaders(),
  ...headers('start', ['start', 'startdate', 'begin', 'begins', 'from']),
  ...headers('end', ['end', 'enddate', 'finish', 'until', 'to']),
  ...headers('url', ['url', 'sourceurl', 'web', 'address', 'link']),
  ...headers('id', ['id', 'uid', 'uuid']),
]);

function eventHeaders(): (readonly [string, ColumnField])[] {
  return Object.entries<Field>(EVENT_FIELDS).flatMap(([name, { csv = [] }]) =>
    headers(
      name as keyof typeof EVENT_FIELDS,
      csv.map((header) => header.toLowerCase()),
    ),
  );
}

function headers(field: ColumnField, names: readonly string[]): (readonly [string, ColumnField])[] {
  return names.map((name) => [name, field] as const);
}

export interface Columns {
  /** Index of the column of each field; of several the first. */
  readonly columns: ReadonlyMap<ColumnField, number>;
  /** Names of the columns that mean nothing to us, or say again what another column said. */
  readonly unused: readonly string[];
}

/** Created and Updated are our own; the store stamps an import with its own time. */
const IGNORED = new Set(['created', 'updated']);

export function columnsOf(names: readonly string[]): Columns {
  const columns = new Map<ColumnField, number>();
  const unused: string[] = [];
  for (const [index, name] of names.entries()) {
    const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const field = HEADERS.get(plain);
    if (field !== undefined && !columns.has(field)) columns.set(field, index);
    else if (!IGNORED.has(plain)) unused.push(name);
  }
  // "Summary" beside "Title" is the text; alone it is what calendars call the title.
  const summary = columns.get('summary');
  if (!columns.has('title') && summary !== undefined && names[summary]?.toLowerCase() === 'summary') {
    columns.delete('summary');
    columns.set('title', summary);
  }
  return { columns, unused };
}
