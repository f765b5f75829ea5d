import { Select } from '@mantine/core';
import type { TableShape } from '../../../shared/import';
import { strings } from './strings';
import type { ImportFlow } from './use-import';

const text = strings.import.mapping;
const NONE = 'none';

/** Which row of a table names its columns, or that none does. */
export function HeaderChoice({ flow, table }: { readonly flow: ImportFlow; readonly table: TableShape }) {
  const { firstRows, headerRow } = table;
  const rows =
    headerRow === null || firstRows.some(({ row }) => row === headerRow) ? firstRows : [{ row: headerRow, cells: [] }, ...firstRows];
  return (
    <Select
      size="xs"
      className="import-header"
      label={text.header}
      allowDeselect={false}
      data={[
        { value: NONE, label: text.noHeader },
        ...rows.map(({ row, cells }) => ({
          value: String(row),
          label: text.headerRow(row, cells.filter((cell) => cell !== '').join(' · ')),
        })),
      ]}
      value={headerRow === null ? NONE : String(headerRow)}
      onChange={(chosen) => chosen !== null && flow.change({ header: chosen === NONE ? 'none' : Number(chosen), columns: null })}
    />
  );
}
