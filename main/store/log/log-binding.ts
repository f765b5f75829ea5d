import type { Result } from '../../../shared/result';
import { ok } from '../../../shared/result';
import { logOf } from '../../disk/companions';
import type { Engine } from '../database/engine';
import { within } from '../database/engine';
import { guarded, Refusal } from '../database/errors';
import { saltIn } from './pending';

/*
 * SQLite replays any log that lies beside a file, whatever timeline or state of it the log was written for. So the file says of itself
 * which log is its own: in `meta`, by the number that the log's header begins with (salt-1: random for a new log, and one more each time
 * the same session begins it anew, https://www.sqlite.org/fileformat2.html#walformat). Whoever closes the file takes that back.
 */

const KEY = 'log';
const CLOSED = 'closed';
const OPENING = 'opening';

/** What a file says of its log; `unsaid` in files that no Annals has edited since it says so. */
export type Binding =
  | { readonly kind: 'open' /** salt-1 of the session's first log. */; readonly salt: number }
  | { readonly kind: 'closed' | 'unsaid' };

/** Entry of `meta` for a file that nobody has open: no log belongs to it. */
export const CLOSED_ENTRY: Readonly<Record<string, string>> = { [KEY]: CLOSED };

/** Of the database attached by this name. */
export function bindingOf(engine: Engine, schema: string): Binding {
  // In hexadecimal: a file that is looked at may be damaged, and libsql must meet no text that is none (text-bytes.ts).
  const found = engine.get<{ v: string }>(`SELECT hex(v) AS v FROM ${schema}.meta WHERE k = ?`, [KEY]);
  const said = Buffer.from(found?.v ?? '', 'hex').toString();
  const salt = /^open (\d+)$/.exec(said)?.[1];
  if (salt !== undefined) return { kind: 'open', salt: Number(salt) };
  return { kind: said === CLOSED || said === OPENING ? 'closed' : 'unsaid' };
}

/**
 * To be called before a file is given a log: until `bindLog` is done, none is its own. A file that still has one, from a crash, keeps what
 * it says of that.
 */
export function expectNoLog(engine: Engine): void {
  const { journal_mode: mode } = engine.get<{ journal_mode: string }>('PRAGMA journal_mode') ?? {};
  if (mode !== 'wal' && bindingOf(engine, 'main').kind !== 'closed') say(engine, CLOSED);
}

/**
 * Has the file name its log. The first write begins one, whose number is known only then; checkpointing that begins the next, which has the
 * number after. Where the disk refuses it, the file must name its log before the first edit, see `namingLogFirst`.
 */
export function bindLog(engine: Engine, path: string): Result<null> {
  return guarded(() => {
    say(engine, OPENING);
    const salt = saltIn(logOf(path));
    if (salt === null) return ok(null);
    say(engine, `open ${(salt + 1) >>> 0}`);
    engine.all('PRAGMA wal_checkpoint(TRUNCATE)');
    return ok(null);
  });
}

/**
 * The engine of a file that could not name its log yet, as on a full disk: it does so before the first edit, which is refused while the disk
 * refuses that. Such a file may still name the log of another session, and by that the edit would be taken for a stray one after a crash.
 * `named` is called when it is done.
 */
export function namingLogFirst(engine: Engine, path: string, named: () => void): Engine {
  let isDue = true;
  function begin(): void {
    if (isDue) {
      const bound = bindLog(engine, path);
      if (!bound.ok) throw new Refusal(bound.error);
      isDue = false;
      named();
    }
    engine.begin();
  }
  return { ...engine, begin, transaction: (work) => within({ ...engine, begin }, work) };
}

/**
 * To be called before a file with a log is closed properly. What the log holds is checkpointed first: while that is under way, the file has to
 * name its log, since by its pages alone, some old and some new, it follows from no state.
 */
export function releaseLog(engine: Engine): void {
  if (bindingOf(engine, 'main').kind !== 'open') return;
  engine.all('PRAGMA wal_checkpoint(TRUNCATE)');
  say(engine, CLOSED);
}

/**
 * To be called before the log of a crash is checkpointed for one command, which goes on without a log. The file says so while it still has one:
 * once the log is gone, a kill before anything else must not leave a file that misses it.
 */
export function foldLeftLog(engine: Engine): void {
  const { journal_mode: mode } = engine.get<{ journal_mode: string }>('PRAGMA journal_mode') ?? {};
  if (mode !== 'wal') return;
  engine.all('PRAGMA synchronous=FULL');
  engine.all('PRAGMA wal_checkpoint(TRUNCATE)');
  if (bindingOf(engine, 'main').kind !== 'closed') say(engine, CLOSED);
}

/** Has a copy of a file that somebody has open say that no log belongs to it. */
export function sayClosed(engine: Engine): void {
  say(engine, CLOSED);
}

function say(engine: Engine, text: string): void {
  engine.run('INSERT INTO meta(k, v) VALUES (?, ?) ON CONFLICT(k) DO UPDATE SET v = excluded.v', [KEY, text]);
}

/** A session begins its log anew after every thousand pages or so; random numbers come this close once in 4,000 tries. */
export const GENERATIONS = 1_000_000;

/** Whether a log with this salt-1 was begun by the session that the file names. The log in which it named itself is one before. */
export function isOwnLog(binding: Binding, salt: number): boolean {
  return binding.kind === 'open' && (salt - binding.salt + 1) >>> 0 < GENERATIONS;
}

/** Whether a log of the session is the first that holds edits, so that all before it is in the file. */
export function isFirstLog(binding: Binding, salt: number): boolean {
  return binding.kind === 'open' && salt === binding.salt;
}
