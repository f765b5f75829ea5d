import type { ImportContext, SaidColumns } from '../imported';
import { missingColumn } from './said-mapping';

/**
 * How each of several tables of a file is read: what was said of columns and of keys counts for those that have such columns. Where none has, the first is read by
 * it, which then says so. What was said of columns by their places is of the first.
 *
 * @param headers the names of the columns of each table
 */
export function contextsFor(context: ImportContext, headers: readonly (readonly string[])[]): ImportContext[] {
  const { columns, key = [] } = context;
  const names = headers.map((cells) => cells.map((name) => name.trim()));
  const fitting = names.map((own) => columns?.exact === undefined && (columns === undefined || missingColumn(own, columns) === undefined));
  const known = names.map((own) => key.every((name) => own.some((one) => one.toLowerCase() === name.trim().toLowerCase())));
  const isFor = (at: number, all: readonly boolean[]): boolean => all[at] === true || (at === 0 && !all.includes(true));
  return names.map((_, at) => ({
    ...context,
    columns: columns === undefined || isFor(at, fitting) ? columns : { ...columns, uses: new Map(), exact: undefined },
    key: isFor(at, known) ? context.key : [],
  }));
}

/** Whether a person said of any column what it is; the command line and the window say of others only what to do with those that are left. */
export function saysColumns({ columns }: ImportContext): boolean {
  return columns !== undefined && (columns.uses.size > 0 || columns.exact !== undefined || columns.exactBy !== undefined);
}

/** What was said of the columns of one table, which may be one of several. @param headers the mark of its line of headers */
export function saidOfTable(columns: SaidColumns | undefined, headers: string): SaidColumns | undefined {
  const exact = columns?.exactBy?.get(headers);
  return columns === undefined || exact === undefined ? columns : { ...columns, uses: new Map(), exact };
}
