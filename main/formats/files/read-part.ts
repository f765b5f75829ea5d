import type { Imported } from '../../intake/imported';

/** What was read of one of several files, or of those of them that are tables. */
export interface ReadPart {
  /** Its number, from 1; null of the tables, whose rows say which file they are of. */
  readonly file: number | null;
  readonly imported: Imported;
  /** Rows of which the events stand in parts before it. */
  readonly known: ReadonlySet<number>;
  /** Of events of which it says none. */
  readonly lane: string | null;
}
