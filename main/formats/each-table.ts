import type { Gathering } from '../intake/imported';
import { writeRecord } from './csv-text';

/** One of several tables of a file, each of which has columns of its own. */
export interface TableOfSeveral {
  /** What its part of the file is called, above its refused records and in notes on it; undefined where it has no name. */
  readonly called?: { readonly name: string; readonly inNotes: string } | undefined;
  /** Whether a row is of it. */
  has(row: number): boolean;
  /** Reads it; what is wrong with it is gathered. */
  read(): void;
}

/** What was read of one table. */
export interface ReadTable {
  readonly table: Gathering['table'];
  readonly events: number;
  readonly decisions: Gathering['decisions'];
}

/**
 * Reads tables one after the other, until one is at fault. What is said of all of them is that of the first, which is the one that is shown; refused records are
 * written by the table that they are of.
 *
 * @returns what was read of each, in order
 */
export function readEach(tables: readonly TableOfSeveral[], gathered: Gathering): readonly ReadTable[] {
  const writers: Gathering['writeRefused'][] = [];
  const said: Pick<Gathering, 'table' | 'knownBy' | 'isKeyChosen' | 'says'>[] = [];
  const done: ReadTable[] = [];
  for (const { read, called } of tables) {
    const [events, decisions] = [gathered.drafts.length, gathered.decisions.length];
    gathered.notesOn = called?.inNotes ?? gathered.notesOn;
    read();
    const { table, knownBy, isKeyChosen, says, writeRefused } = gathered;
    writers.push(writeRefused);
    said.push({ table, knownBy, isKeyChosen, says });
    done.push({ table, events: gathered.drafts.length - events, decisions: gathered.decisions.slice(decisions) });
    if (called !== undefined) gathered.notesOn = '';
    if (gathered.outcomes.fault !== null) break;
  }
  if (tables.length < 2 || gathered.outcomes.fault !== null) return done;
  Object.assign(gathered, said[0], {
    says: said.some(({ says }) => says === null) ? null : new Set(said.flatMap(({ says }) => [...(says ?? [])])),
  });
  gathered.writeRefused = writerOf(tables, writers);
  return done;
}

/** Stands by itself, so that it keeps nothing of the tables but which rows are theirs. */
function writerOf(tables: readonly TableOfSeveral[], writers: readonly Gathering['writeRefused'][]): Gathering['writeRefused'] {
  return function* (records) {
    const refused = [...records];
    for (const [at, { has, called }] of tables.entries()) {
      const own = refused.filter(({ row }) => has(row));
      if (own.length === 0) continue;
      if (called !== undefined) yield writeRecord([called.name], ',');
      yield* writers[at]?.(own) ?? [];
      // A blank line parts tables when the file is read again.
      yield '\r\n';
    }
  };
}
