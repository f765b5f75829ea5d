import type { ImportChoices, ImportPreview, RememberedImport, TableShape } from '../../../shared/import';
import { MOST_REMEMBERED } from '../../../shared/preferences';
import { preferencesState, setPreferences } from '../../state/preferences-state';
import { isOfSeveral } from './choices-before';

/** Keeps how each table of a file was read for the next one with the same headers; called when it was imported, so that tries are forgotten. */
export function rememberTables({ table, sheets }: Pick<ImportPreview, 'table' | 'sheets'>, choices: ImportChoices): void {
  if (!isOfSeveral(sheets)) rememberChoices(table, choices);
  else for (const { table: own } of sheets.tables) if (own !== null) rememberChoices(own, { ...choices, columns: columnsOf(own, choices) });
}

function columnsOf({ headers }: TableShape, { tables }: ImportChoices): ImportChoices['columns'] {
  return tables?.find((one) => one.headers === headers)?.columns ?? null;
}

function rememberChoices(table: TableShape | null, choices: ImportChoices): void {
  if (table === null || table.own || !table.hasHeader) return;
  const { lane: _, header: __, sheets: ___, encoding: ____, year: _____, tables: ______, ...kept } = choices;
  // Where nothing was chosen there is nothing to be remembered, and what was suggested may be suggested better next time.
  if (Object.values(kept).every((value) => value === null) && table.remembered === null) return;
  const entry: RememberedImport = { ...kept, headers: table.headers };
  const others = preferencesState.getState().preferences.imports.filter(({ headers }) => headers !== table.headers);
  setPreferences({ imports: [...others, entry].slice(-MOST_REMEMBERED) });
}
