import { cellsOf, looksLikeDates } from './by-cells';
import type { Suggesting } from './suggesting';

/** How a column is called that has no name. */
const UNNAMED = /^Column \d+$/;
const DAY = /^\d{4}(?:-\d\d){0,2}$/;

/**
 * The end of what happened in a table without names of columns: the column right behind the one of dates, if it is the only other one of dates, says none that
 * is earlier and some that are later.
 */
export function findUnnamedEnd({ columns, names, sample, isDate, notes }: Suggesting): void {
  const [when = -1] = columns.get('when') ?? [];
  const at = when + 1;
  if (when < 0 || columns.has('end') || [when, at].some((index) => !UNNAMED.test(names[index] ?? ''))) return;
  const dated = [...names.keys()].filter((index) => looksLikeDates(cellsOf(sample, index), isDate, 'date'));
  if (dated.some((index) => index !== when && index !== at) || !dated.includes(at)) return;
  const both = sample.map((cells) => [(cells[when] ?? '').trim(), (cells[at] ?? '').trim()] as const).filter(([, end]) => end !== '');
  if (!both.every(([start, end]) => DAY.test(start) && DAY.test(end) && start.slice(0, end.length) <= end)) return;
  if (!both.some(([start, end]) => start < end && !start.startsWith(end))) return;
  columns.set('end', [at]);
  columns.set('start', [when]);
  columns.delete('when');
  notes.push(`Columns ${names[when]} and ${names[at]} were taken for start and end: the second is never earlier.`);
}
