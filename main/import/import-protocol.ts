import type { ImportPreview } from '../../shared/import';
import type { Result } from '../../shared/result';
import type { ImportStart } from '../intake/import-plan';
import type { ImportContext, ImportedSeries } from '../intake/imported';
import type { ImportedEvent } from '../intake/imported-event';

/*
 * What main asks of the import process, which reads one file and keeps what it read. Ids and events go across in portions,
 * so that neither main nor the store is ever busy for long. Each request is answered once, with the same number.
 */
export interface ImportTasks {
  /** Reads the file; what was read of one before is forgotten. */
  read: { input: { readonly path: string; readonly context: ImportContext }; output: null };
  /** Ids that the timeline is to be asked about, from the n-th on; none at the end. */
  named: { input: { readonly from: number }; output: readonly string[] };
  /** What the timeline said: those of the ids that it has. */
  present: { input: { readonly ids: readonly string[] }; output: null };
  /** Works out what importing would do; comes after the questions. */
  plan: { input: { readonly lanes: readonly { readonly title: string }[] }; output: ImportPreview };
  /** How the import begins; fails when there is nothing to import or a problem. */
  start: { input: null; output: ImportStart & { readonly events: number } };
  /** Ids of the entries that come in, from the n-th on. */
  own: { input: { readonly from: number }; output: readonly string[] };
  events: { input: { readonly from: number }; output: readonly ImportedEvent[] };
  series: { input: null; output: readonly ImportedSeries[] };
  /** Writes the report that `annals import --report` writes, where the system's dialog was told to. `timeline` is the file that it is about. */
  report: { input: { readonly path: string; readonly timeline: string }; output: null };
}

export type ImportTask = keyof ImportTasks;

export type ImportRequest = {
  [T in ImportTask]: { readonly id: number; readonly task: T; readonly input: ImportTasks[T]['input'] };
}[ImportTask];

export interface ImportResponse {
  readonly id: number;
  readonly result: Result<ImportTasks[ImportTask]['output']>;
}
