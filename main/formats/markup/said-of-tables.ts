import { ADVICE } from '../../../shared/import-advice';
import type { CsvRecord } from '../csv-text';
import { type Copied, saidOfKnown } from '../joined-tables';

/** Other tables that are named. */
export const NAMED = 20;
export const TO_TAKE = 'To take one of them, copy it and paste it into Annals.';
const TO_CHOOSE = `Choose those that are to be read ${ADVICE.table}.`;

/** Which tables of a text were read. */
interface ReadTables {
  readonly filled: readonly (readonly CsvRecord[])[];
  /** Their numbers, from 1, by the tables that they were read as. */
  readonly groups: readonly (readonly number[])[];
  /** Whether the longest has a column of dates. */
  readonly areDated: boolean;
  /** Whether a person named them. */
  readonly areSaid: boolean;
  /** Tables with dates and titles that were not read, with why. */
  readonly left: ReadonlyMap<number, string>;
  readonly copies: readonly Copied[];
}

/** Which of several tables of a text were read and how, and which were not. */
export function saidOfTables({ filled, groups, areDated, areSaid, left, copies }: ReadTables): string {
  const read = groups.flat();
  const others = read.length === filled.length ? '' : ` Others were not: ${tablesIn(filled, read, left)}. ${TO_CHOOSE}`;
  return `${whichWere(filled, groups, { areDated, areSaid })}${others}${saidOfKnown(copies, (part) => `table ${part}`)}`;
}

type How = Pick<ReadTables, 'areDated' | 'areSaid'>;

function whichWere(filled: ReadTables['filled'], groups: ReadTables['groups'], { areDated, areSaid }: How): string {
  const count = groups.flat().length.toLocaleString('en');
  if (groups.length > 1) {
    const named = groups.slice(0, NAMED).map((parts) => parts.map((part) => tableIn(filled, part)).join(' with '));
    const more = groups.length > NAMED ? ' …' : '';
    return `${count} tables of the text were read, each by its own columns: ${named.join(', ')}${more}.`;
  }
  if (count !== '1') return `${count} tables of the text were read together: their columns have the same names.`;
  if (areSaid) return `Table ${groups.flat().join('')} of the text was read, as was said.`;
  return areDated ? 'The longest table of the text that has dates was read.' : 'The longest table of the text was read.';
}

/** Tables with their numbers and rows, but for some. @param why some of them are not read */
export function tablesIn(
  tables: readonly (readonly CsvRecord[])[],
  but: readonly number[] = [],
  why: ReadonlyMap<number, string> = new Map(),
): string {
  const named = tables.flatMap((_, at) => (but.includes(at + 1) ? [] : [tableIn(tables, at + 1, why.get(at + 1))]));
  const more = named.length > NAMED ? ` and ${(named.length - NAMED).toLocaleString('en')} more` : '';
  return `${named.slice(0, NAMED).join(', ')}${more}`;
}

function tableIn(tables: readonly (readonly CsvRecord[])[], part: number, why?: string): string {
  const said = why === undefined ? '' : `: ${why.replace(/\.$/, '')}`;
  return `table ${part} (${rowsIn(tables[part - 1] ?? [])}${said})`;
}

/** Without the header, of which a table of a single line has none. */
function rowsIn({ length }: readonly CsvRecord[]): string {
  const count = Math.max(length - 1, Math.min(length, 1));
  return count === 1 ? '1 row' : `${count.toLocaleString('en')} rows`;
}
