import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, openEngine, type SqlValue } from '../../main/store/database/engine';
import { migrate } from '../../main/store/database/migrations';
import type { TimelineStore } from '../../main/store/timeline-store';
import { timed } from './measure';

type Row = Readonly<Record<string, SqlValue | ArrayBuffer>>;

/**
 * Events per second that libsql takes when it is given nothing but finished rows: the same tables, indexes and word index,
 * the same settings, one transaction, prepared statements. What the store itself adds (validation, dates, hashes) is the
 * difference to this.
 */
export function bareInsertRate(store: TimelineStore, folder: string, count: number): number {
  const copy = join(folder, 'copy.annals');
  const saved = store.ask('store.saveCopy', { path: copy });
  if (!saved.ok) throw new Error(saved.error.message);
  const source = openEngine(copy);
  const first = source.get<{ seq: number }>("SELECT min(seq) AS seq FROM change WHERE entity = 'event'")?.seq ?? 0;
  const changes = source.all<Row>('SELECT * FROM change WHERE seq >= ? ORDER BY seq LIMIT ?', [first, count]);
  const events = source.all<Row>('SELECT * FROM event ORDER BY seq LIMIT ?', [count]);
  const target = openEngine(join(folder, 'bare.annals'));
  for (const pragma of ['locking_mode=EXCLUSIVE', 'journal_mode=WAL', 'synchronous=FULL', 'cache_size=-16384'])
    target.all(`PRAGMA ${pragma}`);
  migrate(target, 0);
  for (const table of ['timeline', 'lane', 'action']) {
    for (const row of source.all<Row>(`SELECT * FROM ${table}`)) insert(target, table, row);
  }
  const rows = events.map((event, n) => [values(changes[n] ?? {}), values(event)] as const);
  const [change, event] = [statement('change', changes[0] ?? {}), statement('event', events[0] ?? {})];
  const ms = timed(() =>
    target.transaction(() => {
      for (const [changeRow, eventRow] of rows) {
        target.run(change, changeRow);
        target.run(event, eventRow);
      }
    }),
  );
  for (const engine of [source, target]) engine.close();
  for (const name of ['copy.annals', 'bare.annals']) rmSync(join(folder, name));
  return (rows.length / ms) * 1000;
}

function statement(table: string, row: Row): string {
  const names = Object.keys(row);
  return `INSERT INTO ${table}(${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
}

function values(row: Row): SqlValue[] {
  return Object.values(row).map((cell) => (cell instanceof ArrayBuffer ? new Uint8Array(cell) : cell));
}

function insert(engine: Engine, table: string, row: Row): void {
  engine.run(statement(table, row), values(row));
}
