import { expect, it } from 'vitest';
import { MAX_MS } from '../../../shared/time/bounds';
import { emptyColumns, finished, type LaneColumns } from '../../../shared/view/lane-columns';
import { countedWords } from './counted-words';

const utc = (year: number, month = 1, day = 1) => Date.UTC(year, month - 1, day);

/** A lane of events between these limits. */
function laneOf(...limits: readonly (readonly [start: number, end: number])[]): LaneColumns {
  const columns = emptyColumns(limits.length);
  for (const [at, [start, end]] of limits.entries()) {
    columns.row[at] = at;
    columns.start[at] = start;
    columns.end[at] = end;
  }
  return finished(1, columns);
}

/** What a count of a whole lane says. */
function wordsOfAll(...limits: readonly (readonly [start: number, end: number])[]): string {
  const columns = laneOf(...limits);
  return countedWords({ start: columns.start[0] ?? 0, end: columns.start.at(-1) ?? 0 }, columns);
}

it('says when one event is as vaguely as that is known', () => {
  const year = [utc(2025), utc(2026)] as const;
  expect(wordsOfAll(year)).toBe('2025');
  expect(wordsOfAll([utc(2014), MAX_MS])).toBe('2014');
  expect(wordsOfAll([utc(2026, 1), utc(2026, 2)])).toBe('January 2026');
  expect(wordsOfAll([utc(2025, 6), utc(2025, 9)])).toBe('June 2025 – August 2025');
  expect(wordsOfAll([utc(1960), utc(1970)])).toBe('1960 – 1969');
  expect(wordsOfAll([utc(2026, 1, 8), utc(2026, 1, 13)])).toBe('8 January 2026 – 12 January 2026');
  expect(wordsOfAll([utc(2026, 1, 8), utc(2026, 1, 9)])).toBe('8 January 2026');
  expect(wordsOfAll([utc(2026, 1, 8) + 3_600_000, utc(2026, 1, 8) + 3_660_000])).toBe('8 January 2026');
});

it('says of one that goes on for longer than a vague date when it begins', () => {
  expect(wordsOfAll([utc(2014, 3, 5), utc(2019, 7, 1)])).toBe('5 March 2014');
  expect(wordsOfAll([utc(2014, 3), utc(2019, 7)])).toBe('March 2014');
  expect(wordsOfAll([utc(2014), utc(2019, 7, 4)])).toBe('2014');
});

it('says of several the stretch in which they begin, no end of which it knows better than they do', () => {
  const vague = [utc(2026), utc(2026, 2)] as const;
  expect(wordsOfAll(vague, vague, vague)).toBe('January 2026');
  expect(wordsOfAll([utc(2025), utc(2025, 1, 2)], [utc(2025), utc(2026)])).toBe('2025');
  expect(wordsOfAll([utc(2025), utc(2026)], [utc(2025, 5, 5), utc(2025, 5, 6)])).toBe('2025');
  expect(wordsOfAll([utc(2024), utc(2025)], [utc(2025, 5, 5), utc(2025, 5, 6)])).toBe('2024 – May 2025');
  expect(wordsOfAll([utc(2024, 3, 7), utc(2024, 3, 8)], [utc(2025), utc(2026)])).toBe('March 2024 – 2025');
  expect(wordsOfAll([utc(2026, 1, 8), utc(2026, 1, 9)], [utc(2026, 1, 20), utc(2026, 1, 21)])).toBe('8 January 2026 – 20 January 2026');
});

it('says what lies beyond the days that can be counted as that', () => {
  expect(wordsOfAll([-MAX_MS - 1e14, -MAX_MS])).toBe('before 21 April 271,822 BCE');
});
