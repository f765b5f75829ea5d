import type { PaletteEntry } from './palette-entries';

/** Entries whose label holds every word of the query, wherever it stands. */
export function found<T extends Pick<PaletteEntry, 'label'>>(query: string, entries: readonly T[]): T[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => words.every((word) => entry.label.toLowerCase().includes(word)));
}

/** By group, in the order in which the groups first appear. */
export function grouped<T extends Pick<PaletteEntry, 'group'>>(
  entries: readonly T[],
): { readonly group: PaletteEntry['group']; readonly entries: readonly T[] }[] {
  const groups = new Map<PaletteEntry['group'], T[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups].map(([group, ofGroup]) => ({ group, entries: ofGroup }));
}
