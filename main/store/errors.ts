import type { AppError, Result } from '../../shared/result';
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

/** Puts what SQLite or the file system said into one sentence for the person in front. */
export function toAppError(error: unknown): AppError {
  if (error instanceof Refusal) return error.error;
  const { code = '', rawCode, message } = error as EngineError;
  // 1544 is SQLITE_READONLY_DIRECTORY, which libsql hands on without a name.
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    rawCode === 1544 ||
    code === 'EACCES' ||
    code === 'EROFS' ||
    code === 'EPERM'
  ) {
    return { code: 'read-only', message: 'This place cannot be written. Nothing was changed.' };
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return { code: 'locked', message: 'The timeline is open in another window or program. Nothing was changed.' };
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return { code: 'disk-full', message: 'The disk is full. Nothing was changed; free some space and try again.' };
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return { code: 'damaged', message: 'The file is damaged. Nothing was changed; keep it and restore a backup.' };
  }
  if (code === 'ENOENT') return { code: 'not-found', message: 'The file or folder does not exist. Nothing was changed.' };
  if (code.startsWith('SQLITE_IOERR') || /^E[A-Z]+$/.test(code)) {
    return { code: 'io', message: `The disk reported an error (${code}). Nothing was changed.` };
  }
  return { code: 'internal', message: `Annals made a mistake: ${message}. Nothing was changed.` };
}
