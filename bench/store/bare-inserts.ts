import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, openEngine, type SqlValue } from '../../main/store/database/engine';
import { migrate } from '../../main/store/database/migrations';
import type { TimelineStore } from '../../main/store/timeline-store';
import { type Spent, spent, together } from './measure';

type Row = Readonly<Record<string, SqlValue | ArrayBuffer>>;

/** Rows that are read at a time, which is not measured. */
const PORTION = 10_000;

/**
 * How long libsql takes for so many events when it is given nothing but finished rows, one after the other: the same tables, indexes and word index,
 * the same settings, one transaction, prepared statements. What the store itself adds (validation, dates, hashes) and saves (words by the
 * thousand, memory for indexes) is the difference to this.
 */
export function bareInserts(store: TimelineStore, folder: string, count: number): Spent {
  const copy = join(folder, 'copy.annals');
  const saved = store.ask('store.saveCopy', { path: copy });
  if (!saved.ok) throw new Error(saved.error.message);
  const source = openEngine(copy);
  const first = source.get<{ seq: number }>("SELECT min(seq) AS seq FROM change WHERE entity = 'event'")?.seq ?? 0;
  const target = openEngine(join(folder, 'bare.annals'));
  for (const pragma of ['locking_mode=EXCLUSIVE', 'journal_mode=WAL', 'synchronous=FULL', 'cache_size=-16384'])
    target.all(`PRAGMA ${pragma}`);
  migrate(target, 0);
  for (const table of ['timeline', 'lane', 'action']) {
    for (const row of source.all<Row>(`SELECT * FROM ${table}`)) insert(target, table, row);
  }
  let all = spent(() => target.begin());
  for (let at = 0; at < count; at += PORTION) {
    const changes = source.all<Row>('SELECT * FROM change WHERE seq >= ? ORDER BY seq LIMIT ?', [first + at, PORTION]);
    const events = source.all<Row>('SELECT * FROM event WHERE seq > ? ORDER BY seq LIMIT ?', [at, PORTION]);
    const rows = events.map((event, n) => [values(changes[n] ?? {}), values(event)] as const);
    const portions = source.all<Row>('SELECT * FROM portion WHERE seq >= ? AND seq < ? ORDER BY seq', [first + at, first + at + PORTION]);
    const packed = portions.map(values);
    const [change, event] = [statement('change', changes[0] ?? {}), statement('event', events[0] ?? {})];
    const portion = spent(() => {
      for (const [changeRow, eventRow] of rows) {
        target.run(change, changeRow);
        target.run(event, eventRow);
      }
      for (const row of packed) target.run(statement('portion', portions[0] ?? {}), row);
    });
    all = together(all, portion);
  }
  // As an import does, which leaves no log behind.
  const end = spent(() => {
    target.commit();
    target.all('PRAGMA wal_checkpoint(TRUNCATE)');
  });
  for (const engine of [source, target]) engine.close();
  for (const name of ['copy.annals', 'bare.annals']) rmSync(join(folder, name));
  return together(all, end);
}

function statement(table: string, row: Row): string {
  const names = Object.keys(row);
  return `INSERT INTO ${table}(${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
}

function values(row: Row): SqlValue[] {
  return Object.entries(row).map(([name, cell]) => {
    if (cell instanceof ArrayBuffer) return new Uint8Array(cell);
    // Of a change whose text lies in a portion: its place, which must stay a whole number.
    return name === 'after' && typeof cell === 'number' ? BigInt(cell) : cell;
  });
}

function insert(engine: Engine, table: string, row: Row): void {
  engine.run(statement(table, row), values(row));
}
