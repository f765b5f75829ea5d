/** Errors are values wherever a process boundary is crossed; an exception means a bug. */

export const ERROR_CODES = [
  'invalid', // the input breaks a rule; `field` names where
  'not-found', // the id or file does not exist
  'not-a-timeline', // the file is something else (text, empty, another program's database)
  'damaged', // the file was a timeline and can no longer be read whole
  'missing-log', // the newest edits were in a log that is not beside the file
  'half-written', // in the middle of an edit that was cut off, and its journal lies under another name
  'stray-log', // a log or journal lies beside the file that was not written for it
  'overwritten', // another program wrote into the file while it was open
  'beyond-rescue', // the same, and what was saved cannot be put together again from here
  'newer-schema', // written by a newer Annals
  'locked', // open in another process
  'needs-passphrase', // locked with a passphrase that was not given
  'wrong-passphrase', // the passphrase does not open it; the file itself is whole as far as is known
  'read-only', // the place cannot be written
  'disk-full',
  'exists', // refusing to overwrite
  'other-timeline', // the backup is of another timeline than the file it would replace
  'erased', // the backup holds an event that was erased from the file it would replace
  'io', // anything else the file system said
  'forbidden', // wrong sender
  'internal', // a bug of ours, reported as such
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface AppError {
  readonly code: ErrorCode;
  /** One sentence for the person in front: what happened, what was kept, what to do next. */
  readonly message: string;
  /** Dotted path of the offending input field, such as `when` or `every.count`. */
  readonly field?: string;
}

export type Result<T, E = AppError> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function fail(code: ErrorCode, message: string, field?: string): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: field === undefined ? { code, message } : { code, message, field } };
}
