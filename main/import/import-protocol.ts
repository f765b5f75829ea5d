import type { ImportChoices, ImportPreview, RememberedImport } from '../../shared/import';
import type { Again, ChangedRecordView, ListedFate, ListedRecord, Taken } from '../../shared/reading-again';
import type { Result } from '../../shared/result';
import type { ImportStart, Take } from '../intake/import-plan';
import type { ImportContext } from '../intake/imported';

/*
 * What main asks of the import process, which reads one file, or several as one, and keeps what it read. Each request is answered once, with the same number. What
 * the process asks the timeline, and what it brings into it, goes straight to the store, over a port that comes with the request.
 */
/** Where what is imported comes from: a file, text that was pasted, or several files and folders, which are one import. */
export type ImportSource =
  | { readonly path: string }
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly paths: readonly string[] };

export interface ImportReading {
  readonly context: Omit<ImportContext, 'remembered' | 'sample'>;
  /** What the person says of earlier readings. */
  readonly again?: Again | undefined;
  /** What the person has chosen; null: nothing yet, so what is remembered for the same headers is in force. */
  readonly choices: ImportChoices | null;
  readonly remembered: readonly RememberedImport[];
  /** Of a large table its beginning is enough, to show what a choice does. */
  readonly extent: 'whole' | 'beginning';
}

/** What would come in. */
export interface Counted {
  readonly events: number;
  readonly series: number;
  /** Entries that are there and would be changed. */
  readonly changes: number;
}

export interface ImportTasks {
  /** Reads the file; what was read before is forgotten. */
  read: { input: ImportReading & { readonly source: ImportSource }; output: null };
  /** Asks the timeline what it has of it, and works out what importing would do. With a port. */
  plan: { input: null; output: ImportPreview };
  /** Changed records of what was read before, field by field. */
  changed: { input: { readonly offset: number; readonly limit: number }; output: ChangedRecordView[] };
  /** Records of one fate. */
  listed: { input: { readonly fate: ListedFate; readonly offset: number; readonly limit: number }; output: ListedRecord[] };
  /** Settles what of the file is taken; without it, what is new. How much that is. */
  choose: { input: Taken; output: Counted };
  /** How the import begins; fails when there is nothing to import, and with `all` also for a problem. */
  start: { input: { readonly take: Take }; output: ImportStart & { readonly events: number } };
  /** Hands the store all that comes in, once it has begun. With a port; the progress is told unasked. */
  fill: { input: null; output: null };
  /** Writes the report that `annals import --report` writes, where the system's dialog was told to. `timeline` is the file that it is about. */
  report: { input: { readonly path: string; readonly timeline: string }; output: null };
  /** The refused records as a file like the one they are from, where the system's dialog was told to. */
  refused: { input: { readonly path: string; readonly timeline: string }; output: null };
  /** Which column of one of its tables is what, as `--map` reads it, where the system's dialog was told to. */
  mapping: {
    input: { readonly path: string; readonly timeline: string; readonly lane: string | null; readonly table: number };
    output: null;
  };
}

export type ImportTask = keyof ImportTasks;

export type ImportRequest = {
  [T in ImportTask]: { readonly id: number; readonly task: T; readonly input: ImportTasks[T]['input'] };
}[ImportTask];

export interface ImportResponse {
  readonly id: number;
  readonly result: Result<ImportTasks[ImportTask]['output']>;
}

/** How many events have come in. */
export interface ImportProgress {
  readonly done: number;
}
