import { NOTHING_ABOVE } from './above';
import { isDatedHeading } from './dated-heading';
import { datedText } from './dated-text';
import { beginsWithDate } from './line-beginnings';
import { isBehind, isContents, isOfNotes, mayBeOfThings, type OutlineEntry } from './outline';

/**
 * The headings of sections that tell of the text and not of what happened: by what they are called, unless that is the name of all, or they are notes of which most
 * have a date. What sources and references are listed with is the day on which they came out or were read, which says its year, and nothing dated stands behind them;
 * “Literature” in a chronicle of a year tells what happened.
 */
export function sectionsBehind(entries: readonly OutlineEntry[]): ReadonlySet<OutlineEntry> {
  const behind = new Set<OutlineEntry>();
  const firstHeading = entries.findIndex(({ kind }) => kind === 'heading');
  entries.forEach((entry, at) => {
    if (entry.kind !== 'heading' || !isBehind(entry.text)) return;
    const isOfAll = at === firstHeading && entry.depth === 1;
    if (!isContents(entry.text) && (isOfAll || tellsWhatHappened(entries, at))) return;
    behind.add(entry);
  });
  return behind;
}

function tellsWhatHappened(entries: readonly OutlineEntry[], at: number): boolean {
  const { text = '', depth = 0 } = entries[at] ?? {};
  const isOfThings = mayBeOfThings(text);
  if (!isOfThings && !isOfNotes(text)) return false;
  const end = endOf(entries, at, depth);
  const lines = entries.slice(at + 1, end).filter(({ kind }) => kind !== 'heading');
  if (!isMost(lines, isDated)) return false;
  return !isOfThings || isMost(lines, saysNoYear) || hasDatesBeside(entries, end, depth) || isAllThere(entries, at, end);
}

/** Where a section ends, and one of the same depth or less deep begins. */
function endOf(entries: readonly OutlineEntry[], at: number, depth: number): number {
  const end = entries.findIndex((entry, index) => index > at && entry.kind === 'heading' && entry.depth <= depth);
  return end < 0 ? entries.length : end;
}

function isDated({ text }: OutlineEntry): boolean {
  return beginsWithDate(text);
}

/** Whether a line with a date has its year from above. */
function saysNoYear(line: OutlineEntry): boolean {
  return isDated(line) && datedText(line.text, NOTHING_ABOVE) === null;
}

/** Whether something dated stands behind a section, from where that ends, below the same heading as it. */
function hasDatesBeside(entries: readonly OutlineEntry[], from: number, depth: number): boolean {
  let isBelowBehind = false;
  for (const entry of entries.slice(from, endOf(entries, from - 1, depth - 1))) {
    if (entry.kind === 'heading' && entry.depth <= depth) isBelowBehind = isBehind(entry.text);
    if (!isBelowBehind && (entry.kind === 'heading' ? isDatedHeading(entry.text) : isDated(entry))) return true;
  }
  return false;
}

/** Whether a section holds all that a text says. */
function isAllThere(entries: readonly OutlineEntry[], at: number, end: number): boolean {
  return entries.every(({ kind }, index) => kind === 'heading' || (index > at && index < end));
}

function isMost(lines: readonly OutlineEntry[], is: (line: OutlineEntry) => boolean): boolean {
  return lines.filter(is).length * 2 > lines.length;
}
