import type { Filter, Term } from '../../../shared/filter';
import { folded } from '../../../shared/folded';
import type { FullLane } from '../../../shared/lane';
import { SEARCHED_FIELDS } from '../../../shared/searched';
import type { SqlValue } from '../database/engine';
import type { Column } from '../record/cells';
import { COLUMNS } from '../record/rows';

/** A condition on `e`, with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** What SQLite can say about a filter or a term. */
export interface Verdict {
  /** Never false of a row that matches. */
  readonly may: Condition;
  /** Never true of a row that does not match. Where `may` holds and this does not, the row has to be looked at with `matchesFilter`. */
  readonly must: Condition;
}

/**
 * A filter in SQLite's terms. Lanes, statuses, dates and sensitivity are exact. Words are not: SQLite knows case only of
 * ASCII, and neither accents nor width. So a text may hold a word when it holds it as ASCII, or holds anything that is not.
 *
 * @param format of the file: one that is opened only to be read can be older than a column
 */
export function verdictOf({ terms }: Filter, lanes: readonly FullLane[], format: number): Verdict {
  const verdicts = terms.map((term) => {
    const { may, must } = termVerdict(term, lanes, format);
    return term.negated ? { may: not(must), must: not(may) } : { may, must };
  });
  return {
    // The plus keeps SQLite from the indexes of living events: a stretch of rows is read as it lies in the table.
    may: all([{ sql: '+e.deleted = 0', params: [] }, ...verdicts.map(({ may }) => may)]),
    must: all(verdicts.map(({ must }) => must)),
  };
}

function termVerdict({ test }: Term, lanes: readonly FullLane[], format: number): Verdict {
  switch (test.kind) {
    case 'lane':
      return exactly(isOneOf('e.lane'), [JSON.stringify(keysOf(lanes, test.wanted))]);
    case 'status':
      return exactly(isOneOf('e.status'), [JSON.stringify(test.wanted)]);
    case 'sensitivity':
      return exactly(isOneOf('e.sensitivity'), [JSON.stringify(test.levels)]);
    case 'after':
      return exactly(`(${LIMITS.end} > ?)`, [test.at]);
    case 'before':
      return exactly(`(${LIMITS.start} < ?)`, [test.at]);
    case 'words':
      return wordsVerdict(test.wanted, format);
    case 'tag':
    case 'actor':
    case 'place':
      // A whole name is one that has the words wholly; where they are only part of one, their neighbours decide.
      return {
        may: mayHold([NAMES[test.kind]], [...test.wanted, ...test.whole]),
        must: holds([NAMES[test.kind]], [...test.wanted, ...test.whole].filter(isPlain), '"'),
      };
    case 'source':
      return { may: mayHold(['e.sources'], [...test.wanted, ...test.whole]), must: NEVER };
  }
}

/** In lists, which are kept as JSON, a sign could be JSON's own; in sources, a word could be the name of a field. */
function wordsVerdict(wanted: string, format: number): Verdict {
  const known = TEXT_COLUMNS.filter(({ since }) => since <= format);
  // What a later format brought holds words that nobody said.
  const sure = known.filter(({ since }) => since === 1);
  const must = [
    holds(textsIn(sure.filter(({ isJson }) => !isJson)), isAscii(wanted) ? [wanted] : [], ''),
    holds(textsIn(sure.filter(({ isJson }) => isJson)), isPlain(wanted) ? [wanted] : [], ''),
  ];
  return { may: mayHold([...textsIn(known), 'e.sources'], [wanted]), must: any(must) };
}

const TEXT_COLUMNS = COLUMNS.event.filter(({ field }) => SEARCHED_FIELDS.some((searched) => searched === field));

function textsIn(columns: readonly Column[]): string[] {
  return columns.map(({ name, unsaid }) => (unsaid === null ? `ifnull(e.${name}, '')` : `e.${name}`));
}

/** An event without a date has the limits of its place among others (undated-positions.ts); past every date where there are none. */
const LIMITS = {
  start: '(CASE WHEN e.flags & 64 THEN e.start_ms ELSE ifnull(e.start_min, -9e15) END)',
  end: '(CASE WHEN e.flags & 64 THEN e.end_ms ELSE ifnull(e.end_max, 9e15) END)',
};

const NAMES = { tag: 'e.tags', actor: 'e.actors', place: 'e.places' } as const;
const ALWAYS: Condition = { sql: 'TRUE', params: [] };
const NEVER: Condition = { sql: 'FALSE', params: [] };

function isAscii(words: string): boolean {
  return /^[ -~]*$/.test(words);
}

/** Letters, digits and blanks: never part of what JSON writes around texts. */
function isPlain(words: string): boolean {
  return /^[a-z0-9 ]+$/.test(words);
}

function isOneOf(column: string): string {
  return `${column} IN (SELECT value FROM json_each(?))`;
}

function exactly(sql: string, params: readonly SqlValue[]): Verdict {
  return { may: { sql, params }, must: { sql, params } };
}

function not({ sql, params }: Condition): Condition {
  return { sql: `NOT ${sql}`, params };
}

function all(conditions: readonly Condition[]): Condition {
  return joined(conditions, ' AND ', ALWAYS);
}

function any(conditions: readonly Condition[]): Condition {
  return joined(conditions, ' OR ', NEVER);
}

function joined(conditions: readonly Condition[], word: string, otherwise: Condition): Condition {
  if (conditions.length === 0) return otherwise;
  return { sql: `(${conditions.map(({ sql }) => sql).join(word)})`, params: conditions.flatMap(({ params }) => params) };
}

function keysOf(lanes: readonly FullLane[], wanted: readonly string[]): number[] {
  return lanes.filter((lane) => wanted.includes(folded(lane.title))).map((lane) => lane.key);
}

/** One of these columns holds one of these ASCII words, with `edge` on both sides. */
function holds(columns: readonly string[], words: readonly string[], edge: string): Condition {
  const patterns = words.map((one) => `%${edge}${one.replace(/[%_\\]/g, '\\$&')}${edge}%`);
  return any(columns.flatMap((column) => patterns.map((pattern) => ({ sql: `${column} LIKE ? ESCAPE '\\'`, params: [pattern] }))));
}

/** One of these columns holds one of these words, or something whose case and accents SQLite does not know. */
function mayHold(columns: readonly string[], wanted: readonly string[]): Condition {
  // JSON writes quotation marks, backslashes and control characters in its own way.
  if (wanted.some((words) => /["\\\p{Cc}]/u.test(words))) return ALWAYS;
  const foreign = columns.map((column) => ({ sql: `octet_length(${column}) <> length(${column})`, params: [] }));
  return any([holds(columns, wanted.filter(isAscii), ''), ...foreign]);
}
