import { type Engine, LONG_WAIT_MS } from '../database/engine';

export interface Pragma {
  readonly name: string;
  readonly set: string;
  readonly is: string | number;
}

/** For every connection. mmap_size: memory mapping and encryption together damage reads. The rest guards against damaged or hostile files. */
export const SAFETY: readonly Pragma[] = [
  { name: 'busy_timeout', set: String(LONG_WAIT_MS), is: LONG_WAIT_MS },
  { name: 'trusted_schema', set: 'OFF', is: 0 },
  { name: 'cell_size_check', set: 'ON', is: 1 },
  { name: 'mmap_size', set: '0', is: 0 },
];

/**
 * For a timeline that is being worked on, in this order: exclusive locking before WAL keeps the index of the log out of
 * shared memory.
 */
const EDITING: readonly Pragma[] = [
  { name: 'locking_mode', set: 'EXCLUSIVE', is: 'exclusive' },
  { name: 'journal_mode', set: 'WAL', is: 'wal' },
  { name: 'synchronous', set: 'FULL', is: 2 },
  // The log is checkpointed by ourselves (checkpoint.ts), which looks first whether the file is still ours to write.
  { name: 'wal_autocheckpoint', set: '0', is: 0 },
  // Without it the log keeps the size of the largest import until the file is closed.
  { name: 'journal_size_limit', set: '16777216', is: 16_777_216 },
];

/** For one command: switching to WAL and back would write the file even when the command is refused. */
const BRIEF: readonly Pragma[] = [
  { name: 'journal_mode', set: 'DELETE', is: 'delete' },
  // Also syncs the folder after the journal is removed, without which a power cut could bring the journal back.
  { name: 'synchronous', set: 'EXTRA', is: 3 },
];

const WRITING: readonly Pragma[] = [
  ...(process.platform === 'darwin' ? [{ name: 'fullfsync', set: '1', is: 1 }] : []),
  { name: 'foreign_keys', set: 'ON', is: 1 },
  // Without it INSERT OR REPLACE gets round the triggers that keep history append-only.
  { name: 'recursive_triggers', set: 'ON', is: 1 },
  { name: 'cache_size', set: '-16384', is: -16384 },
  { name: 'temp_store', set: 'MEMORY', is: 2 },
];

const READING: readonly Pragma[] = [{ name: 'query_only', set: 'ON', is: 1 }];

/**
 * read: shares the file with other readers and changes no byte of it. edit: for a window; holds the file alone, WAL.
 * brief: for a command that makes one edit; the file is written only if the edit is made.
 */
export type OpenMode = 'read' | 'edit' | 'brief';

/** For editing where another computer may read along: the file is whole after every edit, and no log lies beside it. */
export const SHARED: readonly Pragma[] = [{ name: 'locking_mode', set: 'EXCLUSIVE', is: 'exclusive' }, ...BRIEF, ...WRITING];

export const PRAGMAS: Readonly<Record<OpenMode, readonly Pragma[]>> = {
  read: READING,
  edit: [...EDITING, ...WRITING],
  brief: [...BRIEF, ...WRITING],
};

/** Sets each pragma and reads it back: SQLite ignores without a word what it does not know or cannot do. */
export function setPragmas(engine: Engine, pragmas: readonly Pragma[]): void {
  for (const { name, set, is } of pragmas) {
    engine.all(`PRAGMA ${name}=${set}`);
    const actual = Object.values(engine.get<Record<string, string | number>>(`PRAGMA ${name}`) ?? {})[0];
    if (actual !== is) throw new Error(`the database setting ${name} is ${String(actual)} instead of ${is}`);
  }
}
