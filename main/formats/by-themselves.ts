import { isDeepStrictEqual } from 'node:util';
import { rowOfFile } from '../../shared/row-name';
import { Gathering, type ImportContext, type Imported, problemWords } from '../intake/imported';
import { CsvError } from './csv-text';
import type { Copied } from './joined-tables';
import { readApart, type TableToRead } from './read-table';
import { SeenEvents } from './same-events';

/** A table of a file, which may stand in several of its parts, and how it is read. */
export interface ToRead<T> {
  readonly group: T;
  readonly context: ImportContext;
  /** Rows of which the events stand in tables before it. */
  readonly known: ReadonlySet<number>;
  /** The table as it was read when it was tried, where it is read like that; null where it is to be read. */
  readonly table: TableToRead | null;
}

/** What is known of the tables of a file, of whatever kind. */
export interface Tables<T> {
  /** A table as it is read. @param known rows of which the events stand in tables before it */
  asTable(group: T, context: ImportContext, known: ReadonlySet<number>, gathered: Gathering): TableToRead;
  /** What its reading takes from the others that are read: how rows and lanes are named, and what notes begin with. */
  among(group: T, read: readonly T[]): { readonly names: unknown; readonly notesOn: string };
  /** The numbers of the parts of the file that it stands in, from 1. */
  partsOf(group: T): readonly number[];
  /** The number of the part that a row is of. */
  partOf(row: number): number;
  /** What its first part is called in a sentence: “the sheet “Log””. */
  called(group: T): string;
}

/** A part of a file that has dates and titles and is not read, and why. */
interface LeftOut {
  readonly part: number;
  readonly why: string;
}

/** Why parts of a file are read: a person named them, there is one, they look like events, or they are files that a person gave together. */
export type ChosenBy = 'said' | 'only' | 'looks' | 'given';

interface ByThemselves<T> {
  readonly read: readonly ToRead<T>[];
  /** Parts that turned out to hold no table of events, with why. */
  readonly offered: readonly LeftOut[];
  /** Parts of which events stand in others, whatever the columns. */
  readonly copies: readonly Copied[];
}

/**
 * Which of several tables of a file are read, each by its own columns, and how. All of them are tried first: what one proves of the order of its dates holds for
 * those that leave it open; an event comes in once, though it stands in the columns of several. One that nobody named keeps the others from nothing: where it is at
 * fault, or most of it would be refused, it is offered with the reason.
 *
 * @param by `said`: they are read whatever is wrong with them, also where all of their events stand in others; `given`: whatever becomes of their records
 */
export function byThemselves<T>(
  all: readonly { readonly group: T; readonly context: ImportContext }[],
  tables: Tables<T>,
  by: ChosenBy,
): ByThemselves<T> {
  const areSaid = by === 'said';
  const groups = all.map(({ group }) => group);
  const tried = inOrder(
    all.map(({ group, context }) => triedOf(group, context, tables, groups)),
    tables,
    groups,
  );
  const seen = new SeenEvents();
  const read: Chosen<T>[] = [];
  const offered: LeftOut[] = [];
  const copies: Copied[] = [];
  for (const [at, one] of tried.entries()) {
    const { group, trial } = one;
    const why = areSaid
      ? null
      : by === 'given'
        ? faultOf({ fault: trial.outcomes.fault, decisions: trial.decisions })
        : at === 0
          ? null
          : (one.fault ?? whyRefused(trial));
    if (why !== null) {
      offered.push(...tables.partsOf(group).map((part) => ({ part, why })));
      continue;
    }
    const known = seen.knownOf(trial.drafts);
    const isCopy = known.size > 0 && known.size === trial.drafts.length;
    copies.push(...copiesOf(group, trial, { known, read: isCopy ? (areSaid ? 'again' : 'not') : 'once' }, tables));
    if (!isCopy) read.push({ ...one, known });
    else if (areSaid) read.push({ ...one, known: new Set() });
  }
  const [first] = tried;
  // Nothing is left to read: then it is told of the first.
  if (read.length === 0 && copies.length === 0 && first !== undefined) read.push({ ...first, known: new Set() });
  return { read: readOnce(read, tables, groups), offered, copies };
}

type Chosen<T> = Tried<T> & Pick<ToRead<T>, 'known'>;

/** What was tried is not read again where it is read in the same way now that it is known which others are. */
function readOnce<T>(read: readonly Chosen<T>[], tables: Tables<T>, all: readonly T[]): ToRead<T>[] {
  const groups = read.map(({ group }) => group);
  return read.map(({ group, context, known, table, trial, fault }) => {
    const isSame = known.size === 0 && fault === null && isDeepStrictEqual(tables.among(group, all), tables.among(group, groups));
    return { group, context, known, table: isSame ? { ...table, before: trial } : null };
  });
}

interface Tried<T> {
  readonly group: T;
  readonly context: ImportContext;
  readonly table: TableToRead;
  readonly trial: Gathering;
  readonly fault: string | null;
}

/** Reads a table apart from the others. */
function triedOf<T>(group: T, context: ImportContext, tables: Tables<T>, all: readonly T[]): Tried<T> {
  const trial = new Gathering();
  trial.notesOn = tables.among(group, all).notesOn;
  const table = tables.asTable(group, context, new Set(), trial);
  try {
    readApart(table, trial);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    trial.problem(error.row, '', error.message);
  }
  const { fault } = trial.outcomes;
  return { group, context, table, trial, fault: fault === null ? null : problemWords(fault) };
}

/** What the order that some prove says of those that leave it open, unless they prove two. */
function inOrder<T>(tried: readonly Tried<T>[], tables: Tables<T>, all: readonly T[]): Tried<T>[] {
  const proven = tried.flatMap(({ group, trial }) =>
    trial.decisions.flatMap(({ about, by, value, column }) =>
      about === 'order' && by === 'cells' && (value === 'dmy' || value === 'mdy') ? [{ group, order: value, column } as const] : [],
    ),
  );
  const [first] = proven;
  if (first === undefined || proven.some(({ order }) => order !== first.order)) return [...tried];
  return tried.map((one) => {
    const { context, trial } = one;
    if (!trial.decisions.some(({ about, by }) => about === 'order' && by === 'nobody')) return one;
    const by = { ...context.dates?.by, order: 'column' as const };
    const from = `${first.column} of ${tables.called(first.group)}`;
    return triedOf(one.group, { ...context, order: first.order, dates: { ...context.dates, by, from } }, tables, all);
  });
}

/** What keeps all of a file from being read; null where nothing does, or where it is asked and a person can answer it. */
export function faultOf({ fault, decisions }: Pick<Imported, 'fault' | 'decisions'>): string | null {
  if (fault === null) return null;
  const isAsked = decisions.some(({ by, column }) => by === 'nobody' && (column === '' || column.split(' and ').includes(fault.field)));
  // A file is named where its reason stands.
  return isAsked ? null : problemWords({ ...fault, row: rowOfFile(fault.row) });
}

/** Why a table is none of events after all; null where it is one. */
function whyRefused({ outcomes, drafts }: Gathering): string | null {
  const { refused, read, notEvents } = outcomes.counts;
  if (drafts.length > 0 && refused * 2 <= read - notEvents) return null;
  const [first] = outcomes.problems;
  return `most of its rows cannot be read as events${first === undefined ? '' : `: ${problemWords(first)}`}`;
}

/** Of each part of a table how many of its events stand in others. */
function copiesOf<T>(
  group: T,
  { drafts }: Gathering,
  { known, read }: { readonly known: ReadonlySet<number>; readonly read: Copied['read'] },
  { partsOf, partOf }: Tables<T>,
): Copied[] {
  if (known.size === 0) return [];
  const rows = drafts.map(({ row }) => row);
  return partsOf(group).flatMap((part) => {
    const own = rows.filter((row) => partOf(row) === part);
    const count = own.filter((row) => known.has(row)).length;
    return count === 0 ? [] : [{ part, records: own.length, known: count, read }];
  });
}
