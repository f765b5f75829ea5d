import type { TableShape } from '../../shared/import';
import type { ColumnUse } from '../../shared/mapping';
import { Gathering, type ImportContext, problemWords } from '../intake/imported';
import { CsvError, type CsvRecord } from './csv-text';
import { tellsOfMeasures, tellsPlainly } from './measures-or-persons';
import { whyNotEvents } from './own-events';
import { readTable } from './read-table';
import { refusedTable } from './refused-table';

/** What a trial reading of the first rows of a table shows. */
interface FirstLook {
  readonly table: TableShape | null;
  readonly uses: ReadonlySet<ColumnUse | null | undefined>;
  readonly titles: readonly string[];
  readonly whens: readonly string[];
  /** It has dates and titles, and more than one event or a fault. */
  readonly hasEvents: boolean;
  /** What ended the reading, in words; null where nothing did. */
  readonly fault: string | null;
  /** Why it is no table of events all the same, unless it is said; null where nothing speaks against it. */
  readonly why: string | null;
  /** What its rows may be instead of events, where another table plainly tells of these; null where they are nothing else. */
  readonly doubt: string | null;
  /** It plainly tells of events: in words that are others in each row. */
  readonly isPlain: boolean;
}

/** Reads the first rows of one of several tables by itself, of which nothing is kept; null where they cannot be read. @param name what its part of the file is called */
export function firstLook(first: readonly CsvRecord[], context: ImportContext, name: string): FirstLook | null {
  const trial = new Gathering();
  try {
    readTable({ records: () => first, own: (cell) => cell, writeRefused: refusedTable(',') }, context, trial);
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
  const { table, outcomes } = trial;
  const uses = new Set(table?.columns.map(({ use }) => use));
  const drafts = trial.drafts.map(({ draft }) => draft);
  const [titles, whens] = [drafts.map(({ title }) => title), drafts.map(({ when }) => when)];
  const { fault } = outcomes;
  const hasEvents = tells(uses).every((one) => one) && (titles.length > 1 || fault !== null);
  const cells = first.flatMap((record) => (record.row > (table?.headerRow ?? 0) ? [record.cells] : []));
  const why = hasEvents && fault === null && table !== null ? whyNotEvents({ table, cells, titles, whens }) : null;
  const isSound = hasEvents && why === null && fault === null && table !== null;
  const doubt = isSound ? tellsOfMeasures(table, cells, name) : null;
  const isPlain = isSound && doubt === null && tellsPlainly(table, cells);
  return { table, uses, titles, whens, hasEvents, fault: fault === null ? null : problemWords(fault), why, doubt, isPlain };
}

/** Whether columns of some uses have dates, and titles. */
export function tells(uses: ReadonlySet<ColumnUse | null | undefined>): readonly [hasDates: boolean, hasTitles: boolean] {
  return [uses.has('when') || uses.has('start') || uses.has('year'), uses.has('title')];
}
