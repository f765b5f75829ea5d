import { statSync } from 'node:fs';
import { placementsOf } from '../../../shared/time/placement';
import type { StoreContext } from '../database/context';
import type { Engine } from '../database/engine';
import { toAppError } from '../database/errors';
import { isAmongIds, isId } from '../database/ids';
import { type Packed, withTexts } from '../database/packed-texts';
import { liftQueryOnly } from '../database/query-only';
import { brokenText } from '../database/text-bytes';
import type { HashedAction, HashedChange } from '../history/chain';
import { isGenuine } from '../history/chain';
import type { Erasure } from '../history/erasure';
import { erasuresOf, isEmptied, leftRows } from '../history/erasure';
import { revisionOf, totalOf } from '../history/history';
import { firstMisfitChange } from '../history/misfit-changes';
import { isUnscrubbed } from '../lock/scrub';
import { slotsLost } from '../lock/slots-lost';
import type { Flaw } from '../opening/inspect';
import { unknownNotes } from '../opening/meta-entries';
import { homeZone, presentOf } from '../record/apply';
import { firstMisfit } from '../record/misfit';
import type { Filing, ReplayRow, StoredEventRow } from '../record/replay';
import { misfiled, presentEvent, problemOf } from '../record/replay';
import { EVENT_ROWS } from '../record/rows';
import { orderedEvents } from '../record/undated-positions';
import { attachmentsFit } from './check-attachments';
import { columns } from './check-columns';
import { portionsFit } from './check-portions';

export interface CheckReport {
  readonly events: number;
  readonly actions: number;
  readonly changes: number;
  /** One sentence each; empty means that everything fits together. */
  readonly problems: readonly string[];
  /** Events that were erased for good, oldest first: where the history has a gap that was signed off. */
  readonly erasures: readonly Omit<Erasure, 'rows'>[];
}

/**
 * Looks at everything in the file: the database's own structure, references, the word index, the hash chain of history,
 * and whether each entity shows what its history says. Reads all of it, and names the first thing wrong of each kind.
 */
export function checkTimeline({ engine }: Pick<StoreContext, 'engine'>, flaw: Flaw | null = null): CheckReport {
  const problems = flaw?.about === 'schema' ? [flaw.words] : [];
  const unreadable = textProblem(engine);
  // Reading on would end the process, see text-bytes.ts.
  if (unreadable !== null) return { events: 0, actions: 0, changes: 0, problems: [...problems, unreadable], erasures: [] };
  let isWhole = true;
  for (const examine of [
    structure,
    keyPages,
    references,
    wordIndex,
    chain,
    portionsFit,
    attachmentsFit,
    replay,
    columns,
    unknownNotes,
    unfinished,
    beyondEnd,
  ]) {
    // An index of a damaged structure may hold text that is none in place of its table's; all but this one read tables alone.
    if (examine === replay && !isWhole) continue;
    // Where history itself is broken, everything that follows from it differs, too.
    if (examine === columns && problems.length > 0) continue;
    try {
      // FTS5 counts its own check as writing, which must not meet a reader's lock: ours.
      const found = examine === wordIndex ? examine(engine) : engine.atOneMoment(() => examine(engine));
      if (examine === structure) isWhole = found.length === 0;
      problems.push(...found);
    } catch (error) {
      // What a lost key page keeps from being read is said by keyPages, with what to do about it.
      const isTold = (examine === structure || examine === references) && slotsLost(engine).lost > 0;
      if (!isTold) problems.push(`The check could not read everything: ${toAppError(error).message}`);
    }
  }
  if (problems.length === 0) problems.push(...[firstMisfit(engine) ?? firstMisfitChange(engine) ?? []].flat());
  // What is wrong with history is said above in more words, as a rule.
  if (problems.length === 0 && flaw !== null) problems.push(flaw.words);
  const changes = engine.get<{ count: number }>('SELECT count(*) AS count FROM change')?.count ?? 0;
  const erasures = erasuresOf(engine).map(({ rows: _, ...erasure }) => erasure);
  return { events: totalOf(engine), actions: revisionOf(engine), changes, problems, erasures };
}

function textProblem(engine: Engine): string | null {
  try {
    return brokenText(engine);
  } catch (error) {
    return `The check could not read everything: ${toAppError(error).message}`;
  }
}

/** What SQLite finds wrong with the structure of the file, in its words; null when nothing. */
export function quickCheck(engine: Engine): string | null {
  const found = engine.get<{ quick_check: string }>('PRAGMA quick_check(1)')?.quick_check;
  return found === 'ok' ? null : (found ?? 'no answer');
}

function structure(engine: Engine): string[] {
  const rows = engine.all<{ integrity_check: string }>('PRAGMA integrity_check(20)');
  return rows.filter((row) => row.integrity_check !== 'ok').map((row) => `The database is damaged: ${row.integrity_check}.`);
}

function keyPages(engine: Engine): string[] {
  const { lost, of } = slotsLost(engine);
  if (lost === 0) return [];
  return [
    `${lost} of the ${of} notes of how the passphrase opens this file are damaged; the others still open it. The next edit writes all of them again; check once more after it.`,
  ];
}

function references(engine: Engine): string[] {
  const rows = engine.all<{ table: string; rowid: number }>('PRAGMA foreign_key_check');
  return rows.slice(0, 1).map((row) => `Row ${row.rowid} of ${row.table} refers to something that does not exist.`);
}

/** What follows the last page is no part of the database, and SQLite never looks at it. While a log is there, the file may still be longer. */
function beyondEnd(engine: Engine): string[] {
  if (engine.get<{ journal_mode: string }>('PRAGMA journal_mode')?.journal_mode === 'wal') return [];
  const found = engine.get<{ file: string; size: number }>(
    `SELECT (SELECT file FROM pragma_database_list WHERE name = 'main') AS file, page_count * page_size AS size FROM pragma_page_count, pragma_page_size`,
  );
  const size = statSync(found?.file ?? '', { throwIfNoEntry: false })?.size ?? 0;
  const more = found === undefined ? 0 : size - found.size;
  return more > 0 ? [`The file goes on after the end of its database, with ${more} bytes that Annals did not write.`] : [];
}

/** An erasure that was killed or ran out of room between taking the event out and rewriting the file. */
function unfinished(engine: Engine): string[] {
  if (!isUnscrubbed(engine)) return [];
  return ['An event was erased, but unused parts of the file may still hold its words: open the timeline in Annals, which finishes that.'];
}

function wordIndex(engine: Engine): string[] {
  try {
    liftQueryOnly(engine, () => engine.run("INSERT INTO event_fts(event_fts, rank) VALUES ('integrity-check', 1)"));
    return [];
  } catch (error) {
    const { code } = toAppError(error);
    if (code === 'damaged') return ['The word index does not match the events; searches may miss some.'];
    // A medium that cannot be written refuses even this question, which says nothing about the file.
    if (code === 'read-only') return [];
    throw error;
  }
}

type ChainRow = HashedChange & { readonly seq: number; readonly action: number; readonly hash: ArrayBuffer };

function chain(engine: Engine): string[] {
  const previous = new Map<string, Uint8Array>();
  const left = leftRows(erasuresOf(engine));
  let actions = new Map<number, HashedAction>();
  for (const stored of inBatches<Packed<ChainRow>>(engine, 'SELECT * FROM change WHERE seq > ? ORDER BY seq LIMIT 1000')) {
    const rows = withTexts<ChainRow>(engine, stored);
    actions = actionsOf(engine, rows);
    for (const row of rows) {
      const action = actions.get(row.action);
      if (action === undefined) return [`History is broken at change ${row.seq}: its action is missing.`];
      if (!isGenuine(previous.get(action.replica) ?? null, row, action, left.get(row.seq))) {
        return [`History is broken at change ${row.seq} (${row.id}, “${action.label}”): it or one before it was altered outside Annals.`];
      }
      previous.set(action.replica, new Uint8Array(row.hash));
    }
  }
  return [];
}

function actionsOf(engine: Engine, rows: readonly ChainRow[]): Map<number, HashedAction> {
  const wanted = JSON.stringify([...new Set(rows.map((row) => row.action))]);
  const actions = engine.all<HashedAction & { readonly seq: number }>(
    'SELECT seq, id, kind, label, at, who, replica, undoes FROM action WHERE seq IN (SELECT value FROM json_each(?))',
    [wanted],
  );
  return new Map(actions.map((action) => [action.seq, action]));
}

type Numbered = ReplayRow & { readonly seq: number };

/** How many entities are looked at together. */
const BATCH = 1000;

/** Each entity by its first change. */
const FIRST_CHANGES = `SELECT c.seq, c.entity_id AS id FROM change c WHERE c.seq > ?
  AND NOT EXISTS (SELECT 1 FROM change p WHERE ${isId('p.entity_id', 'c.entity_id')} AND p.seq < c.seq) ORDER BY c.seq LIMIT ?`;

/** Rebuilds each entity from its changes and compares it with its row; then that no row is without history. */
function replay(engine: Engine): string[] {
  const filing: Filing = { zone: homeZone(engine), places: placementsOf(orderedEvents(engine)) };
  let counted = 0;
  for (let last = 0; ; ) {
    const firsts = engine.all<{ seq: number; id: string }>(FIRST_CHANGES, [last, BATCH]);
    last = firsts.at(-1)?.seq ?? 0;
    if (firsts.length === 0) break;
    const wanted = JSON.stringify(firsts.map(({ id }) => id));
    const histories = grouped(
      withTexts<Numbered>(
        engine,
        engine.all<Packed<Numbered>>(
          `SELECT c.seq, c.id, c.entity, c.entity_id, c.op, c.before, c.after FROM json_each(?) i CROSS JOIN change c ON ${isId('c.entity_id', 'i.value')}
         ORDER BY i.key, c.seq`,
          [wanted],
        ),
      ),
    );
    const events = new Map(
      engine.all<StoredEventRow>(`${EVENT_ROWS} WHERE ${isAmongIds('e.id', '?1')}`, [wanted]).map((row) => [row.id, row]),
    );
    for (const [id, changes] of histories) {
      if (changes.at(-1)?.op === 'erase') {
        if (!changes.every(isEmptied)) return [`The event ${id} was erased, and its history still says what it was.`];
        if (events.has(id)) return [`The event ${id} was erased, and is in the timeline all the same.`];
        counted--;
        continue;
      }
      const row = events.get(id);
      const entity = changes[0]?.entity ?? 'event';
      const present = entity === 'event' ? row && presentEvent(row) : presentOf(engine, entity, id);
      const problem = problemOf(entity, id, changes, present) ?? (row === undefined ? null : misfiled(row, filing));
      if (problem !== null) return [`The ${problem}.`];
    }
    counted += histories.size;
  }
  const rows = engine.get<{ count: number }>(
    'SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM lane) + (SELECT count(*) FROM series) + (SELECT count(*) FROM timeline) AS count',
  );
  if (rows?.count !== counted) return ['The timeline holds entries that its history does not know.'];
  const living = engine.get<{ count: number }>('SELECT count(*) AS count FROM event WHERE deleted = 0')?.count;
  return living === totalOf(engine) ? [] : [`The timeline holds ${living} events, and its history says ${totalOf(engine)}.`];
}

function grouped(changes: readonly ReplayRow[]): Map<string, ReplayRow[]> {
  const groups = new Map<string, ReplayRow[]>();
  for (const change of changes) {
    const group = groups.get(change.entity_id);
    if (group === undefined) groups.set(change.entity_id, [change]);
    else group.push(change);
  }
  return groups;
}

function* inBatches<T extends { readonly seq: number }>(engine: Engine, sql: string): Generator<T[]> {
  for (let after = 0; ; ) {
    const rows = engine.all<T>(sql, [after]);
    yield rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}
