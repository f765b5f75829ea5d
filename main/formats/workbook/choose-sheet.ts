import { understandDate } from '../../../shared/time/typed-date';
import type { ImportContext } from '../../intake/imported';
import { findHeader } from '../../intake/mapping/find-header';
import { suggestMapping } from '../../intake/mapping/suggest';
import { Unreadable } from '../unreadable';
import { spread } from './merged';
import type { SheetName, Workbook } from './workbook';

/** Rows that are looked at of each sheet. */
const LOOKED_AT = 60;
/** Sheets that are looked at; with more the person says which. */
const MOST_LOOKED_AT = 20;

export interface ChosenSheet {
  readonly sheet: number;
  /** Which of several was chosen, in a sentence; null where there is one only. */
  readonly note: string | null;
}

/** Which sheet of a workbook is read: the one that is said, else the one that looks most like a table of events. @throws Unreadable where there is none */
export function chooseSheet(workbook: Workbook, context: ImportContext): ChosenSheet {
  const { sheets } = workbook;
  if (sheets.length === 0) throw new Unreadable('The workbook has no sheet with cells.');
  const { sheet: said } = context;
  if (said !== undefined) {
    const byName = sheets.findIndex(({ name }) => name.trim().toLowerCase() === said.trim().toLowerCase());
    const sheet = byName < 0 && /^\d{1,4}$/.test(said.trim()) ? Number(said) - 1 : byName;
    if (sheets[sheet] === undefined) throw new Unreadable(`The workbook has no sheet “${said}”. It has ${names(sheets)}.`);
    return { sheet, note: sheets.length === 1 ? null : noteOf(sheets, sheet, 'as was said') };
  }
  if (sheets.length === 1) return { sheet: 0, note: null };
  let best = { sheet: 0, score: -1 };
  for (const [sheet, { hidden }] of sheets.slice(0, MOST_LOOKED_AT).entries()) {
    const score = hidden ? -0.5 : scoreOf(workbook, sheet, context);
    if (score > best.score) best = { sheet, score };
  }
  return { sheet: best.sheet, note: noteOf(sheets, best.sheet, 'which looks most like a table of events') };
}

/** How much a sheet looks like a table of events: titles and dates count most, then how many of the other columns are known, then rows. */
function scoreOf(workbook: Workbook, sheet: number, context: ImportContext): number {
  const records = Array.from(spread(workbook.read(sheet, LOOKED_AT)).records());
  const at = findHeader(records);
  const header = records[at];
  if (header === undefined) return 0;
  const { columns } = suggestMapping(
    header.cells.map((cell) => cell.trim()),
    records.slice(at + 1).map(({ cells }) => cells),
    (cell) => understandDate(cell, context).ok,
  );
  const dates = columns.has('when') || columns.has('start') || columns.has('year');
  const rows = Math.min(records.length - at - 1, LOOKED_AT) / (LOOKED_AT + 1);
  return (dates ? 1000 : 0) + (columns.has('title') ? 500 : 0) + columns.size + rows;
}

function noteOf(sheets: readonly SheetName[], chosen: number, why: string): string {
  const others = sheets.filter((_, index) => index !== chosen);
  return `Of ${sheets.length} sheets “${sheets[chosen]?.name ?? ''}” was read, ${why}. Not read: ${names(others)}.`;
}

function names(sheets: readonly SheetName[]): string {
  const some = sheets.slice(0, 10).map(({ name, hidden }) => `“${name}”${hidden ? ' (hidden)' : ''}`);
  return `${some.join(', ')}${sheets.length > 10 ? ' …' : ''}`;
}
