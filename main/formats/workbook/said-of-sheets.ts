import type { Sheets } from '../../../shared/import';
import { ADVICE } from '../../../shared/import-advice';
import type { ChosenBy } from '../by-themselves';
import { listOfCopies, saidOfKnown } from '../joined-tables';
import type { SheetsTogether } from './sheets-together';
import { MOST_LOOKED_AT, type SheetName, type Workbook } from './workbook';

/** A sheet with dates and titles that is not read, and why. */
export interface Offered {
  readonly sheet: number;
  readonly why: string;
}

/** Which sheets were read. */
interface ReadSheets {
  /** Their numbers, from 0, by the tables that they were read as. */
  readonly read: readonly (readonly number[])[];
  readonly by: ChosenBy;
  readonly kind: Workbook['kind'];
  readonly offered: readonly Offered[];
  readonly copies: SheetsTogether['copies'];
}

/** Sheets with events that were not read, in order, each with the reason. */
export function leftOf({ read, offered, copies, kind }: ReadSheets): Sheets['left'] {
  const wholes = copies.flatMap(({ part, read: how }) =>
    how !== 'not' ? [] : [{ sheet: part - 1, why: `its rows stand in other ${kind}s` }],
  );
  const left = new Map([...offered, ...wholes].filter(({ sheet }) => !read.flat().includes(sheet)).map((one) => [one.sheet, one]));
  return [...left.values()].sort((one, other) => one.sheet - other.sheet);
}

/** Which of several sheets were read and why, and what to do about others that may hold events; null where there is one only. */
export function saidOfSheets(sheets: readonly SheetName[], { read, by, offered, copies, kind }: ReadSheets): string | null {
  if (by === 'only') return null;
  // Which of several files were read is told of all of them, not of the tables alone.
  if (kind === 'file') return saidOfCopies(sheets, copies, kind).trim() || null;
  const all = [...sheets.keys()];
  const left = all.filter((at) => !read.flat().includes(at) && !copies.some(({ part }) => part === at + 1));
  const notRead = left.length === 0 ? '' : ` Not read: ${sheetNames(left.flatMap((at) => sheets[at] ?? []))}.`;
  const notLooked = by === 'looks' && sheets.length > MOST_LOOKED_AT ? ` Those behind the first ${MOST_LOOKED_AT} were not looked at.` : '';
  const others = offered.filter(({ sheet }) => left.includes(sheet));
  return `Of ${sheets.length} sheets ${whichWere(sheets, read, by)}.${notRead}${notLooked}${saidOfCopies(sheets, copies, kind)}${alsoEvents(sheets, others)}`;
}

function whichWere(sheets: readonly SheetName[], read: ReadSheets['read'], by: ReadSheets['by']): string {
  const named = (at: number): string => `“${sheets[at]?.name ?? ''}” (sheet ${at + 1})`;
  const [first = [], ...others] = read;
  if (others.length > 0) {
    const tables = read.map(([one = 0, ...same]) =>
      same.length === 0 ? named(one) : `${named(one)} with ${listOf(same.map(named))}, whose columns have the same names,`,
    );
    return `${listOf(tables)} were read, each by its own columns`;
  }
  if (first.length > 1) return `${listOf(first.map(named))} were read together as one table: their columns have the same names`;
  return `“${sheets[first[0] ?? 0]?.name ?? ''}” was read, ${by === 'said' ? 'as was said' : 'which looks most like a table of events'}`;
}

/** “a, b and c”; of many the first. */
function listOf(names: readonly string[]): string {
  const [first = ''] = names;
  if (names.length < 2) return first;
  const some = names.length > NAMED ? names.slice(0, NAMED) : names.slice(0, -1);
  const list = some.map((name, at) => (at === 0 ? name : `${some[at - 1]?.endsWith(',') ? ' ' : ', '}${name}`)).join('');
  return names.length > NAMED ? `${list} …` : `${list} and ${names.at(-1) ?? ''}`;
}

/** What was not read of sheets since it stands in others, and what to do about it. */
function saidOfCopies(sheets: readonly SheetName[], copies: ReadSheets['copies'], kind: Workbook['kind']): string {
  const nameOf = (part: number): string => `“${sheets[part - 1]?.name ?? ''}”`;
  const whole = copies.filter(({ read: how }) => how === 'not');
  const others = whole.reduce((sum, { records, known }) => sum + records - known, 0);
  const lost =
    others === 0 ? '' : `, nor ${others === 1 ? 'the other row' : `the other ${others.toLocaleString('en')} rows`} of those ${kind}s`;
  const left =
    whole.length === 0
      ? ''
      : ` What stands in what was read was not read again${lost}: ${listOfCopies(whole, nameOf)}; choose such a ${kind} ${ADVICE[kind]} to read it instead.`;
  const again = copies.filter(({ read: how }) => how === 'again');
  const twice =
    again.length === 0 ? '' : ` Rows that stand in others as well were read again, since they were named: ${listOfCopies(again, nameOf)}.`;
  return saidOfKnown(copies, nameOf) + left + twice;
}

/** What to do about other sheets that have dates and titles; '' where there are none. */
function alsoEvents(sheets: readonly SheetName[], offered: readonly Offered[]): string {
  if (offered.length === 0) return '';
  const named = offered.slice(0, NAMED).map(({ sheet, why }) => `“${sheets[sheet]?.name ?? ''}” (${why.replace(/\.$/, '')})`);
  const [have, them] = offered.length === 1 ? ['has', 'it'] : ['have', 'them'];
  return ` ${listOf(named)} ${have} dates and titles, too: choose ${them} ${ADVICE.sheet} as well to have ${them} read.`;
}

/** Sheets that are named. */
const NAMED = 10;

/** The names of sheets, the first of many. */
export function sheetNames(sheets: readonly SheetName[]): string {
  const some = sheets.slice(0, NAMED).map(({ name, hidden }) => `“${name}”${hidden ? ' (hidden)' : ''}`);
  return `${some.join(', ')}${sheets.length > NAMED ? ' …' : ''}`;
}
