import type { AppError, Result } from '../../../shared/result';
import { fileTrouble } from '../../disk/file-trouble';
import { RECOVER_FIRST } from './advice';
import type { EngineError } from './engine';

/** Thrown inside a transaction to take it back and answer with an error of the contract. */
export class Refusal extends Error {
  constructor(readonly error: AppError) {
    super(error.message);
  }
}

/** Runs `work`; whatever it throws becomes an error value. The message says that nothing was changed. */
export function guarded<T>(work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (error) {
    return { ok: false, error: toAppError(error) };
  }
}

/** Primary result codes (https://www.sqlite.org/rescode.html) by number: libsql hands some extended ones on without a name. */
const NAMES: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  26: 'SQLITE_NOTADB',
};

/** SQLite's name of an error, or Node's. A failed opening has its number only at the end of the message. */
function nameOf({ code = '', rawCode, message }: EngineError): string {
  if (code.startsWith('SQLITE_') && code !== 'SQLITE_ERROR') return code;
  const number = rawCode ?? Number(/^(?:ConnectionFailed|.*Unable to open).*: (\d+)\b/i.exec(message)?.[1] ?? Number.NaN);
  return NAMES[number & 0xff] ?? code;
}

/** Where nothing is known of who has it; `holder.ts` says more. */
export const IN_USE = 'The timeline is open in another window or program. Nothing was changed.';

/** Puts what SQLite or the file system said into one sentence for the person in front. */
export function toAppError(error: unknown): AppError {
  if (error instanceof Refusal) return error.error;
  const { message } = error as EngineError;
  const name = nameOf(error as EngineError);
  const is = (...starts: readonly string[]): boolean => starts.some((start) => name.startsWith(start));
  if (is('SQLITE_READONLY', 'SQLITE_CANTOPEN')) {
    return { code: 'read-only', message: 'This place cannot be written. Nothing was changed.' };
  }
  if (is('SQLITE_BUSY', 'SQLITE_LOCKED')) {
    return { code: 'locked', message: IN_USE };
  }
  // The last: the index of the log finds no room, the first thing that is written when a file is opened.
  if (is('SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'SQLITE_IOERR_SHMSIZE')) {
    return { code: 'disk-full', message: 'The disk is full. Nothing was changed; free some space and try again.' };
  }
  // The store writes no other JSON than its own.
  // A format of its own that SQLite does not know comes without a name.
  if (is('SQLITE_CORRUPT', 'SQLITE_NOTADB') || message.includes('malformed JSON') || message.includes('unsupported file format')) {
    return { code: 'damaged', message: `The file is damaged. Nothing was changed. ${RECOVER_FIRST}` };
  }
  const trouble = fileTrouble(error);
  if (trouble !== null) return { ...trouble, message: `${trouble.message} Nothing was changed.` };
  if (is('SQLITE_IOERR') || /^E[A-Z]+$/.test(name))
    return { code: 'io', message: `The disk reported an error (${name}). Nothing was changed.` };
  return { code: 'internal', message: `Annals made a mistake: ${message}. Nothing was changed.` };
}
