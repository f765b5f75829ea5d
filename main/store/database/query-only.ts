import type { Engine } from './engine';

/**
 * Runs a statement that SQLite counts as writing although it leaves the timeline's file alone (copying it elsewhere,
 * asking FTS5 to check itself), on a connection that may only read.
 */
export function liftQueryOnly<T>(engine: Engine, work: () => T): T {
  const before = engine.get<{ query_only: number }>('PRAGMA query_only')?.query_only ?? 0;
  engine.all('PRAGMA query_only=OFF');
  try {
    return work();
  } finally {
    engine.all(`PRAGMA query_only=${before}`);
  }
}
