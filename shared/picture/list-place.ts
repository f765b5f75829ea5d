import type { ListEntry } from './list';

export type PlacedEntry = ListEntry & { readonly top: number };

export function listHeight(entries: readonly ListEntry[]): number {
  return entries.reduce((total, entry) => total + entry.height, 0);
}

/** Places of entries under one another, in design units. */
export function placeList(entries: readonly ListEntry[], top: number): PlacedEntry[] {
  let y = top;
  return entries.map((entry) => {
    const placed = { ...entry, top: y };
    y += entry.height;
    return placed;
  });
}

/** Entries on pages with `room` for them; a heading never stands alone at the end of one. */
export function paginateList(entries: readonly ListEntry[], room: number): ListEntry[][] {
  const pages: ListEntry[][] = [[]];
  let used = 0;
  entries.forEach((entry, index) => {
    const needed = entry.height + (entry.kind === 'heading' ? (entries[index + 1]?.height ?? 0) : 0);
    if (used > 0 && used + needed > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(entry);
    used += entry.height;
  });
  return pages;
}
