import { existsSync, statSync } from 'node:fs';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { journalOf, logOf, type Suffix } from '../../disk/companions';
import type { Engine } from '../database/engine';
import type { FileState } from '../file/file-header';
import type { Held } from '../file/held-state';
import { attached, heldBy, isConsistent, isWhole } from '../file/held-state';
import { bareFile, placeForReading } from '../file/place-for-reading';
import { pause } from '../file/waiting';
import { isTornJournal } from '../log/journal-walk';
import { isFirstLog, isOwnLog } from '../log/log-binding';
import { logState } from '../log/log-state';
import { sizeOf } from '../log/pending';
import { isSoundAlone, isTakenBack } from './journal-fit';
import { addsNotesOnly, pagesChangedBy } from './log-adds';
import { cutWords, damagedWords, missingWords, noLogWords, strayWords, tornWords } from './log-words';

/** How a file and what lies beside it fit together. */
export type Fit =
  | { readonly kind: 'whole' }
  /** The newest edits were in a log that is not there. `words` says so, and where it may be. */
  | { readonly kind: 'missing'; readonly words: string }
  /** The log is the file's own and damaged, so that the newest edits in it cannot be read. */
  | { readonly kind: 'torn'; readonly words: string }
  /** The log is damaged so that SQLite would take it for none and delete it, and the file says that edits were in one. */
  | { readonly kind: 'unreadable'; readonly suffix: '-wal'; readonly words: string }
  /** What lies beside the file under this ending was not written for it as it is. */
  | { readonly kind: 'stray'; readonly suffix: Suffix; readonly words: string };

const WHOLE: Fit = { kind: 'whole' };

/**
 * Looks at a file alone, and at what SQLite would make of it with all that lies beside it, before SQLite may touch either. Changes no byte.
 * A file that another program holds is `whole`: what lies beside it is in use. Errors: `damaged` and those of the file system. Must not run
 * while this process has the file open.
 */
export function fitOf(path: string, state: FileState): Result<Fit> {
  if (!state.unclean || state.newer) return ok(WHOLE);
  for (let again = 0; again < MOST_LOOKS; again++) {
    const before = stampOf(path);
    const found = fitNow(path, state);
    const isBad = found.ok ? found.value.kind === 'stray' || found.value.kind === 'unreadable' : found.error.code === 'damaged';
    if (!isBad) return found;
    // File, journal and log are looked at one after the other. Between two edits of a program at work they seem not to belong together; what a
    // crash left, or what was put there, stays as it is.
    pause(STILL_MS);
    if (stampOf(path) === before) return found;
  }
  return ok(WHOLE);
}

const MOST_LOOKS = 20;
/** Longer than a tick of a file system's clock. */
const STILL_MS = 60;

function stampOf(path: string): string {
  const stamps = [path, logOf(path), journalOf(path)].map((part) => {
    const found = statSync(part, { bigint: true, throwIfNoEntry: false });
    return found === undefined ? 'none' : `${found.ino} ${found.size} ${found.mtimeNs}`;
  });
  return stamps.join(' ');
}

function fitNow(path: string, { logged, unclean, writable, key }: FileState): Result<Fit> {
  const suffix: Suffix = sizeOf(journalOf(path)) > 0 ? '-journal' : '-wal';
  const log = logState(logOf(path));
  const salt = log.kind === 'read' ? log.salt : null;
  const bare = attached(() => bareFile(path), heldBy);
  const base = bare.ok ? bare.value : null;
  const isNamed = salt !== null && base !== null && logged && isOwnLog(base.binding, salt);
  const changed = salt === null || base === null || isNamed ? NONE : pagesChangedBy(path, key);
  const pair = { path, base, changed, logged };
  const together = attached(
    () => placeForReading(path, unclean, writable),
    (engine) => {
      const held = heldBy(engine);
      const fits =
        salt === null
          ? suffix === '-wal' || isTakenBack(engine, { path, journal: journalOf(path), base, held })
          : follows(engine, { ...pair, held, salt });
      // A file whose pages were put in another order (erasing does) and then half overwritten can be read alone, and says nothing true.
      const mends = !fits && salt !== null && base !== null && !isSoundAlone(path) && follows(engine, { ...pair, base: null, held, salt });
      return { held, fits: fits || mends };
    },
  );
  if (!together.ok && together.error.code === 'locked') return ok(WHOLE);
  if (log.kind === 'unreadable') {
    // Half an edit with a journal beside it is not whole alone, and is looked at next, without that log.
    if (suffix === '-wal' && (base === null || !isSoundAlone(path))) return fail('damaged', damagedWords(path));
    const isAwaited = logged && base?.binding.kind !== 'closed';
    return ok(
      isAwaited
        ? { kind: 'unreadable', suffix: '-wal', words: tornWords(path, log.lost) }
        : { kind: 'stray', suffix: '-wal', words: noLogWords(path) },
    );
  }
  // Another program that writes just now may have read it away meanwhile; then there is none.
  if (suffix === '-journal' && existsSync(journalOf(path)) && isTornJournal(journalOf(path), key))
    return fail('damaged', damagedWords(path));
  if (together.ok && together.value.fits) {
    const { binding } = together.value.held;
    const isMissing = salt === null && logged && binding.kind !== 'closed' && !existsSync(logOf(path));
    if (isMissing) return ok({ kind: 'missing', words: missingWords(path, binding) });
    if (log.kind === 'cut' && logged && binding.kind === 'open') return ok({ kind: 'torn', words: cutWords(path) });
    return ok(log.kind === 'read' && log.lost > 0 ? { kind: 'torn', words: tornWords(path, log.lost) } : WHOLE);
  }
  if (salt === null && suffix === '-wal') return together.ok ? ok(WHOLE) : together;
  if (base === null || !isSoundAlone(path)) return together.ok ? fail('damaged', damagedWords(path)) : together;
  return ok({ kind: 'stray', suffix, words: strayWords(path, suffix, { base, logged, held: together.ok ? together.value.held : null }) });
}

/** Bytes of a file that is looked at as a whole in a moment. */
const LOOKED_AT = 64_000_000;

const NONE: ReadonlySet<number> = new Set();

interface Pair {
  readonly path: string;
  /** Pages that the log would change; not looked for where the file names the log. */
  readonly changed: ReadonlySet<number>;
  /** The file alone; null when it cannot be read so, as when a checkpoint was cut off. */
  readonly base: Held | null;
  /** The file with its log. */
  readonly held: Held;
  readonly salt: number;
  readonly logged: boolean;
}

/**
 * Whether the state with the log follows from the one without: by the number of the log, which the file names, and by history. Where the
 * file names none, as in files of older times or in the moment of opening and closing, or where a kill in the middle of checkpointing the log left
 * old pages and new ones side by side, the structure of the whole has to be sound instead. Where history says the same with the log and without,
 * what it holds is looked at itself. A file that was closed properly has had all of its own log.
 */
function follows(engine: Engine, { path, base, held, salt, logged, changed }: Pair): boolean {
  const own = isOwnLog((base ?? held).binding, salt);
  if (base === null) return own || isWhole(engine);
  const same = held.timelineId === base.timelineId && held.lastAction === base.lastAction && held.lastChange === base.lastChange;
  if (own && logged) {
    if (!same && !continues(engine, base, held)) return isConsistent(engine);
    // History alone does not show that earlier logs of the session are in the file: all that it says may stand on pages that this one brings or
    // leaves alone. Looking at the whole of a large file takes long, and is done behind its window after every crash.
    return isFirstLog(base.binding, salt) || sizeOf(path) > LOOKED_AT || isConsistent(engine);
  }
  if (!logged) return changed.size === 0 && isWhole(engine);
  if (same) return isWhole(engine) && addsNotesOnly(engine, path, changed);
  return base.binding.kind !== 'open' && continues(engine, base, held) && isWhole(engine);
}

/** Whether history goes on where that of the file alone ends, with no gap. Each action has changes. */
function continues(engine: Engine, base: Held, held: Held): boolean {
  const junction = engine.get<{ id: string; hash: string; actions: number; changes: number; changed: number }>(
    `SELECT (SELECT hex(id) FROM copy.action WHERE seq = :revision) AS id, (SELECT hex(hash) FROM copy.change WHERE seq = :change) AS hash,
      (SELECT count(*) FROM copy.action WHERE seq > :revision) AS actions, count(*) AS changes, count(DISTINCT action) AS changed
     FROM copy.change WHERE seq > :change`
      .replaceAll(':revision', String(base.revision))
      .replaceAll(':change', String(base.lastChange)),
  );
  return (
    junction !== undefined &&
    held.timelineId === base.timelineId &&
    junction.id === base.lastAction &&
    junction.hash === base.lastHash &&
    junction.actions === held.revision - base.revision &&
    junction.changed === junction.actions &&
    junction.changes === held.lastChange - base.lastChange
  );
}
