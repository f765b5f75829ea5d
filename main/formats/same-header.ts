import { plainHeader } from '../intake/mapping/column-use';
import { markOf } from './mark-of';

/**
 * Where the columns of one header stand in another that has the same names, however they are written and in whatever order; null where it has others.
 *
 * @returns for each column of the first its place in the other
 */
export function sameColumns(header: readonly string[], other: readonly string[]): readonly number[] | null {
  const [names, others] = [plainNames(header), plainNames(other)];
  if (names.length !== others.length || names.length < 2) return null;
  if (names.every((name, at) => name === others[at])) return [...names.keys()];
  // Columns of one name, or of none, are told by their places alone.
  const areTold = names.every((name) => name !== '') && new Set(names).size === names.length;
  const places = names.map((name) => others.indexOf(name));
  return areTold && !places.includes(-1) ? places : null;
}

/** What headers of the same columns have alike, in whatever order: others may have it by chance only. */
export function markOfColumns(header: readonly string[]): number {
  return markOf(plainNames(header).sort());
}

/** Names as they are compared, without empty ones behind the last. */
function plainNames(header: readonly string[]): string[] {
  const names = header.map(plainHeader);
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
}

/** The cells of a record in the order of the columns of another table; what stands behind all columns stays there. */
export function inColumns(cells: readonly string[], places: readonly number[]): readonly string[] {
  if (places.every((place, at) => place === at)) return cells;
  return [...places.map((place) => cells[place] ?? ''), ...cells.slice(places.length)];
}
