import { constants, copyFileSync, existsSync, realpathSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { asideName, logOf, type Suffix } from '../../disk/companions';
import { checkHeader, type FileState, type KnownFormats } from '../file/file-header';
import { bareFile, placeForReading, type ReadingPlace } from '../file/place-for-reading';
import { sync, syncFolder } from '../lock/place-database';
import { journalElsewhere } from './journal-elsewhere';
import { fitOf } from './log-fit';
import { missingWords } from './log-words';

/** What was found out about a file before SQLite may touch it. */
export interface Approached extends FileState {
  /** A sentence when edits may be missing because the log is not there, and the file is only read or was asked for all the same. */
  readonly missing: string | null;
  /** What lies beside the file belongs to it, or could not harm it. Else it is read alone. */
  readonly withLog: boolean;
  /** Where to read it so that no byte of it changes. */
  forReading(): ReadingPlace;
}

export interface Approach {
  readonly known: KnownFormats;
  /** The file is to be written, as far as its place allows that. */
  readonly toWrite: boolean;
  /** Take the file as it is: a log that does not belong to it is set aside (or passed over, to read), and missing edits are missing. */
  readonly withoutLog: boolean;
}

/**
 * Decides whether SQLite may have a file together with what lies beside it. Errors: those of checkHeader; `half-written`; `stray-log` when something does
 * not belong to it; `missing-log` when it is to be written and its newest edits may be elsewhere. Then nothing on disk has changed.
 */
export function approach(path: string, { known, toWrite, withoutLog }: Approach): Result<Approached> {
  const header = checkHeader(path, known);
  if (!header.ok) return header;
  const state = header.value;
  const real = realpathSync(path);
  // Neither to be read nor written before it has its journal again, whatever is asked for.
  const elsewhere = state.newer ? null : journalElsewhere(real, state.key);
  if (elsewhere !== null) return fail('half-written', elsewhere);
  const fit = fitOf(real, state);
  if (!fit.ok) return fit;
  const found = fit.value;
  if (found.kind === 'stray') {
    if (!withoutLog) return fail('stray-log', found.words);
    if (!toWrite || !state.writable) return ok({ ...state, missing: null, withLog: false, forReading: () => bareFile(real) });
    setAside(real, found.suffix);
    return approach(path, { known, toWrite, withoutLog });
  }
  const missing = found.kind === 'whole' ? null : found.words;
  if (missing !== null && toWrite && state.writable) {
    if (!withoutLog) return fail('missing-log', `${missing} Nothing was changed.`);
    // Checkpointing it writes over what may still be saved of it by hand.
    if (found.kind === 'torn') keepAside(real, '-wal');
    if (found.kind === 'unreadable') {
      setAside(real, found.suffix);
      return approach(path, { known, toWrite, withoutLog });
    }
  }
  if (found.kind === 'unreadable') return ok({ ...state, missing, withLog: false, forReading: () => bareFile(real) });
  return ok({ ...state, missing, withLog: true, forReading: () => placeForReading(real, state.unclean, state.writable) });
}

/** A file that another program holds by a name of its own, which its log lies beside, is seen without the newest edits by any other name. */
export function missingWhileHeld(real: string, { logged }: FileState): string | null {
  return logged && !existsSync(logOf(real)) ? missingWords(real, { kind: 'unsaid' }) : null;
}

/** Under a free name of its own; it may still be wanted, so it is never deleted. */
function setAside(real: string, suffix: Suffix): void {
  renameSync(`${real}${suffix}`, freeName(real, suffix));
  syncFolder(dirname(real));
}

/** A copy of it under such a name. */
function keepAside(real: string, suffix: Suffix): void {
  const kept = freeName(real, suffix);
  copyFileSync(`${real}${suffix}`, kept, constants.COPYFILE_EXCL);
  sync(kept, 'r+');
  syncFolder(dirname(real));
}

function freeName(real: string, suffix: Suffix): string {
  const named = (n: number): string => asideName(`${real}${suffix}`, n);
  let n = 1;
  while (existsSync(named(n))) n++;
  return named(n);
}
