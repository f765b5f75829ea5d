import { dateCellsOf, fits, looksLikeDates } from './by-cells';
import { headerWords, SAYS_WHEN } from './column-use';
import { tellsLater } from './dates-of-what';
import { named } from './find-columns';
import type { Suggesting } from './suggesting';

/*
 * Lists of points and spans, as programs and data desks publish them: what lasts has a start and an end, what does not a column of its own, each of them empty
 * where the other is full (`begin`, `end` and `at`; “Year”, “Start year” and “End year”).
 */

/** Words of headers under which numbers alone are years of points or of starts, where those of the other column are. */
const OF_TIME =
  /^(?:at|on|in|when|point|moment|instant|single|date|day|year|start|from|begin|beginning|jahr|datum|année|date|año|fecha|anno|data|ano|год|дата|年|年份|日期)$/u;

const NUMBER = /^[-−]?\d{1,6}$/;

/** Takes the other of two such columns for dates as well, since by one alone the records of the other have none. */
export function findPointsOrStarts({ columns, names, plain, sample, isDate, notes }: Suggesting): void {
  const said = [...SAYS_WHEN].filter((use) => columns.has(use));
  const [end] = columns.get('end') ?? columns.get('endYear') ?? [];
  const [use] = said;
  const [known] = use === undefined ? [] : (columns.get(use) ?? []);
  if (said.length !== 1 || known === undefined || end === undefined) return;
  const isFull = (row: readonly string[], at: number): boolean => dateCellsOf([row], at).length > 0;
  const taken = new Set([...columns.values()].flat());
  const areNumbers = [known, end].every((at) => dateCellsOf(sample, at).every((cell) => NUMBER.test(cell)));
  const areDates = (at: number): boolean => {
    const cells = dateCellsOf(sample, at);
    if (looksLikeDates(cells, isDate, names[at])) return true;
    const isOfTime = headerWords(names[at] ?? '').some((word) => OF_TIME.test(word));
    return cells.length > 0 && areNumbers && isOfTime && cells.every((cell) => NUMBER.test(cell));
  };
  const other = [...names.keys()].find((at) => {
    if (taken.has(at) || !sample.some((row) => isFull(row, at)) || tellsLater(at, { names, plain, sample, isDate })) return false;
    if (sample.some((row) => isFull(row, at) && isFull(row, known))) return false;
    // A start has an end beside it, a point none.
    const isEnded = use !== 'start';
    const rows = sample.filter((row) => isFull(row, at));
    return (isEnded ? fitsRows(rows, (row) => isFull(row, end)) : !rows.some((row) => isFull(row, end))) && areDates(at);
  });
  if (other === undefined) return;
  columns.set(use === 'start' ? 'when' : 'start', [other]);
  const [point, start] = use === 'start' ? [other, known] : [known, other];
  notes.push(`Column ${named(names, point)} was taken for the dates of what has no start in ${named(names, start)}: no row has both.`);
}

function fitsRows(rows: readonly (readonly string[])[], is: (row: readonly string[]) => boolean): boolean {
  return fits(
    rows.map((row) => (is(row) ? 'full' : '')),
    (cell) => cell !== '',
  );
}
