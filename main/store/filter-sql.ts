import { type Filter, folded, type Term } from '../../shared/filter';
import type { LaneView } from '../../shared/lane';
import type { SqlValue } from './engine';

/** What SQLite can say about a filter: which rows may match, and whether these are surely all that do. */
export interface Condition {
  /** On `e`; may be true of rows that do not match, never false of one that does. */
  readonly sql: string;
  readonly params: readonly SqlValue[];
  /** False: each row has to be looked at with `matchesFilter`. */
  readonly exact: boolean;
}

/**
 * A filter in SQLite's terms. Lanes, statuses, dates and sensitivity are exact. Words are not: SQLite knows case only of ASCII,
 * and neither accents nor width. So a text counts as a candidate when it holds the ASCII word, or anything that is not ASCII.
 */
export function conditionOf({ terms }: Filter, lanes: readonly LaneView[]): Condition {
  const conditions = terms.map((term) => termCondition(term, lanes));
  return {
    // The plus keeps SQLite from the indexes of living events: a stretch of rows is read as it lies in the table.
    sql: ['+e.deleted = 0', ...conditions.map(({ sql }) => sql)].join(' AND '),
    params: conditions.flatMap(({ params }) => params),
    exact: conditions.every(({ exact }) => exact),
  };
}

function termCondition({ negated, test }: Term, lanes: readonly LaneView[]): Condition {
  switch (test.kind) {
    case 'lane':
      return exactly(negated, isOneOf('e.lane'), [JSON.stringify(keysOf(lanes, test.wanted))]);
    case 'status':
      return exactly(negated, isOneOf('e.status'), [JSON.stringify(test.wanted)]);
    case 'sensitivity':
      return exactly(negated, isOneOf('e.sensitivity'), [JSON.stringify(test.levels)]);
    case 'after':
      return exactly(negated, `${LIMITS.end} > ?`, [test.at]);
    case 'before':
      return exactly(negated, `${LIMITS.start} < ?`, [test.at]);
    case 'words':
      return negated ? ANY : candidates(['title', 'summary', 'actors', 'places', 'tags', 'sources'], [test.wanted]);
    case 'tag':
    case 'actor':
    case 'place':
    case 'source':
      return negated ? ANY : candidates([COLUMNS[test.kind]], test.wanted);
  }
}

/** An event without a date has the limits of its place among others (placing.ts); past every date where there are none. */
const LIMITS = {
  start: '(CASE WHEN e.flags & 64 THEN e.start_ms ELSE ifnull(e.start_min, -9e15) END)',
  end: '(CASE WHEN e.flags & 64 THEN e.end_ms ELSE ifnull(e.end_max, 9e15) END)',
};

const COLUMNS = { tag: 'tags', actor: 'actors', place: 'places', source: 'sources' } as const;

const ANY: Condition = { sql: 'TRUE', params: [], exact: false };

function isOneOf(column: string): string {
  return `${column} IN (SELECT value FROM json_each(?))`;
}

function exactly(negated: boolean, sql: string, params: readonly SqlValue[]): Condition {
  return { sql: negated ? `NOT ${sql}` : sql, params, exact: true };
}

function keysOf(lanes: readonly LaneView[], wanted: readonly string[]): number[] {
  return lanes.filter((lane) => wanted.includes(folded(lane.title))).map((lane) => lane.key);
}

/** Rows in which one of these columns holds one of the words, or something whose case and accents SQLite does not know. */
function candidates(columns: readonly string[], wanted: readonly string[]): Condition {
  // Lists are kept as JSON, which writes quotation marks, backslashes and control characters in its own way.
  if (wanted.some((words) => /["\\\p{Cc}]/u.test(words))) return ANY;
  const ascii = wanted.filter((words) => /^[ -~]*$/.test(words));
  const sql = columns.flatMap((column) => [
    ...ascii.map(() => `e.${column} LIKE ? ESCAPE '\\'`),
    `octet_length(e.${column}) <> length(e.${column})`,
  ]);
  const patterns = ascii.map((words) => `%${words.replace(/[%_\\]/g, '\\$&')}%`);
  return { sql: `(${sql.join(' OR ')})`, params: columns.flatMap(() => patterns), exact: false };
}
