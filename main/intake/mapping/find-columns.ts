import type { ColumnUse } from '../../../shared/mapping';
import { isGregorian } from '../evidence/other-calendar';
import { bestTitle, isPlace, ownName, tellsBeside, tellsOutcome, withKindOrPlace } from './best-title';
import { areCounts, cellsOf, looksLikeDates, looksLikeTitles } from './by-cells';
import { tellsElse, tellsLater } from './dates-of-what';
import { kindColumns, tellingColumns } from './made-titles';

/** Which columns have the dates and titles where no header says so. */

/** Uses that say when an event was. */
export const SAYS_WHEN: ReadonlySet<ColumnUse> = new Set(['when', 'start', 'year']);

/** Whether a header is one of days by which something is to be done. @param header as headers are compared */
export function saysDue(header: string): boolean {
  return /^(?:due|deadline|fällig|échéance|venc|scad)/.test(header);
}

/** Headers of days on which something was made, came in or was made known, from which on it is open. */
const CAME_IN = /^(?:date)?(?:created|received|filed|submitted|requested|reported|logged|raised|announce|proposed|notified)/;

/** Columns of which the cells are dates, where headers leave that open: months with a year of their own, what is finer than a year, and what is called anything. */
export function findDates(
  columns: Map<ColumnUse, readonly number[]>,
  names: readonly string[],
  plain: readonly string[],
  sample: readonly (readonly string[])[],
  isDate: (cell: string) => boolean,
  notes: string[],
): void {
  const taken = new Set([...columns.values()].flat());
  const saysWhen = () => [...SAYS_WHEN].some((use) => columns.has(use));
  const found = (isWanted: (at: number) => boolean, mayHaveYears = false): number => {
    const all = [...names.keys()].filter(
      (at) => !taken.has(at) && isWanted(at) && looksLikeDates(cellsOf(sample, at), isDate, mayHaveYears ? names[at] : undefined),
    );
    // Keys within keys, of JSON, tell of something that the entry holds.
    const depth = (at: number): number => (names[at] ?? '').split('.').length + tellsElse(names[at] ?? '', plain[at] ?? '');
    return all.reduce((best, at) => (best < 0 || depth(at) < depth(best) ? at : best), -1);
  };
  // Months with a year of their own ("Jan-26"), and a year beside a column that says the day.
  const month = columns.get('month')?.[0] ?? -1;
  if (!columns.has('year') && !saysWhen() && looksLikeDates(cellsOf(sample, month), isDate)) {
    columns.delete('month');
    columns.set('when', [month]);
  }
  const onlyYear = columns.has('year') && !columns.has('month') && !columns.has('when') && !columns.has('start');
  const finer = onlyYear ? found(() => true) : -1;
  if (finer >= 0) {
    columns.delete('year');
    columns.set('when', [finer]);
    notes.push(`Column ${named(names, finer)} was taken for the dates: its cells say more than the year.`);
  }
  if (saysWhen()) return;
  const othersLater = (chosen: number): string => {
    const others = [...names.keys()].filter(
      (at) =>
        at !== chosen && !taken.has(at) && tellsLater(names[at] ?? '', plain[at] ?? '') && looksLikeDates(cellsOf(sample, at), isDate),
    );
    const list = others.map((at) => named(names, at)).join(', ');
    return list === '' ? '' : ` So are those of ${list}, which tell when it was made known, kept or changed, and were not taken.`;
  };
  const [end = -1] = columns.get('end') ?? [];
  const isDue = saysDue(plain[end] ?? '');
  const isAlways = isDue && cellsOf(sample, end).length >= sample.length * 0.8;
  // What is due but not always has begun when it was made, and what was closed when it came in.
  const made = end < 0 || isAlways ? -1 : found((at) => CAME_IN.test(plain[at] ?? ''));
  if (made >= 0) {
    columns.set('start', [made]);
    const isOpen = cellsOf(sample, end).length < sample.length;
    notes.push(
      `Column ${named(names, made)} was taken for the start: ${isOpen ? 'not every row has an end' : `${named(names, end)} is the end`}.`,
    );
  } else if (end >= 0) {
    columns.set('when', [end]);
    columns.delete('end');
    moved(columns, 'endTime', 'time');
  } else {
    const index = firstFound(
      () => found((at) => isGregorian(names[at] ?? '')),
      () => found(() => true),
      () => found(() => true, true),
      () => names.findIndex((name, at) => !taken.has(at) && areCounts(cellsOf(sample, at), name)),
    );
    if (index < 0) return;
    columns.set('when', [index]);
    notes.push(`Column ${named(names, index)} was taken for the dates: its cells are dates.${othersLater(index)}`);
  }
}

/** The first place that is one, asking no further; −1 where none is. */
function firstFound(...ways: readonly (() => number)[]): number {
  for (const way of ways) {
    const at = way();
    if (at >= 0) return at;
  }
  return -1;
}

/** Columns that a title may stand in besides what they are for. */
const ALSO_TITLES: readonly ColumnUse[] = ['places', 'tags', 'actors'];

/** Headers of the two sides of a match, the home side first. */
const SIDES: readonly RegExp[] = [
  /^(?:home|hometeam|homeside|homeclub|heim|heimmannschaft|heimverein|heimteam|domicile|équipedomicile|local|equipolocal|casa|squadracasa|thuis|thuisteam|hemmalag)$/u,
  /^(?:away|awayteam|awayside|awayclub|visitor|visitingteam|gast|gastmannschaft|gastverein|gastteam|extérieur|visiteur|équipeextérieur|visitante|equipovisitante|ospite|ospiti|trasferta|uit|uitteam|bortalag)$/u,
];

/** The column whose cells tell most, where no header says which one has the titles. */
export function findTitles(
  columns: Map<ColumnUse, readonly number[]>,
  names: readonly string[],
  plain: readonly string[],
  sample: readonly (readonly string[])[],
  isDate: (cell: string) => boolean,
  notes: string[],
): void {
  if (columns.has('title')) return;
  const sides = SIDES.map((side) => plain.findIndex((header) => side.test(header)));
  if (sides.every((at) => at >= 0 && looksLikeTitles(cellsOf(sample, at), isDate))) {
    columns.set('title', sides);
    notes.push(`Columns ${sides.map((at) => named(names, at)).join(' and ')} were taken for the titles: who played whom.`);
    return;
  }
  const taken = new Set([...columns.values()].flat());
  const summary = columns.get('summary') ?? [];
  const also = new Set(ALSO_TITLES.flatMap((use) => columns.get(use) ?? []));
  const candidates = names.flatMap((name, index) => {
    if (taken.has(index) && !summary.includes(index) && !also.has(index)) return [];
    return [{ index, name, cells: cellsOf(sample, index), isUsed: also.has(index) }];
  });
  const found = bestTitle(candidates, sample.length, isDate);
  const called = ownName(candidates, sample.length, isDate);
  if (called >= 0 && found >= 0) {
    giveTitles(columns, [called]);
    notes.push(`Column ${named(names, called)} was taken for the titles: it says what the records are called.`);
    // What tells most is said of them, then.
    if (found !== called && !columns.has('summary') && !taken.has(found)) {
      columns.set('summary', [found]);
      notes.push(`Column ${named(names, found)} was taken for the summary: its words tell most.`);
    }
    return;
  }
  const header = names[found] ?? '';
  const kinds = kindColumns(names, sample, isDate);
  const [kind = -1, descriptor] = kinds;
  if (descriptor !== undefined && (found < 0 || kinds.includes(found) || tellsBeside(header))) {
    giveTitles(columns, kinds);
    const place = columns.has('places') ? -1 : names.findIndex((name, at) => !taken.has(at) && !kinds.includes(at) && isPlace(name));
    if (place >= 0) columns.set('places', [place]);
    notes.push(
      `Columns ${kinds.map((at) => named(names, at)).join(' and ')} were taken for the titles: what happened tells more than where.`,
    );
    return;
  }
  // Of what kind it was tells more than what became of it.
  const best = kind >= 0 && (found < 0 || tellsOutcome(header)) ? kind : found;
  const lane = columns.get('lane')?.[0] ?? -1;
  if (best < 0 && looksLikeTitles(cellsOf(sample, lane), isDate)) {
    columns.delete('lane');
    columns.set('title', [lane]);
    notes.push(`Column ${named(names, lane)} was taken for the titles: no other has words.`);
  } else if (best >= 0) {
    const parts = withKindOrPlace(best, names, sample);
    giveTitles(columns, parts);
    if (parts.length > 1)
      notes.push(`Columns ${parts.map((at) => named(names, at)).join(' and ')} were taken for the titles: of what kind, and where.`);
    else if (plain[best] !== 'summary') notes.push(`Column ${named(names, best)} was taken for the titles: its words tell most.`);
  }
}

/** Makes titles of the cells of several columns with their names, where no column has any. @returns these columns */
export function makeTitles(
  columns: Map<ColumnUse, readonly number[]>,
  names: readonly string[],
  sample: readonly (readonly string[])[],
  isDate: (cell: string) => boolean,
  notes: string[],
): readonly number[] {
  if (columns.has('title') || ![...SAYS_WHEN].some((use) => columns.has(use))) return [];
  const also = new Set([...ALSO_TITLES, 'summary' as const, 'kept' as const].flatMap((use) => columns.get(use) ?? []));
  const taken = new Set([...columns.values()].flat().filter((at) => !also.has(at)));
  const parts = tellingColumns(names, taken, sample, isDate);
  if (parts.length === 0) return [];
  giveTitles(columns, parts);
  const list = parts.map((at) => named(names, at));
  const all = [list.slice(0, -1).join(', '), list.at(-1) ?? ''].filter(Boolean).join(' and ');
  notes.push(
    `No column has titles: they were made of ${all}, each as “name = value”. Others are said in the mapping of columns, or with --map title=COLUMN.`,
  );
  return parts;
}

/** Columns become the titles; what was summary of them is none any more. */
function giveTitles(columns: Map<ColumnUse, readonly number[]>, indexes: readonly number[]): void {
  const left = (columns.get('summary') ?? []).filter((at) => !indexes.includes(at));
  if (left.length > 0) columns.set('summary', left);
  else columns.delete('summary');
  columns.set('title', indexes);
}

/** Gives the columns of one use to another that has none. */
export function moved(columns: Map<ColumnUse, readonly number[]>, from: ColumnUse, to: ColumnUse): void {
  const indexes = columns.get(from);
  if (indexes === undefined || columns.has(to)) return;
  columns.set(to, indexes);
  columns.delete(from);
}

function named(names: readonly string[], index: number): string {
  return names[index] === '' ? `${index + 1} (without a header)` : (names[index] ?? '');
}
