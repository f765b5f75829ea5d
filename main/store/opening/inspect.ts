import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { RECOVER_FIRST } from '../database/advice';
import type { Engine } from '../database/engine';
import { formatOf, type Migration } from '../database/migrations';
import { APPLICATION_ID } from '../database/schema';
import { firstMisfitBesideEvents } from '../record/misfit';
import { compareSchema } from './expected-schema';
import { strangeNote } from './meta-entries';
import { lookAtTail } from './tail';

/** What is wrong with what a file holds, in a sentence for the person in front. */
export interface Flaw {
  readonly about: 'schema' | 'history' | 'row';
  readonly words: string;
}

/** What the header alone cannot show, read before anything is written. The value: see `flaw`. */
export function inspect(engine: Engine, name: string, formats: readonly Migration[], newer: boolean): Result<Flaw | null> {
  // Asked again because a -wal left by a crash may hold a newer first page than the file.
  const applicationId = engine.get<{ application_id: number }>('PRAGMA application_id')?.application_id;
  const version = formatOf(engine);
  if (applicationId !== APPLICATION_ID) return fail('not-a-timeline', `${name} is a database of another program, not an Annals timeline.`);
  if (version > formats.length)
    return newer ? ok(null) : fail('newer-schema', `${name} was written by a newer Annals (format ${version}). It was not changed.`);
  const schema = compareSchema(engine, formats, version);
  if (schema.kind === 'more') return ok({ about: 'schema', words: strangeWords(schema.what) });
  if (schema.kind === 'same') {
    const problem = lookAtTail(engine);
    if (problem !== null) return ok({ about: 'history', words: historyWords(problem) });
    const note = strangeNote(engine);
    if (note !== null) return ok({ about: 'schema', words: noteWords(note) });
    const misfit = firstMisfitBesideEvents(engine);
    if (misfit?.unreadable) return fail('damaged', `${misfit.words} The file was not opened and not changed. ${RECOVER_FIRST}`);
    return ok(misfit === null ? null : { about: 'row', words: misfitWords(misfit.words) });
  }
  return fail(
    'damaged',
    `${name} does not have just the tables and rules that Annals makes, so it was not opened and not changed. ${RECOVER_FIRST}`,
  );
}

/** Recovering makes a new file with nothing in it but the timeline and its history. */
function strangeWords(what: string): string {
  return `The file holds what Annals did not make: ${what}. It is shown for reading only, so that nothing of it can act; recover it into a new file to go on.`;
}

function noteWords(note: string): string {
  return `The file says of itself what Annals did not write: ${note}. It is shown for reading only and was not changed; recover it into a new file to go on.`;
}

function misfitWords(words: string): string {
  return `${words} The file is shown for reading only, without what cannot be read, and was not changed; recover it into a new file to go on.`;
}

/** What is wrong with a file's history; to edit such a file would be to build on what nobody can vouch for. */
export function historyWords(problem: string): string {
  return `The history in the file is not whole: ${problem}. The file was not changed; recover it into a new one to go on, which keeps what can be read.`;
}
