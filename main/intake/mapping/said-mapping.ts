import { COLUMN_USES, type ColumnUse } from '../../../shared/mapping';
import type { SaidColumns } from '../imported';
import type { Mapping } from './column-use';

/** Uses of the two ends: of what a person says anew for one of them it is not known that they are limits. */
const ENDS: readonly ColumnUse[] = ['start', 'end', 'year', 'endYear'];

/** The use of this name, in whatever letters; undefined where there is none. */
export function columnUseOf(name: string): ColumnUse | undefined {
  return COLUMN_USES.find((use) => use.toLowerCase() === name.trim().toLowerCase());
}

/** A header that a person named and the table does not have. */
export function missingColumn(names: readonly string[], { uses }: SaidColumns): string | undefined {
  return [...uses.values()].flat().find((header) => indexOf(names, header) < 0);
}

/** A mapping with what a person said of it: a column that was given a use has no other, and what no field is for is kept, where that is wished. */
export function withSaid(mapping: Mapping, names: readonly string[], { uses, exact, keepOthers }: SaidColumns): Mapping {
  if (exact !== undefined) return exactly(mapping, names, exact);
  const said = new Map([...uses].map(([use, headers]) => [use, headers.map((header) => indexOf(names, header))] as const));
  const given = new Set([...said.values()].flat());
  const columns = new Map<ColumnUse, readonly number[]>();
  for (const [use, indexes] of mapping.columns) {
    const left = indexes.filter((index) => !given.has(index));
    if (!said.has(use) && left.length > 0) columns.set(use, left);
  }
  for (const [use, indexes] of said) columns.set(use, indexes);
  const before = new Set([...mapping.columns.values()].flat());
  const taken = new Set([...columns.values()].flat());
  const unused = new Set(mapping.unused);
  const left = [...names.keys()].filter((index) => !taken.has(index) && (before.has(index) || unused.has(names[index] ?? '')));
  const kept = keepOthers ? left.filter((index) => names[index] !== '') : [];
  if (kept.length > 0)
    columns.set(
      'kept',
      [...(columns.get('kept') ?? []), ...kept].sort((a, b) => a - b),
    );
  const withNames = said.has('title') ? [] : mapping.withNames;
  const areLimits = mapping.areLimits === true && !ENDS.some((use) => said.has(use));
  return {
    ...mapping,
    withNames,
    areLimits,
    columns,
    unused: left.filter((index) => !kept.includes(index)).map((index) => names[index] ?? ''),
  };
}

function exactly(mapping: Mapping, names: readonly string[], exact: readonly (ColumnUse | null)[]): Mapping {
  const columns = new Map<ColumnUse, number[]>();
  for (const [index, use] of exact.slice(0, names.length).entries())
    if (use !== null) columns.set(use, [...(columns.get(use) ?? []), index]);
  const withNames = columns.get('title')?.join() === mapping.withNames?.join() ? mapping.withNames : [];
  // What was suggested is not what was taken.
  const areLimits = mapping.areLimits === true && ENDS.every((use) => columns.get(use)?.[0] === mapping.columns.get(use)?.[0]);
  return { ...mapping, withNames, areLimits, notes: [], columns, unused: names.filter((_, index) => (exact[index] ?? null) === null) };
}

function indexOf(names: readonly string[], header: string): number {
  return names.findIndex((name) => name.toLowerCase() === header.trim().toLowerCase());
}
