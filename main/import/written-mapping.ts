import type { TableShape } from '../../shared/import';
import type { ColumnUse, MappingFile } from '../../shared/mapping';

/** Which column is what, by its header, as `--map` reads it. Columns without a name cannot be named: they are left out. */
export function writtenMapping({ columns }: Pick<TableShape, 'columns'>, lane: string | null): MappingFile {
  const uses = new Map<ColumnUse, string[]>();
  for (const { name, use } of columns) if (use !== null && name !== '') uses.set(use, [...(uses.get(use) ?? []), name]);
  return {
    columns: Object.fromEntries([...uses].map(([use, [first = '', ...others]]) => [use, others.length === 0 ? first : [first, ...others]])),
    ...(lane === null ? {} : { lane }),
  };
}
