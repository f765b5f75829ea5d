/*
 * What to do about a damaged file. A backup is older than the file, and recovering brings back whatever of it can still be read and never
 * writes into it: so that comes first, always, and no advice leads to an older state than there is.
 */

export const RECOVER_FIRST = 'Recover it into a new file first, which keeps what can be read; a backup may be older.';

/** For a file whose slots are lost (lock/slot.ts): every copy with the same passphrase has them, too. */
export const KEY_OF_COPY =
  'If there is a copy or backup that was locked with the same passphrase, “annals recover FILE NEWFILE --key-of COPY” brings back what the file holds; a backup alone may be older.';

/** What to do when recovering itself could read nothing; never to recover. */
export const KEEP_IT = 'It was not changed. Keep it, and look for a backup or another copy';
