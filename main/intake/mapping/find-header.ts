import { plainHeader } from './column-use';
import { HEADER_WORDS } from './header-words';
import { PRESETS } from './presets';

/** Records among which the header may stand: people write titles, dates of export and blank lines above it. */
const ABOVE = 30;

const KNOWN: ReadonlySet<string> = new Set([...HEADER_WORDS.keys(), ...PRESETS.flatMap(({ known }) => known)]);

/** How many of these names are known from headers. */
export function knownNames(cells: readonly string[]): number {
  return new Set(cells.map(plainHeader).filter((header) => KNOWN.has(header))).size;
}

/**
 * Which of the first records is the header: the first, unless it names nothing that we know and a later one, with more cells filled,
 * names two things at least.
 */
export function findHeader(records: readonly { readonly cells: readonly string[] }[]): number {
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;
  const first = records[0]?.cells ?? [];
  if (knownNames(first) >= 2) return 0;
  const found = records.slice(0, ABOVE).findIndex(({ cells }) => {
    // “Last updated, Sep 2023” is as wide as a table of two columns, but names hold no numbers.
    const isWider = filled(cells) > filled(first) || (filled(cells) === filled(first) && first.some((cell) => /\d/.test(cell)));
    return knownNames(cells) >= 2 && knownNames(cells) > knownNames(first) && isWider;
  });
  return Math.max(found, 0);
}
