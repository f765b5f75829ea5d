import type { Sheets } from '../../../shared/import';

/** What each of several files gave, and how each table of the sheets of a workbook or of files was read, where there are several: which sheets, how many events, which column is what, and what decided how dates are read. */
export function wordsOfSheets(sheets: Sheets | null): string[] {
  if (sheets === null) return [];
  const files = sheets.kind === 'file' ? wordsOfFiles(sheets) : [];
  const several = sheets.tables.length < 2 ? [] : sheets.tables;
  const tables = several.map(({ sheets: read, events, table, decisions }) => {
    const columns = table?.columns ?? [];
    const called = listed(read.map((sheet) => `“${sheets.names[sheet]?.name ?? ''}”`));
    const count = `${events.toLocaleString('en')} ${events === 1 ? 'event' : 'events'}`;
    const used = columns.flatMap(({ name, use }) => (use === null ? [] : [`${use} = ${name}`]));
    const left = columns.flatMap(({ name, use }) => (use === null && name !== '' ? [name] : []));
    const not = left.length === 0 ? [] : [`not taken over: ${listed(left)}`];
    const dates = decisions.map(({ column, words }) => `${column}: ${words}`);
    return `${called}: ${[count, ...(used.length === 0 ? [] : [listed(used)]), ...not, ...dates].join('; ')}.`;
  });
  return [...files, ...tables];
}

/** How many events each of several files gave, by the number that rows are named with; those that were not read with why. */
function wordsOfFiles({ names, tables, left }: Sheets): string[] {
  const events = new Map(tables.flatMap((table) => table.sheets.map((sheet, at) => [sheet, table.eventsBySheet[at] ?? 0])));
  const why = new Map(left.map((one) => [one.sheet, one.why]));
  const all = names.map(({ name }, at) => {
    const count = events.get(at);
    const read = count === undefined ? 'not read' : count === 1 ? '1 event' : `${count.toLocaleString('en')} events`;
    const reason = why.get(at);
    return `File ${at + 1}, “${name}”: ${read}${reason === undefined ? '' : `: ${reason.replace(/\.$/, '')}`}.`;
  });
  if (names.length <= NAMED) return all;
  const not = all.filter((_, at) => !events.has(at));
  const sum = `${events.size.toLocaleString('en')} of ${names.length.toLocaleString('en')} files were read.`;
  return [sum, ...not.slice(0, NAMED), ...(not.length > NAMED ? [`And ${not.length - NAMED} more were not: --report lists them.`] : [])];
}

/** Columns and files that are named. */
const NAMED = 20;

function listed(names: readonly string[]): string {
  return `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ' …' : ''}`;
}
