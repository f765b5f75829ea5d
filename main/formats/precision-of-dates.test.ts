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
