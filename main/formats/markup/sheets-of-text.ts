import { countedBy } from '../../../shared/counted-by';
import { type Sheets, sheetOfRow } from '../../../shared/import';
import type { Gathering, ImportContext } from '../../intake/imported';
import type { ReadTable } from '../each-table';
import type { Copied } from '../joined-tables';
import { saidPart } from '../said-part';
import { Unreadable } from '../unreadable';
import { nearestHeading, type TextTables } from './text-tables';

/** Tables that are named. */
const NAMED = 10;

/** By what each table of a text is chosen: the heading above it where no other has it, else its number. */
export function namesOfTables(text: TextTables): string[] {
  const headings = text.filled.map((_, at) => nearestHeading(text, at + 1));
  const count = countedBy(headings, (heading) => heading);
  return headings.map((heading, at) => {
    if (heading === '') return `Table ${at + 1}`;
    return count.get(heading) === 1 ? heading : `${heading} (table ${at + 1})`;
  });
}

/**
 * The tables of a text that are said, by their numbers from 1; none where nobody says.
 *
 * @throws Unreadable where there is no such table
 */
export function saidTables(text: TextTables, { sheets = [] }: ImportContext): readonly number[] {
  if (sheets.length === 0) return [];
  const names = namesOfTables(text);
  const said = sheets.map((one) => {
    const place = saidPart(one, names);
    if (place !== null) return place + 1;
    const some = names.slice(0, NAMED).map((name) => `“${name}”`);
    const has = names.length === 0 ? 'no table' : `${some.join(', ')}${names.length > NAMED ? ' …' : ''}`;
    throw new Unreadable(`The text has no table “${one}”. It has ${has}.`);
  });
  return [...new Set(said)];
}

/** Which of the tables of a text were read, and what came of them. */
interface TablesRead {
  /** Their numbers, from 1, by the tables that they were read as. */
  readonly groups: readonly (readonly number[])[];
  readonly done: readonly ReadTable[];
  readonly left: ReadonlyMap<number, string>;
  readonly copies: readonly Copied[];
}

/** The tables of a text as a person chooses among them; null where there is one. */
export function sheetsOfText(text: TextTables, { groups, done, left, copies }: TablesRead, { drafts }: Gathering): Sheets | null {
  if (text.filled.length < 2) return null;
  const begins = text.kind === null ? text.filled.map(([first]) => first?.row ?? 0) : [];
  const read = groups.map((parts) => parts.map((part) => part - 1));
  const events = countedBy(drafts.rows, (row) => sheetOfRow({ begins }, row));
  const isAlone = read.flat().length < 2;
  const wholes = copies.flatMap(({ part, read: how }) => (how === 'not' ? [[part, 'its rows stand in other tables'] as const] : []));
  const others = [...new Map([...left, ...wholes])].filter(([part]) => !read.flat().includes(part - 1));
  return {
    kind: 'table',
    begins,
    chosen: read[0]?.[0] ?? 0,
    together: read.length === 1 && !isAlone ? read.flat() : [],
    names: namesOfTables(text).map((name) => ({ name, hidden: false })),
    tables: done.flatMap(({ table, events: all, decisions }, at) => {
      const own = read[at];
      if (table === null || own === undefined) return [];
      const eventsBySheet = isAlone ? [all] : own.map((sheet) => events.get(sheet) ?? 0);
      return [{ sheets: own, events: all, eventsBySheet, table, decisions: [...decisions] }];
    }),
    left: others.map(([part, why]) => ({ sheet: part - 1, why })).sort((one, other) => one.sheet - other.sheet),
  };
}
