import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

/** What became of a table: its events, rows that are none, what was refused, and what was said. */
function read(text: string, context: Parameters<typeof readTable>[1] = {}) {
  const { drafts, notEvents, problems, notes, counts } = readTable(text, context);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: [...drafts].map(({ draft: { when, title }, lane }) => `${when} ${title}${lane === null ? '' : ` (${lane})`}`),
    left: notEvents.map(({ row, message }) => `${row}: ${message}`),
    problems: problems.map(({ row, message }) => `${row} ${message}`),
    notes: notes.join('\n'),
  };
}

describe('section headings among the rows of a table', () => {
  it.each([
    [
      'where the dates stand',
      table('Date,Event,Place', 'Phase I: build-up,,', '2024-01-05,Troops move,Kursk', 'Phase II: escalation,,', '2024-02-01,Strike,Kyiv'),
    ],
    [
      'with cells less',
      table('Date,Event,Place', 'Phase I: build-up', '2024-01-05,Troops move,Kursk', '"Phase II: escalation"', '2024-02-01,Strike,Kyiv'),
    ],
    [
      'where the titles stand',
      table('Event,Date,Place', 'Phase I: build-up,,', 'Troops move,2024-01-05,Kursk', 'PHASE II: ESCALATION,,', 'Strike,2024-02-01,Kyiv'),
    ],
    [
      'in a column of its own',
      table(
        'No,Date,Event,Place',
        'Phase I: build-up,,,',
        '1,2024-01-05,Troops move,Kursk',
        'Phase II: escalation,,,',
        '2,2024-02-01,Strike,Kyiv',
      ),
    ],
  ])('%s are no events, and lanes where nothing else says one', (_, text) => {
    const { events, left, problems, notes } = read(text);
    expect(problems).toEqual([]);
    expect(events).toEqual([
      '2024-01-05 Troops move (Phase I: build-up)',
      expect.stringMatching(/^2024-02-01 Strike \(phase ii: escalation\)$/i),
    ]);
    expect(left).toEqual([2, 4].map((row) => `${row}: This is the heading of the rows below it.`));
    expect(notes).toMatch(/2 rows are headings of the rows below them \(rows 2 and 4\).*lanes/);
  });

  it('are no lanes where a column or the person says them', () => {
    const text = table('Date,Event,Lane', 'Phase I,,', '2024-01-05,Troops move,North', 'Phase II,,', '2024-02-01,Strike,South');
    expect(read(text).events).toEqual(['2024-01-05 Troops move (North)', '2024-02-01 Strike (South)']);
    const other = table('Date,Event,Place', 'Phase I,,', '2024-01-05,Troops move,Kursk');
    expect(read(other, { columns: { uses: new Map(), lane: 'War', keepOthers: false } }).events).toEqual(['2024-01-05 Troops move (War)']);
  });

  it('are no titles that only lack a date, with whatever word they begin', () => {
    const titles = [
      'Act of Union',
      'Group of Seven meets',
      'Week of action',
      '1. Foundation stone laid',
      'BUDGET APPROVED',
      'Phase 1 begins',
    ];
    const rows = titles.flatMap((title, at) => [`${title},,`, `Troops move,2024-01-0${at + 1},Kursk`]);
    const text = table('Event,Date,Place', ...rows);
    const { events, left, problems } = read(text);
    expect(left).toEqual([]);
    expect(problems).toHaveLength(titles.length);
    expect(events[0]).toBe('2024-01-01 Troops move');
    expect(read(text, { undated: 'take' }).events).toHaveLength(2 * titles.length);
  });

  it('are no headings in the column of titles where events without a date are taken', () => {
    const text = table('Event,Date,Place', 'Phase I: build-up,,', 'Troops move,2024-01-05,Kursk', 'Week 2,,', 'Strike,2024-02-01,Kyiv');
    expect(read(text).left).toHaveLength(2);
    expect(read(text, { undated: 'take' }).left).toEqual([]);
  });

  it('are nothing that has a date, nor a title that only lacks one', () => {
    const { events, problems, left } = read(
      table(
        'Date,Event,Place',
        '2024-01-05,Troops move,Kursk',
        '2024-01-06,,',
        '31 February 2024,,',
        ',Strike,',
        '2024-01-07,Thaw,Kyiv',
        'early 2024,,',
      ),
    );
    expect(events).toEqual(['2024-01-05 Troops move', '2024-01-07 Thaw']);
    expect(problems.map((one) => one.split(' ')[0])).toEqual(expect.arrayContaining(['3', '4', '5', '7']));
    expect(left).toEqual([]);
  });
});

describe('notes and sources beside the rows of a table', () => {
  it('are no events, counted in one line', () => {
    const { events, left, problems, notes } = read(
      table(
        'Date,Event,Place',
        '2024-01-05,Troops move*,Kursk',
        'Note: local time,,',
        '2024-02-01,Strike,Kyiv',
        '* provisional',
        '"[1] as told by the ministry, 4 May 2024"',
        'Source: ministry of defence, 2024',
        'Figures may change.',
        'Last updated: 4 May 2024,,',
        '© 2024 The desk',
      ),
    );
    expect([events, problems]).toEqual([['2024-01-05 Troops move*', '2024-02-01 Strike'], []]);
    expect(left).toEqual([3, 5, 6, 7, 8, 9, 10].map((row) => `${row}: This is a note or a source of the table.`));
    expect(notes).toMatch(/7 rows are notes or sources of the table \(rows 3, 5, 6 and 4 more\): “Note: local time”/);
  });

  it('where titles stand first', () => {
    const { events, problems, left } = read(
      table(
        'Event,Date,Place',
        'Troops move,2024-01-05,Kursk',
        'Source: ministry,,',
        'Source of the Nile found,2024-02-01,Jinja',
        'Quelle: Ministerium,,',
      ),
    );
    expect([events, problems]).toEqual([['2024-01-05 Troops move', '2024-02-01 Source of the Nile found'], []]);
    expect(left).toHaveLength(2);
  });

  it('are no rows whose date is only mistyped', () => {
    const { events, left, problems } = read(
      table(
        'Title,Date,Note',
        'Troops move,2021-01-05,a',
        'Downloaded from C2: payload,2021-02-30,b',
        'Prepared statement to Congress,2021-04-31,',
        'Updated: server patched,31/02/2021,',
        'Source: an informant calls,someday,',
        'Prepared by: the desk,,',
        'Exported from the register,,',
      ),
    );
    expect(events).toEqual(['2021-01-05 Troops move']);
    expect(problems.map((one) => one.split(' ')[0])).toEqual(['3', '4', '5', '6']);
    expect(left.map((one) => one.split(':')[0])).toEqual(['7', '8']);
  });

  it('are no titles that begin with what somebody did', () => {
    const { left, problems } = read(table('Title,Date,Note', 'Troops move,2021-01-05,a', 'Downloaded payload,,', 'Generated outrage,,'));
    expect([left, problems.length]).toEqual([[], 2]);
  });
});
