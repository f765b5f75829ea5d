import { beginsWithDate } from './line-beginnings';
import { isBehind, isContents, type OutlineEntry } from './outline';

/** The headings of sections that tell of the text and not of what happened: by what they are called, unless that is the name of all or most of what they hold has a date. */
export function sectionsBehind(entries: readonly OutlineEntry[]): ReadonlySet<OutlineEntry> {
  const behind = new Set<OutlineEntry>();
  const firstHeading = entries.findIndex(({ kind }) => kind === 'heading');
  entries.forEach((entry, at) => {
    if (entry.kind !== 'heading' || !isBehind(entry.text)) return;
    const isOfAll = at === firstHeading && entry.depth === 1;
    if (!isContents(entry.text) && (isOfAll || isMostlyDated(below(entries, at, entry.depth)))) return;
    behind.add(entry);
  });
  return behind;
}

function below(entries: readonly OutlineEntry[], at: number, depth: number): OutlineEntry[] {
  const end = entries.findIndex((entry, index) => index > at && entry.kind === 'heading' && entry.depth <= depth);
  return entries.slice(at + 1, end < 0 ? undefined : end).filter(({ kind }) => kind !== 'heading');
}

function isMostlyDated(lines: readonly OutlineEntry[]): boolean {
  return lines.filter(({ text }) => beginsWithDate(text)).length * 2 > lines.length;
}
