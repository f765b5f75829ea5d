import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;
function read(text: string) {
  const { drafts, notEvents, problems, notes } = readTable(text);
  return {
    events: [...drafts].map(({ draft: { when, title } }) => `${when} ${title}`),
    left: notEvents.map(({ row }) => row),
    problems: problems.map(({ row, message }) => `${row} ${message}`),
    notes: notes.join('\n'),
  };
}

describe('rows with a year alone', () => {
  it.each([
    ['1990,', '1991,'],
    ['1990', '1991'],
    [',1990', ',1991'],
    ['1990,1990', '1991,1991'],
    ['1990:,', '1991:,'],
  ])('say the year of the dates below that say none: %s', (first, second) => {
    const text = table(
      'Datum,Ereignis',
      first,
      '14. Oktober,Erste Wahl des Rates',
      '26. Oktober,Der Rat tritt zusammen',
      second,
      'Frühjahr,Der Ausschuss tagt',
      '12.–14. Juni,Klausur im Kloster',
      '26.05.1992,Die Satzung gilt',
    );
    expect(read(text)).toMatchObject({
      events: [
        '1990-10-14 Erste Wahl des Rates',
        '1990-10-26 Der Rat tritt zusammen',
        '1991-21 Der Ausschuss tagt',
        '1991-06-12/1991-06-14 Klausur im Kloster',
        '1992-05-26 Die Satzung gilt',
      ],
      left: [2, 5],
      problems: [],
    });
    expect(read(text).notes).toContain('Rows 2 and 5 say a year alone, which was taken for the dates below them that say none.');
  });

  it('also in English, in digits and amid more columns', () => {
    const text = table(
      'No,Event,Date,Place',
      ',,2021,',
      '1,Flood at the mill,04.08.,Bonn',
      '2,Roof falls,17.08.,Cork',
      ',2022,,',
      '3,Lamps fail,3.1.,Bonn',
    );
    expect(read(text).events).toEqual(['2021-08-04 Flood at the mill', '2021-08-17 Roof falls', '2022-01-03 Lamps fail']);
  });

  it('are events and faults as before where the dates say their years, or none stands above the first', () => {
    expect(read(table('Date,Event', '1990,', '14 October 1990,First vote', '26 October 1991,First sitting')).problems).toHaveLength(1);
    const before = read(table('Date,Event', '14 October,First vote', '1990,', '26 October,First sitting', '27 October,Second sitting'));
    expect(before.events).toEqual(['1990-10-26 First sitting', '1990-10-27 Second sitting']);
    expect(before.problems).toHaveLength(1);
  });
});
