import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../testing/formats/arbitrary-timelines';
import { fixedWidthOf } from './fixed-width';
import { importFormatOf, readImport } from './import';

function read(...lines: readonly string[]) {
  const bytes = Buffer.from(lines.join('\n'));
  expect(importFormatOf('log.txt', bytes)).toBe('csv');
  const { drafts, problems, notes, counts, notEvents } = readImport(bytes, 'csv', CONTEXT);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: drafts.map(({ draft: { when, title, places } }) => [when, title, ...(places ?? [])].join(' | ')),
    lanes: drafts.map(({ lane }) => lane),
    refused: problems.map(({ row }) => row),
    left: notEvents.map(({ row }) => row),
    notes: notes.join('\n'),
  };
}

const ROWS = [
  '2024-03-05  10:00  Bonn        Talk of the mayor',
  '2024-03-06  10:30  Cork        Vote on the bridge',
  '2024-03-07         Bonn        Bridge opened',
];
const NAMES = 'Date        Time   Place       What happened';
const EVENTS = [
  '2024-03-05T10:00 | Talk of the mayor | Bonn',
  '2024-03-06T10:30 | Vote on the bridge | Cork',
  '2024-03-07 | Bridge opened | Bonn',
];

describe('a table whose columns are set with blanks', () => {
  it.each<[string, readonly string[]]>([
    ['below names', [NAMES, ...ROWS]],
    ['with a ruler', [NAMES, '----------  -----  ----------  --------------------', ...ROWS]],
    ['below a title, with blank lines', ['Log of the town', '', NAMES, '', ...ROWS.flatMap((row) => [row, ''])]],
  ])('%s is read as one, and no place goes into a title', (_, lines) => {
    const { events, notes, refused } = read(...lines);
    expect(events).toEqual(EVENTS);
    expect(refused).toEqual([]);
    expect(notes).toContain('The columns of this table are set with blanks: each begins where its name does, and');
  });

  it('may have columns with one blank between, lines that go on, and what a program says below', () => {
    const { events, left } = read(
      'DATE       EVENT',
      '---------- ------------------------------',
      '2024-03-05 Talk of the mayor on the',
      '           bridge and the mill',
      '2024-03-06 Vote on the bridge',
      '',
      '2 rows selected.',
    );
    expect(events).toEqual(['2024-03-05 | Talk of the mayor on the bridge and the mill', '2024-03-06 | Vote on the bridge']);
    expect(left).toEqual([7]);
  });

  it('has a record refused by itself that reaches over its columns', () => {
    const vote = (day: number): string => `2024-03-${10 + day}  Bonn   Vote number ${day}`;
    const { events, refused } = read(
      'Date        Place  Event',
      ...[1, 2, 3, 4, 5].map(vote),
      '2024-03-16  Königswinter  Vote',
      ...[7, 8].map(vote),
    );
    expect(events).toHaveLength(7);
    expect(refused).toEqual([7]);
  });

  it('has what goes on at the margin right below a row with it', () => {
    const { events, lanes } = read(
      'Year  Event',
      '1914  War',
      '1918  Peace',
      '1920  School opens in',
      'village of Foo with many',
      '1921  Fair',
      '1922  Walk',
      '1923  Race',
      '1924  Feast',
      '1925  March',
    );
    expect(events).toContain('1920 | School opens in village of Foo with many');
    expect(events).toContain('1921 | Fair');
    expect(new Set(lanes).size).toBe(1);
  });

  it('has a row by itself that begins in small letters, as others do, and reaches over its columns', () => {
    const { events, refused } = read(
      'Place  Date        Event',
      ...[1, 2, 3, 4, 5].map((day) => `bonn   2024-03-1${day}  Vote ${day}`),
      'königswinter  2024-03-16  Vote',
    );
    expect(events.at(-1)).toBe('2024-03-15 | Vote 5 | bonn');
    expect(refused).toEqual([7]);
  });

  it('has a title whole that goes on over the next column, told', () => {
    const { events, refused, notes } = read(
      'Date         Event                    Place',
      '2024-05-04   Meeting of all           Rome',
      '2024-05-05   Opening of a long fair   in Paris',
      '2024-05-06   The very long title of a day that goes on',
      '2024-05-07   Fair                     Bonn',
    );
    expect(events).toEqual([
      '2024-05-04 | Meeting of all | Rome',
      '2024-05-05 | Opening of a long fair | in Paris',
      '2024-05-06 | The very long title of a day that goes on',
      '2024-05-07 | Fair | Bonn',
    ]);
    expect(refused).toEqual([]);
    expect(notes).toContain('A text goes on over the column beside, with one blank before it, the first in row 4');
  });

  it('has dates, names, and what is set with one blank everywhere, in their own cells', () => {
    const named = read(
      'Date         Event     Place',
      '4 May 2024   Anna Berg Rome',
      '14 June 2024 Fair      Bonn',
      '5 July 2024  Walk      Cork',
    );
    expect(named.events).toEqual(['2024-05-04 | Anna Berg | Rome', '2024-06-14 | Fair | Bonn', '2024-07-05 | Walk | Cork']);
    const close = read(
      'Date       Event                     Place',
      '2024-05-04 Meeting of all the people Rome',
      '2024-05-05 Fair                      Bonn',
    );
    expect(close.events).toEqual(['2024-05-04 | Meeting of all the people | Rome', '2024-05-05 | Fair | Bonn']);
    expect(named.notes + close.notes).not.toContain('goes on over');
  });
});

it('a line longer than anybody sets columns in is none of names', () => {
  const long = `Name  Date ${'x'.repeat(20_000_000)}\nAnna  2024-01-02\nBert  2024-01-03\n`;
  expect(fixedWidthOf(long)).toBeNull();
  expect(fixedWidthOf(`Name  Date ${'x y'.repeat(5_000_000)}\nAnna  2024-01-02\n`)).toBeNull();
});
