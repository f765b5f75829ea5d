import { areOfWikibase, WIKIBASE_PRECISIONS } from '../evidence/date-precision';
import { cellsOf } from './by-cells';
import { type Mapping, plainHeader } from './column-use';
import { headerParts } from './header-parts';
import type { Suggesting } from './suggesting';

/** A mapping with what the numbers of its column of precision mean, where they are those of Wikibase and no program is known that has others; that is told. */
export function withScale(mapping: Mapping, names: readonly string[], sample: readonly (readonly string[])[]): Mapping {
  const [index = -1] = mapping.columns.get('precision') ?? [];
  if (mapping.precisions !== undefined || !areOfWikibase(cellsOf(sample, index))) return mapping;
  const note = `Column ${names[index]} says how exact the dates are, as Wikidata counts it: 11 is a day, 10 a month, 9 a year, 7 a century.`;
  return { ...mapping, precisions: WIKIBASE_PRECISIONS, notes: [...mapping.notes, note] };
}

/**
 * Numbers under “Precision” alone are of anything: metres of a position, millimetres of rain. They are those of dates only where columns are Wikidata's own, or where
 * each day that they call coarse is the one with which its month or year begins.
 */
export function needProofOfPrecision({ columns, names, sample }: Suggesting): void {
  const [index = -1] = columns.get('precision') ?? [];
  const { base, about } = headerParts(names[index] ?? '');
  const cells = cellsOf(sample, index);
  if (!/^prec(?:ision)?$/.test(plainHeader(base)) || !cells.every((cell) => /^\d+$/.test(cell))) return;
  const isProven = about === '' && areOfWikibase(cells) && (areOfWikidata(names, sample) || begin(columns, sample, index));
  if (!isProven) columns.delete('precision');
}

/** Whether columns are as queries of Wikidata name them (`battle` and `battleLabel`), or have addresses of its things. */
function areOfWikidata(names: readonly string[], sample: readonly (readonly string[])[]): boolean {
  const isThing = (cell: string): boolean => /\bwikidata\.org\/entity\/Q\d/.test(cell);
  return names.some((name) => name !== '' && names.includes(`${name}Label`)) || sample.some((cells) => cells.some(isThing));
}

/** Whether the days of rows whose number says month or more are each the first of a month or a year, and there are such. */
function begin(columns: Suggesting['columns'], sample: readonly (readonly string[])[], index: number): boolean {
  const [date = -1] = columns.get('when') ?? columns.get('start') ?? [];
  const coarse = sample.filter((cells) => isCoarse(cells[index] ?? ''));
  return (
    coarse.length > 0 &&
    coarse.every((cells) => BEGINNINGS[cells[index]?.trim() === '10' ? 'month' : 'year'].test(cells[date]?.trim() ?? ''))
  );
}

function isCoarse(cell: string): boolean {
  return (WIKIBASE_PRECISIONS.get(cell.trim()) ?? '') !== '';
}

const BEGINNINGS = { month: /-0[01](?:T00:00(?::00)?Z?)?$/, year: /-0[01]-0[01](?:T00:00(?::00)?Z?)?$/ };
