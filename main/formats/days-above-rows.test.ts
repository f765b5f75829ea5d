import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

function read(...lines: readonly string[]) {
  const { drafts, notEvents, problems, notes, counts } = readTable(`${lines.join('\n')}\n`);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: [...drafts].map(({ draft: { when, title } }) => `${when} ${title}`),
    left: notEvents.map(({ row }) => row),
    problems: problems.map(({ row, message }) => `${row} ${message}`),
    notes: notes.join('\n'),
  };
}

const HEARD = ['2024-03-04T10:00 R v Smith', '2024-03-04T10:30 R v Jones', '2024-03-05T10:00 R v Brown', '2024-03-05T11:00 R v Green'];
const MONDAY = ['10:00\tR v Smith\tCourt 1', '10:30\tR v Jones\tCourt 2'];
const TUESDAY = ['10:00\tR v Brown\tCourt 1', '11:00\tR v Green\tCourt 3'];
const NAMES = 'Time\tCase\tCourt';

describe('rows with a date alone', () => {
  it.each<[string, readonly string[], readonly number[]]>([
    ['above and below the header', ['Monday 4 March 2024', NAMES, ...MONDAY, 'Tuesday 5 March 2024', ...TUESDAY], [1, 5]],
    ['below the header', [NAMES, '04.03.2024\t\t', ...MONDAY, '05.03.2024:\t\t', ...TUESDAY], [2, 5]],
    [
      'above a header each, behind blank lines',
      ['Court list', '2024-03-04', '', NAMES, ...MONDAY, '', '2024-03-05', '', NAMES, ...TUESDAY],
      [1, 2, 8, 10],
    ],
    ['in all cells of the row', [NAMES, Array(3).fill('4 March 2024').join('\t'), ...MONDAY, '\t5 March 2024\t', ...TUESDAY], [2, 5]],
  ])('%s say the date of the rows below them, which is told', (_, lines, left) => {
    const { notes, ...found } = read(...lines);
    expect(found).toMatchObject({ events: HEARD, problems: [] });
    expect(found.left.toSorted((one, other) => one - other)).toEqual(left);
    expect(notes).toMatch(/Rows \d and \d say a date alone, which was taken for the rows below them\./);
  });

  it('of a month do, too', () => {
    const lines = ['Event,Place', 'March 2024', 'Fire,Bonn', 'Flood,Cork', 'April 2024', 'Storm,Ulm'];
    expect(read(...lines).events).toEqual(['2024-03 Fire', '2024-03 Flood', '2024-04 Storm']);
  });

  it('without a year have that asked for', () => {
    const { problems } = read('Monday 4 March', NAMES, ...MONDAY);
    expect(problems).toEqual(['3 Add the year: 4 March of which year?', '4 Add the year: 4 March of which year?']);
  });

  it('give none to sums and notes, and none where the rows have dates of their own', () => {
    const { events, left } = read(NAMES, '4 March 2024', ...MONDAY, 'Total\t\t2', 'Source: the court');
    expect(events).toEqual(HEARD.slice(0, 2));
    expect(left.toSorted((one, other) => one - other)).toEqual([2, 5, 6]);
    const dated = read('Date,Event,Place', '4 March 2024,,', '2024-03-05,Fire,Bonn', '2024-03-06,Flood,Cork');
    expect(dated.events).toEqual(['2024-03-05 Fire', '2024-03-06 Flood']);
    expect(dated.problems).toHaveLength(1);
  });

  it('are no numbers of four digits, and no others that stand elsewhere or look otherwise', () => {
    const cases = ['Case,Room,Fee', 'A v B,1,500', 'C v D,2,700'];
    for (const sum of [',,1200', ',,12.5']) {
      const { events } = read('4 May 2024,,', ...cases, sum, 'E v F,2,300', '5 May 2024,,', 'I v J,3,100');
      expect(events.map((event) => event.slice(0, 10))).toEqual(['2024-05-04', '2024-05-04', '2024-05-04', '2024-05-05']);
    }
    expect(read('Report of sales,,', '1500,,', 'Name,Amount,Place', 'Alpha,500,Rome', 'Beta,700,Paris').events).toEqual([]);
  });

  it('are none where a single one stands above names without times, as when the list was printed', () => {
    const list = ['Name,Amount,Place', 'Alpha,500,Rome', 'Beta,700,Paris', 'Gamma,20,Bonn'];
    expect(read('31.12.2023', ...list).events).toEqual([]);
    expect(read('31.12.2023', '1.1.2024', ...list).events).toEqual([]);
    expect(read('31.12.2023', ...list, '1.1.2024', 'Delta,5,Cork').events).toHaveLength(4);
  });
});
