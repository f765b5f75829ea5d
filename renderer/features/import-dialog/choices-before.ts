import { type ImportChoices, type ImportPreview, NO_CHOICES, type Sheets, type TableShape } from '../../../shared/import';

/** What is remembered of tables like those of a file, as the choices that it was first read by: of what was said of several tables, the first. */
export function choicesBefore({ table, sheets }: Pick<ImportPreview, 'table' | 'sheets'>): ImportChoices {
  if (!isOfSeveral(sheets)) return table?.remembered ?? NO_CHOICES;
  const several = sheets.tables;
  const remembered = several.flatMap(({ table: one }) =>
    one === null || one.remembered === null ? [] : [{ headers: one.headers, own: one.remembered }],
  );
  const tables = remembered.flatMap(({ headers, own: { columns } }) => (columns === null ? [] : [{ headers, columns }]));
  const said: ImportChoices = Object.assign({ ...NO_CHOICES }, ...remembered.map(({ own }) => withoutSilence(own)).reverse());
  return { ...said, columns: null, tables: tables.length === 0 ? null : tables };
}

/** Whether the tables of a file are told apart by their headers, since others may be read instead. */
export function isOfSeveral(sheets: Sheets | null): sheets is Sheets {
  return sheets !== null && sheets.names.length > 1;
}

function withoutSilence(choices: ImportChoices): Partial<ImportChoices> {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== null));
}

/** The choice of what the columns of a table are. @param isOne of several of the file, which are told apart by their headers */
export function withColumns(
  { tables }: ImportChoices,
  { headers }: TableShape,
  columns: NonNullable<ImportChoices['columns']>,
  isOne: boolean,
): Partial<ImportChoices> {
  return isOne ? { tables: [...(tables ?? []).filter((one) => one.headers !== headers), { headers, columns }] } : { columns };
}
