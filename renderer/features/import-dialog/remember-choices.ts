import type { ImportChoices, RememberedImport, TableShape } from '../../../shared/import';
import { MOST_REMEMBERED } from '../../../shared/preferences';
import { preferencesState, setPreferences } from '../../state/preferences-state';

/** Keeps how a table was read for the next one with the same headers; called when it was imported, so that tries are forgotten. */
export function rememberChoices(table: TableShape | null, choices: ImportChoices): void {
  if (table === null || table.own || !table.hasHeader) return;
  const { lane: _, header: __, sheet: ___, encoding: ____, year: _____, ...kept } = choices;
  // Where nothing was chosen there is nothing to be remembered, and what was suggested may be suggested better next time.
  if (Object.values(kept).every((value) => value === null) && table.remembered === null) return;
  const entry: RememberedImport = { ...kept, headers: table.headers };
  const others = preferencesState.getState().preferences.imports.filter(({ headers }) => headers !== table.headers);
  setPreferences({ imports: [...others, entry].slice(-MOST_REMEMBERED) });
}
