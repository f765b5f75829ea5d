import { expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const battles = (header: string, ...rows: (readonly [date: string, precision: number])[]) =>
  `battle,battleLabel,date,${header}\n${rows.map(([date, precision], at) => `Q${at + 7},Battle ${at},${date},${precision}`).join('\n')}\n`;
const COARSE = [
  ['1066-10-14T00:00:00Z', 11],
  ['0732-10-01T00:00:00Z', 10],
  ['1298-01-01T00:00:00Z', 9],
  ['1350-01-01T00:00:00Z', 8],
  ['1201-01-01T00:00:00Z', 7],
  ['1300-01-01T00:00:00Z', 7],
  ['1500-01-01T00:00:00Z', 6],
] as const;

it('dates of Wikidata are as exact as the number beside them says', () => {
  for (const header of ['datePrecision', 'precision', 'date_precision', 'prec', 'time precision']) {
    const table = battles(header, ...COARSE);
    expect(datesOf(table), header).toEqual(['1066-10-14', '0732-10', '1298', '135X', '12XX', '12XX', '1XXX']);
    expect(readTable(table).notes.join(), header).toContain(`Column ${header} says how exact the dates are, as Wikidata counts it`);
  }
});

it('also before the common era, and beside a time of day', () => {
  expect(
    datesOf(
      battles(
        'datePrecision',
        ['-0489-09-01T00:00:00Z', 10],
        ['-0489-01-01T00:00:00Z', 8],
        ['-0399-01-01T00:00:00Z', 7],
        ['2001-09-11T12:46:00Z', 14],
        ['2001-01-01T00:00:00Z', 9],
      ),
    ),
  ).toEqual(['-0489-09', '[-0498..-0489]', '-03XX', '2001-09-11T12:46:00Z', '2001']);
});

it('where the columns are those of Wikidata, and where a person says which column it is', () => {
  const preset = 'item,itemLabel,pointInTime,precision\nhttp://www.wikidata.org/entity/Q1,Battle,1298-01-01T00:00:00Z,9\n';
  expect(datesOf(preset)).toEqual(['1298']);
  const said = 'battle,battleLabel,date,p\nQ1,Battle,1298-01-01T00:00:00Z,9\n';
  expect(datesOf(said, { columns: { uses: new Map([['precision', ['p']]]), keepOthers: false } })).toEqual(['1298']);
});

it('numbers of another scale are not taken for it', () => {
  expect(datesOf(battles('datePrecision', ['1298-01-01', 9], ['1299-01-01', 20], ['1300-01-01', 4]))).toEqual([
    '1298-01-01',
    '1299-01-01',
    '1300-01-01',
  ]);
  // `date_prec` of UCDP has 4 for a month: without its other columns nobody knows.
  expect(datesOf(battles('date_prec', ['1998-01-01', 1], ['1999-01-01', 3], ['2000-01-01', 2]))).toEqual([
    '1998-01-01',
    '1999-01-01',
    '2000-01-01',
  ]);
});

it('numbers under “Precision” alone are of anything, such as metres: they need proof', () => {
  const DAYS = ['2024-05-01', '2024-05-03', '2024-05-07', '2024-05-09'];
  const seen = (header: string, numbers: readonly (number | string)[]) =>
    `date,event,${header}\n${DAYS.map((date, at) => `${date},Seen ${at},${numbers[at]}`).join('\n')}\n`;
  for (const [header, numbers] of [
    ['precision', [10, 8, 12, 9]],
    ['Prec', [10, 8, 12, 9]],
    ['Precision (m)', [10, 8, 12, 9]],
    ['precision', [1, 2, 3, 3]],
  ] as const) {
    const table = seen(header, numbers);
    expect(datesOf(table), header).toEqual(DAYS);
    expect(readTable(table).notes.join(), header).not.toContain('Wikidata');
  }
  // Said in words, or by a header that speaks of dates, they count.
  expect(datesOf(seen('precision', ['day', 'month', 'year', 'day']))).toEqual(['2024-05-01', '2024-05', '2024', '2024-05-09']);
  expect(datesOf(seen('date precision', [11, 10, 9, 11]))).toEqual(['2024-05-01', '2024-05', '2024', '2024-05-09']);
});

it('the proof are days on which months and years begin, or columns of Wikidata', () => {
  expect(datesOf('date,event,precision\n1298-01-01,A,9\n1350-02-01,B,10\n1351-02-03,C,11\n')).toEqual(['1298', '1350-02', '1351-02-03']);
  // One that contradicts is enough.
  expect(datesOf('date,event,precision\n1298-01-01,A,9\n1350-02-01,B,10\n1351-02-03,C,9\n')).toEqual([
    '1298-01-01',
    '1350-02-01',
    '1351-02-03',
  ]);
  // Wikidata itself has years with a day, which means nothing.
  expect(datesOf(battles('precision', ['1298-05-03T00:00:00Z', 9]))).toEqual(['1298']);
  expect(datesOf('thing,name,date,prec\nhttp://www.wikidata.org/entity/Q1,Battle of A,1298-05-03T00:00:00Z,9\n')).toEqual(['1298']);
});
