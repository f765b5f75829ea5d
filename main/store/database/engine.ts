import Database from 'libsql';
import type { Key } from '../cipher/key';

/**
 * The one file that knows libsql. What the rest of the store needs of a database is small enough that another SQLite
 * (better-sqlite3 from Node 22 on, node:sqlite) can take its place here.
 *
 * Traps of libsql 0.5, all met and handled in this file or named where they matter:
 * - a boolean or `undefined` among the parameters aborts the whole process: they are refused here first;
 * - JavaScript numbers are bound as REAL: STRICT columns convert them, arithmetic on bare parameters does not;
 * - `get` adds a `_metadata` property, and a lone null argument throws: rows come from `all`, parameters go as an array;
 * - blobs come back as ArrayBuffer; text is cut at a NUL character (see wellFormed in validate.ts);
 * - `close` frees nothing until the garbage collector has run (see `close` below);
 * - a prepared statement that met a lock (SQLITE_BUSY) is not reset, and for as long as it lives every later read of the connection keeps
 *   its own lock: two programs then wait for each other for ever. What may meet a lock goes through `exec`, which leaves nothing.
 * - of a key only the first 32 bytes are used, so the option `encryptionKey` would halve one written in hexadecimal: `hexkey` takes bytes.
 */
export type SqlValue = string | number | bigint | null | Uint8Array;

export interface Engine {
  /** What the file is encrypted with; null for a plain one. */
  readonly key: Key | null;
  /** All rows; `T` is what the statement's columns are said to be. */
  all<T extends object>(sql: string, parameters?: readonly SqlValue[]): T[];
  /** The first row; the statement is run to its end all the same, so that it holds no lock afterwards. */
  get<T extends object>(sql: string, parameters?: readonly SqlValue[]): T | undefined;
  /** Runs one statement and returns the number of rows it changed. */
  run(sql: string, parameters?: readonly SqlValue[]): number;
  /** Runs a script without parameters. */
  exec(sql: string): void;
  /** Runs `work` between BEGIN IMMEDIATE and COMMIT; rolls back and throws on when it throws. Does not nest. */
  transaction<T>(work: () => T): T;
  /**
   * Reads in `work` all see the file as it is at one moment, whatever others write meanwhile. Within a transaction they do anyway. What it
   * writes into an attached database is kept.
   */
  atOneMoment<T>(work: () => T): T;
  /** Whether a transaction has begun and not ended: what is read then may be taken back. */
  inTransaction(): boolean;
  /** Waits until the file lets readers in. */
  enter(): void;
  /** Waits until nobody else has the file, and keeps it from everybody until it is given up. */
  holdAlone(): void;
  /** BEGIN IMMEDIATE for what takes several turns; end it with `commit` or `rollback`. */
  begin(): void;
  commit(): void;
  /** Takes an open transaction back; does nothing when SQLite did so already. */
  rollback(): void;
  /**
   * Checkpoints, turns the file back into a single plain one (no -wal beside it) and gives up its lock. The file
   * descriptors stay open until the garbage collector has run, so a process that serves one file should exit afterwards;
   * on Windows the file can be renamed or deleted only then.
   */
  close(): void;
  /** Gives up a connection and its lock, leaving file and journal mode as they are. */
  abandon(): void;
}

/** Thrown by the engine; `code` is SQLite's name of the error, such as `SQLITE_BUSY`, when it gave one. */
export interface EngineError extends Error {
  readonly code?: string;
  readonly rawCode?: number;
}

/** How long SQLite itself waits: where we look ourselves who has the file, and everywhere else. */
export const SHORT_WAIT_MS = 200;
/** Others keep us from it only for the moment in which they write what they have prepared, however long a busy computer makes of that. */
export const LONG_WAIT_MS = 30_000;

export interface EngineOptions {
  /** Called whenever a transaction has ended, either way. */
  readonly settled?: () => void;
  /** Carries out what may meet the lock of another program. */
  readonly patience?: (attempt: () => void) => void;
  /** Called each time the file let us in, before anything is done with that; throws where it was in vain. */
  readonly admitted?: () => void;
  /** Of an encrypted file; a wrong one shows with the first statement, as SQLITE_NOTADB. */
  readonly key?: Key | null;
}

/** Opens a database file, or a private one in memory for `:memory:`. SQLite creates a missing file: check before. */
export function openEngine(
  path: string,
  { settled = () => {}, patience = (attempt) => attempt(), admitted = () => {}, key = null }: EngineOptions = {},
): Engine {
  const database = new Database(path);
  // Before anything is read. Not among the statements kept below, so that the key is not kept with them.
  if (key !== null) database.prepare(`PRAGMA hexkey='${hexOf(key)}'`).all([]);
  const statements = new Map<string, Database.Statement<unknown[]>>();

  function prepared(sql: string, parameters: readonly SqlValue[]): Database.Statement<unknown[]> {
    for (const value of parameters) {
      if (typeof value === 'boolean' || value === undefined) throw new TypeError(`Not a database value: ${String(value)} for ${sql}`);
    }
    refuseMoving(sql);
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = database.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  }

  /** SQLite's own wait is cut short, so that `patience` gets to look who it is. */
  function inTurn(sql: string): void {
    patience(() => {
      database.exec(`PRAGMA busy_timeout=${SHORT_WAIT_MS}`);
      try {
        database.exec(sql);
      } finally {
        database.exec(`PRAGMA busy_timeout=${LONG_WAIT_MS}`);
      }
    });
  }

  function beginAs(how: 'IMMEDIATE' | 'EXCLUSIVE'): void {
    inTurn(`BEGIN ${how}`);
    try {
      admitted();
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }

  function drop(): void {
    statements.clear();
    database.close();
  }

  /** The lock is given up at the end of the next read, not by the pragma. */
  function unlock(): void {
    // Not prepared: see the last trap above.
    database.exec('PRAGMA busy_timeout=0; PRAGMA locking_mode=NORMAL; SELECT count(*) FROM sqlite_schema');
  }

  /** See lock/key-pages.ts: VACUUM would encrypt what must stay in plain, and no passphrase would open the file again. */
  function refuseMoving(sql: string): void {
    if (key !== null && sql !== VACUUM_OF_LOCKED && /\bvacuum\b(?!\s+into\b)/i.test(sql))
      throw new Error('a locked file is rearranged by lock/rearrange.ts only');
  }

  const engine: Engine = {
    key,
    all: <T extends object>(sql: string, parameters: readonly SqlValue[] = []) => prepared(sql, parameters).all(parameters) as T[],
    get: <T extends object>(sql: string, parameters: readonly SqlValue[] = []) => engine.all<T>(sql, parameters)[0],
    run: (sql, parameters = []) => prepared(sql, parameters).run(parameters).changes,
    exec: (sql) => {
      refuseMoving(sql);
      database.exec(sql);
    },
    transaction: (work) => within(engine, work),
    atOneMoment: (work) => {
      if (database.inTransaction) return work();
      database.exec('BEGIN');
      try {
        const value = work();
        database.exec('COMMIT');
        return value;
      } finally {
        if (database.inTransaction) database.exec('ROLLBACK');
      }
    },
    inTransaction: () => database.inTransaction,
    enter: () => {
      inTurn('SELECT count(*) FROM sqlite_schema');
      admitted();
    },
    begin: () => beginAs('IMMEDIATE'),
    holdAlone: () => {
      beginAs('EXCLUSIVE');
      // Within the transaction, so that two who want this do not each keep what the other waits for.
      database.exec('PRAGMA locking_mode=EXCLUSIVE');
      inTurn('COMMIT');
    },
    commit: () => {
      inTurn('COMMIT');
      settled();
    },
    // SQLite has already rolled back by itself after some errors (disk full), and a second ROLLBACK would hide them.
    rollback: () => {
      if (database.inTransaction) database.exec('ROLLBACK');
      settled();
    },
    close: () => {
      try {
        engine.all('PRAGMA journal_mode=DELETE');
        unlock();
      } finally {
        drop();
      }
    },
    abandon: () => {
      try {
        unlock();
      } finally {
        drop();
      }
    },
  };
  return engine;
}

/** Runs `work` between `begin` and `commit`, or takes it back and throws on when it throws. */
export function within<T>({ begin, commit, rollback }: Pick<Engine, 'begin' | 'commit' | 'rollback'>, work: () => T): T {
  begin();
  try {
    const value = work();
    commit();
    return value;
  } catch (error) {
    rollback();
    throw error;
  }
}

/** Only to be used by lock/rearrange.ts, which puts back what it moves. */
export const VACUUM_OF_LOCKED = '/* slots follow */ VACUUM';

/** A key as SQLite takes it. */
export function hexOf({ secret }: Key): string {
  if (secret.length !== 32) throw new Error('a key has 32 bytes');
  return Buffer.from(secret.buffer, secret.byteOffset, secret.length).toString('hex');
}
