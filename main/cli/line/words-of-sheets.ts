import type { Sheets } from '../../../shared/import';

/** How each table of the sheets of a workbook was read, where there are several: which sheets, how many events, which column is what, and what decided how dates are read. */
export function wordsOfSheets(sheets: Sheets | null): string[] {
  if (sheets === null || sheets.tables.length < 2) return [];
  return sheets.tables.map(({ sheets: read, events, table: { columns }, decisions }) => {
    const called = read.map((sheet) => `“${sheets.names[sheet]?.name ?? ''}”`).join(', ');
    const count = `${events.toLocaleString('en')} ${events === 1 ? 'event' : 'events'}`;
    const used = columns.flatMap(({ name, use }) => (use === null ? [] : [`${use} = ${name}`]));
    const left = columns.flatMap(({ name, use }) => (use === null && name !== '' ? [name] : []));
    const not = left.length === 0 ? [] : [`not taken over: ${listed(left)}`];
    const dates = decisions.map(({ column, words }) => `${column}: ${words}`);
    return `${called}: ${[count, listed(used), ...not, ...dates].join('; ')}.`;
  });
}

/** Columns that are named. */
const NAMED = 20;

function listed(names: readonly string[]): string {
  return `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ' …' : ''}`;
}
