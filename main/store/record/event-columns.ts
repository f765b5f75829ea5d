import type { EventFields } from '../../../shared/event';
import { blanksWith } from '../../../shared/fields/alike';
import { SEARCHED_FIELDS, textsOf } from '../../../shared/searched';
import { DAY_MS } from '../../../shared/time/day';
import { parseWhen } from '../../../shared/time/edtf';
import { indexExtent } from '../../../shared/time/placement';
import { isUndated } from '../../../shared/time/undated';
import { packFlags } from '../../../shared/view/timeline-index';
import type { SqlValue } from '../database/engine';
import { WORD_COLUMNS } from '../database/schema';
import { type Cells, cellsOf } from './cells';
import { COLUMNS } from './rows';

/* What the row of an event holds besides its fields: bounds, what the indexes need, and words for the search. It all follows from the fields. */

/** The smallest class k of 0…14 with `length <= 4^k days`; 4^14 days is longer than the widest clamped event. */
export function spanClass(length: number): number {
  let width = DAY_MS;
  for (let k = 0; k < 14; k++, width *= 4) {
    if (length <= width) return k;
  }
  return 14;
}

/** What follows from the date string in a home zone: the bounds and what the indexes need. Undated events get their position after, see undated-positions.ts. */
export function whenColumns(fields: Pick<EventFields, 'when' | 'status' | 'pinned'>, zone: string): Cells {
  const when = parseWhen(fields.when, zone);
  if (!when.ok) throw new Error(`a date without meaning reached the store: ${fields.when}`);
  const { bounds } = when.value;
  const { start, end } = indexExtent({ when: fields.when, bounds }, zone);
  return {
    edtf: fields.when,
    start_min: bounds.startMin,
    start_max: bounds.startMax,
    end_min: bounds.endMin,
    end_max: bounds.endMax,
    start_ms: start,
    end_ms: end,
    span: spanClass(end - start),
    flags: packFlags({
      status: fields.status,
      pinned: fields.pinned,
      openStart: bounds.startMin === null,
      openEnd: bounds.endMax === null,
      undated: isUndated(fields.when),
    }),
  };
}

/** Fields of text without a column in the word index. */
const OTHER_FIELDS = SEARCHED_FIELDS.filter((field) => !Object.hasOwn(WORD_COLUMNS, field));

/** The words that the index has no column of their own for: titles of sources, and what was said in fields that came later. */
function otherWords(fields: EventFields): string {
  const titles = fields.sources.map((source) => source.title);
  return [...titles, ...textsOf(fields, OTHER_FIELDS)].join('\n');
}

export const WHEN_COLUMNS = ['edtf', 'start_min', 'start_max', 'end_min', 'end_max', 'start_ms', 'end_ms', 'span', 'flags'] as const;

/** Columns that follow from a field besides its own. */
const FOLLOWING: Readonly<Record<string, readonly string[]>> = {
  when: WHEN_COLUMNS,
  status: ['flags'],
  pinned: ['flags'],
  ...Object.fromEntries(['sources', ...OTHER_FIELDS].map((field) => [field, ['source_titles']])),
};

/** All of them. */
export const FOLLOWING_COLUMNS: readonly string[] = [...new Set(Object.values(FOLLOWING).flat())];

const blankCells = blanksWith([...new Set([...COLUMNS.event.map(({ name }) => name), ...FOLLOWING_COLUMNS])]);

/** All columns that an event's fields decide. `laneKey` is the key of `fields.lane`. */
export function eventColumns(fields: EventFields, laneKey: number, zone: string): Cells {
  // One object, filled in, not copies of two: this is done for each of a million events of an import.
  const cells = cellsOf(COLUMNS.event, fields, laneKey, blankCells() as Record<string, SqlValue>);
  cells.source_titles = otherWords(fields);
  return Object.assign(cells, whenColumns(fields, zone));
}

/** Of these columns those that a change of some fields can touch. */
export function columnsTouched(columns: Cells, fields: readonly string[]): Cells {
  const own = COLUMNS.event.filter(({ field }) => fields.includes(field)).map(({ name }) => name);
  const names = new Set([...own, ...fields.flatMap((field) => FOLLOWING[field] ?? [])]);
  return Object.fromEntries(Object.entries(columns).filter(([name]) => names.has(name)));
}
