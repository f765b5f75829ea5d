import { areOfWikibase, WIKIBASE_PRECISIONS } from '../evidence/date-precision';
import { cellsOf } from './by-cells';
import type { Mapping } from './column-use';

/** A mapping with what the numbers of its column of precision mean, where they are those of Wikibase and no program is known that has others; that is told. */
export function withScale(mapping: Mapping, names: readonly string[], sample: readonly (readonly string[])[]): Mapping {
  const [index = -1] = mapping.columns.get('precision') ?? [];
  if (mapping.precisions !== undefined || !areOfWikibase(cellsOf(sample, index))) return mapping;
  const note = `Column ${names[index]} says how exact the dates are, as Wikidata counts it: 11 is a day, 10 a month, 9 a year, 7 a century.`;
  return { ...mapping, precisions: WIKIBASE_PRECISIONS, notes: [...mapping.notes, note] };
}
