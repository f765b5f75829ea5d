import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

/* Rules for columns that must not reach tables which only look alike. */

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

it.each(['Before', 'Until', 'Circa', 'Since', 'Vor', 'Nach', 'Bis'])('“%s:” before each date is no mere label', (word) => {
  const dates = datesOf(table('Date,Event', `${word}: May 1950,Fire`, `${word}: June 1951,Flood`));
  expect(dates).not.toContain('1950-05');
  expect(dates).not.toContain('1951-06');
});

it.each(['Dose date', 'Visit date', 'Payment date'])('two of a kind are no span: %s', (header) => {
  const read = readTable(table(`Patient,${header} 1,${header} 2`, 'Ann,2021-05-01,2021-06-03', 'Bob,2021-06-01,2021-07-02'));
  expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['2021-05-01', '2021-06-01']);
});

describe('of a list of what is to be done the day on which it is due is the event', () => {
  it.each([
    ['Grant,Deadline,Published', 'Horizon,2024-09-17,2024-05-02', 'ERC,2024-10-17,2024-05-02'],
    ['Task,Due date,Added', 'Rent,2024-09-17,2024-04-20', 'Tax,2024-10-17,2024-05-20'],
    ['Aufgabe,Abgabefrist,Datum hinzugefügt', 'Aufsatz,17.09.2024,02.05.2024', 'Referat,17.10.2024,02.05.2024'],
  ])('%s', (...rows) => {
    expect(datesOf(table(...rows))).toEqual(['2024-09-17', '2024-10-17']);
  });
});

it.each(['Expiry date,Date added', 'Gültig bis,Veröffentlicht am'])('until when something holds is kept beside the date: %s', (headers) => {
  const [due = ''] = headers.split(',');
  const read = readTable(table(`Product,${headers}`, 'Milk,2024-05-17,2024-05-02', 'Eggs,2024-05-20,2024-05-03'));
  expect(read.drafts.map(({ draft }) => [draft.when, draft.summary])).toEqual([
    ['2024-05-02', `${due}: 2024-05-17`],
    ['2024-05-03', `${due}: 2024-05-20`],
  ]);
});

it('a name that begins like a word of doubt is none', () => {
  const read = readTable(table('Date,Event', '5 May 1950 (Wohlfahrt),Speech', '6 June 1951 (Forsell),Speech'));
  expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['1950-05-05', '1951-06-06']);
});
