import { randomUUID } from 'node:crypto';
import { type Engine, openEngine, type SqlValue } from '../database/engine';
import { formatOf, MIGRATIONS, migrate, requiredFormat } from '../database/migrations';
import { INSERT_ACTION, revisionOf } from '../history/history';
import { insertRow, laneKey } from '../record/apply';
import { eventColumns } from '../record/event-columns';
import { requireEvent } from '../record/event-shape';
import { isSeries } from '../record/mended-rows';
import { seriesColumns } from '../record/rows';
import { moveUndated } from '../record/undated-positions';
import { addWords, type Changed, type Copied, copyPresent, dropWords, numbersOf } from './copied';
import type { Moment } from './moment';

/** A past on its way. It can be asked once all its steps are done, in order; each takes about a tenth of a second. */
export interface Making {
  readonly engine: Engine;
  readonly steps: readonly (() => void)[];
}

/**
 * The timeline as it was known at a moment (design.md, section 2), as a database in memory: what is asked of the present is asked of it as well.
 *
 * - An event counts as known from the last moment its `learned` allows: "learned Jan 2026" is known from 31 January on.
 *   The present `learned` decides, since correcting it says when we really came to know; without one, the day of entry.
 * - It is shown in its version of that day: as the last change up to then left it. What was entered later than it was
 *   learned is shown in its first version. What was deleted by then is deleted; what was deleted since is not.
 * - What protects it has no history: of its sensitivity then and now, the stricter counts. What was classified since must not leave by way of the past.
 * - Review series were not learned but agreed: they are there from their entry on, with the outcomes of that day.
 * - Lanes are the present ones, and deleted ones that the events were in; title, zone and views are the present ones.
 *
 * Most has not changed since and is copied as it is. Rows and lanes keep their numbers, and the revision is that of the file; it has no history.
 * Once this returns, nothing more is asked of the present.
 */
export function beginPast(present: Engine, moment: Moment): Making {
  // By a name, so that the present can be copied into it; a cache of that name is shared within this process only.
  const address = `file:annals-past-${randomUUID()}?mode=memory&cache=shared`;
  const past = openEngine(address);
  try {
    // What is sorted stays in memory, too: the timeline may be locked. A row that another program wrote is mended when it is read.
    past.exec('PRAGMA temp_store=MEMORY; PRAGMA ignore_check_constraints=ON');
    // As the present is laid out, so that it can be copied.
    migrate(past, 0, MIGRATIONS.slice(0, Math.max(formatOf(present), requiredFormat())));
    past.exec('DROP TRIGGER event_fts_insert; DROP TRIGGER event_fts_delete; DROP TRIGGER event_fts_update');
    const revision = revisionOf(present);
    const copied = copyPresent(present, past, address, moment);
    const steps = [
      () => past.begin(),
      ...(copied.whole ? mending : filling)(past, copied, moment),
      () => finish(past, copied, revision, moment),
    ];
    return { engine: past, steps: copied.all < FEW ? [() => inOne(steps)] : steps };
  } catch (error) {
    past.abandon();
    throw error;
  }
}

function inOne(steps: Making['steps']): void {
  for (const step of steps) step();
}

/** So few events take a single step. */
const FEW = 5000;
/** Rows that one step deals with. */
const TOGETHER = 1000;
const WORDS_TOGETHER = 4000;

const THESE = 'seq IN (SELECT value FROM json_each(?))';

/** All events are there, some too many or not as they were then. */
function mending(past: Engine, { known, events }: Copied, { zone }: Moment): (() => void)[] {
  const stale = seqsOf(past, `NOT ${known.sql} OR ${THESE}`, [...known.parameters, numbersOf(events)]);
  return [
    ...inPortions(stale, TOGETHER).map((portion) => () => {
      const these = [JSON.stringify(portion)];
      dropWords(past, THESE, these);
      past.run(`DELETE FROM event WHERE ${THESE}`, these);
    }),
    ...inPortions(events, TOGETHER).map((portion) => () => {
      for (const event of portion) addEvent(past, event, zone);
      addWords(past, THESE, [numbersOf(portion)]);
    }),
  ];
}

/** Those are there that have not changed since. It is quicker to make an index of all rows at once than of each as it comes. */
function filling(past: Engine, { events, indexes }: Copied, { zone }: Moment): (() => void)[] {
  const seqs = [...seqsOf(past, 'TRUE'), ...events.map(({ seq }) => seq)].sort((one, other) => one - other);
  return [
    ...inPortions(events, TOGETHER).map((portion) => () => {
      for (const event of portion) addEvent(past, event, zone);
    }),
    ...indexes.map(
      ({ sql }) =>
        () =>
          past.exec(sql),
    ),
    ...inPortions(seqs, WORDS_TOGETHER).map(
      (portion) => () => addWords(past, 'seq BETWEEN ? AND ?', [portion[0] ?? 0, portion.at(-1) ?? 0]),
    ),
  ];
}

function finish(past: Engine, { series }: Copied, revision: number, { instant }: Moment): void {
  for (const one of series) addSeries(past, one);
  past.exec('UPDATE lane SET deleted = 0 WHERE deleted = 1 AND key IN (SELECT lane FROM event WHERE deleted = 0)');
  moveUndated(past, new Set());
  const events = past.get<{ events: number }>('SELECT count(*) AS events FROM event WHERE deleted = 0')?.events ?? 0;
  past.run(INSERT_ACTION, ['past', 'do', '', instant, '', '', null, revision, events]);
  past.commit();
  past.exec('PRAGMA query_only=ON');
}

function addEvent(past: Engine, { seq, id, learned, sensitivity, version }: Changed, zone: string): void {
  const { fields, deleted, createdAt, updatedAt } = version;
  const then = { ...fields, learned, sensitivity: Math.max(Number(fields.sensitivity), sensitivity) };
  requireEvent(then);
  const columns = eventColumns(then, laneKey(past, then.lane), zone);
  insertRow(past, 'event', { seq, id, ...columns, head: '', created_at: createdAt, updated_at: updatedAt, deleted: deleted ? 1 : 0 });
}

function addSeries(past: Engine, { seq, id, version: { fields, deleted, entered } }: Changed): void {
  if (deleted || !entered || !isSeries(fields)) return;
  insertRow(past, 'series', { seq, id, ...seriesColumns(fields, laneKey(past, fields.lane)), head: '' });
}

function seqsOf(past: Engine, where: string, parameters: readonly SqlValue[] = []): number[] {
  // As one JSON array: see index-snapshot.ts.
  const found = past.get<{ numbers: string }>(`SELECT json_group_array(seq) AS numbers FROM event WHERE ${where}`, parameters);
  return JSON.parse(found?.numbers ?? '[]') as number[];
}

function inPortions<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}
