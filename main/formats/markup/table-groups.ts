import type { Gathering, ImportContext } from '../../intake/imported';
import { contextsFor } from '../../intake/mapping/said-of-several';
import { byThemselves, type ToRead } from '../by-themselves';
import { yearOfName } from '../chronology/year-within';
import type { CsvRecord } from '../csv-text';
import { datesAsSaid } from '../dates-of-cells';
import { firstLook } from '../first-look';
import { type Alike, alike, type Copied, joinedTables, partsByRow, withoutCopies } from '../joined-tables';
import type { TableToRead } from '../read-table';
import { refusedTable } from '../refused-table';
import { headOf } from '../table-shape';
import { firstOf, LOOKED_AT } from '../table-source';
import { heldByName, isNotFilled, tellingNames } from '../workbook/sheet-name';
import { hasDates } from './longest-table';
import { nearestHeading, type TextTables } from './text-tables';
import { headingWithYear, withYearsAround } from './years-around';

/** Tables of a text that are read as one: those whose columns have the same names, or one alone. */
export interface TableGroup {
  readonly tables: readonly Alike[];
  readonly copies: readonly Copied[];
}

/** Tables that are read together. */
const MOST_TOGETHER = 500;
/** Groups that are read beside the longest table, tables that are looked at for them, and rows of each. */
const MOST_GROUPS = 50;
const MOST_LOOKED_AT = 100;
const ROWS_LOOKED_AT = 60;

/** A table with those of the same columns, but for what stands in others of them. @param mayBe whether a table may be one of these */
export function groupOf(
  part: number,
  text: TextTables,
  context: ImportContext,
  mayBe: (part: number) => boolean,
  areSaid: boolean,
): TableGroup {
  const { filled } = text;
  const chosen = filled[part - 1] ?? [];
  const isDate = datesAsSaid(context);
  const head = headOf(chosen.slice(0, LOOKED_AT), context.header, isDate);
  const same =
    head === null || !head.hasHeader
      ? []
      : filled
          .slice(0, MOST_TOGETHER)
          .flatMap((records, at) =>
            at + 1 === part || mayBe(at + 1) ? (alike(head.header.cells, { part: at + 1, records: () => records }, isDate) ?? []) : [],
          );
  const { kept, copies } = withoutCopies(
    same,
    (one) => one === part,
    (one) => yearOfName(headingWithYear(text, one)),
    areSaid,
  );
  const alone: Alike = { part, records: () => chosen, header: (chosen[0]?.row ?? 1) - 1, places: [] };
  return { tables: kept.some((one) => one.part === part) ? kept : [alone], copies };
}

/** Groups of tables that are read, and what is not. */
interface Groups {
  readonly read: readonly ToRead<TableGroup>[];
  readonly copies: readonly Copied[];
  /** Tables with dates and titles that are not read, with why. */
  readonly left: ReadonlyMap<number, string>;
}

/**
 * The group of the longest table and those of others that hold events by the rules for sheets of a workbook (decision 19), each read by its own columns.
 *
 * @param said the tables that a person named, which are read whatever is in them, and no others; none where nobody did
 */
export function groupsOf(first: TableGroup, text: TextTables, context: ImportContext, said: readonly number[]): Groups {
  const { filled } = text;
  const groups = [first];
  const left = new Map<number, string>();
  const taken = new Set(partsIn(first));
  const how = { ...context, header: undefined };
  // A row that is said to be the header is one of the longest table, and then it is the only one.
  const candidates = context.header === undefined ? filled.slice(0, MOST_LOOKED_AT) : [];
  const [longest] = first.tables;
  const isPlain = firstLook(firstOf(longest?.records() ?? [], ROWS_LOOKED_AT), how, '')?.isPlain === true;
  const take = (part: number): void => {
    const mayBe = (one: number): boolean => !taken.has(one) && (said.length === 0 || said.includes(one));
    const group = groupOf(part, text, how, mayBe, said.length > 0);
    groups.push(group);
    for (const one of partsIn(group)) taken.add(one);
  };
  for (const part of said) if (!taken.has(part)) take(part);
  for (const [at, records] of said.length > 0 ? [] : candidates.entries()) {
    const part = at + 1;
    if (taken.has(part) || records.length < 3 || groups.length > MOST_GROUPS || !hasDates(records, context)) continue;
    const why = whyNot(records, nearestHeading(text, part), how, isPlain);
    if (why === undefined) continue;
    if (why !== null) {
      left.set(part, why);
      continue;
    }
    take(part);
  }
  const none: ReadonlySet<number> = new Set();
  const copies = groups.flatMap((group) => group.copies);
  if (groups.length < 2) return { read: [{ group: first, context, known: none, table: null }], copies, left };
  const headers = groups.map(({ tables: [one] }) => headerOf(one, context));
  const contexts = contextsFor(context, headers);
  const tables = tablesOf(groups, text);
  const found = byThemselves(
    groups.map((group, at) => ({ group, context: contexts[at] ?? context })),
    tables,
    said.length > 0 ? 'said' : 'looks',
  );
  for (const { part, why } of found.offered) left.set(part, why);
  return { read: found.read, copies: [...copies, ...found.copies], left };
}

/** All tables that a group accounts for, the longest first. */
function partsIn({ tables, copies }: TableGroup): number[] {
  return [...tables, ...copies].map(({ part }) => part);
}

function headerOf(table: Alike | undefined, context: ImportContext): readonly string[] {
  const records = [...(table?.records() ?? [])].slice(0, LOOKED_AT);
  return headOf(records, undefined, datesAsSaid(context))?.header.cells ?? [];
}

/** Why a table with dates is not read beside another; null where it is, and undefined where it has no events at all. @param isPlain whether the other plainly tells of events */
function whyNot(records: readonly CsvRecord[], heading: string, context: ImportContext, isPlain: boolean): string | null | undefined {
  const look = firstLook(records.slice(0, ROWS_LOOKED_AT), { ...context, remembered: undefined }, heading);
  if (look === null || !look.hasEvents) return undefined;
  if (heldByName(heading) === 'beside' || isNotFilled(heading)) return `its heading “${heading}” says that it holds no events of its own`;
  return look.fault ?? look.why ?? (isPlain ? look.doubt : null);
}

/** What the tables of a group are called in notes, and above their refused records. */
export function calledBy({ tables }: TableGroup, text: TextTables): NonNullable<TableToRead['called']> {
  const parts = tables.map(({ part }) => part);
  const names = new Set(parts.map((part) => nearestHeading(text, part) || `Table ${part}`));
  return { name: [...names].join(', '), inNotes: `${parts.length === 1 ? 'Table' : 'Tables'} ${parts.join(', ')}: ` };
}

/** What is known of the groups of a text, to read each. */
export function tablesOf(groups: readonly TableGroup[], text: TextTables): Parameters<typeof byThemselves<TableGroup>>[1] {
  const { kind } = text;
  const all = groups.flatMap(({ tables }) => tables).sort((one, other) => one.part - other.part);
  const partOf = partsByRow(kind, all);
  const lanesOf = (read: readonly TableGroup[]): ReadonlyMap<number, string> =>
    tellingNames(new Map(read.flatMap(({ tables }) => tables.map(({ part }) => [part, nearestHeading(text, part)]))));
  const lanes = lanesOf(groups);
  return {
    among: (group, read) => {
      const [own, isAlone] = [lanesOf(read), read.flatMap(({ tables }) => tables).length < 2];
      return {
        names: isAlone ? null : group.tables.map(({ part }) => own.get(part)),
        notesOn: read.length > 1 ? calledBy(group, text).inNotes : '',
      };
    },
    partsOf: ({ tables }) => tables.map(({ part }) => part),
    partOf,
    called: ({ tables }) => `table ${tables[0]?.part ?? 1}`,
    asTable: ({ tables }, context, known, gathered) => asTable({ tables, text, lanes, partOf, known }, context, gathered),
  };
}

interface AsTable {
  readonly tables: readonly Alike[];
  readonly text: TextTables;
  readonly lanes: ReadonlyMap<number, string>;
  readonly known: ReadonlySet<number>;
  partOf(row: number): number;
}

/** Tables of the same columns as one, with the years of their headings where they say none. */
function asTable({ tables, text, lanes, partOf, known }: AsTable, context: ImportContext, gathered: Gathering): TableToRead {
  const own = { own: (cell: string) => cell, writeRefused: refusedTable(',') };
  const source = joinedTables(text.kind, tables, lanes, own, gathered);
  const parts = new Set(tables.map(({ part }) => part));
  const whole = withYearsAround(source, text, [...parts], context, { partOf, gathered });
  return {
    source: known.size === 0 ? whole : { ...whole, isKnown: (row) => known.has(row) || whole.isKnown?.(row) === true },
    context,
    has: (row) => parts.has(partOf(row)),
  };
}
