import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;
const WHAT = ['Battle of the well', 'Siege of the port', 'Peace of the river'];
const events = (header: string, ...years: string[]): string =>
  table(`Name,${header},Region`, ...years.map((year, at) => `${WHAT[at]},${year},North`));

describe('a header says the era of years alone', () => {
  it.each(['date_ce', 'Date (AD)', 'year_ad', 'Date CE', 'Year (CE)', 'dateAD', 'Jahr n. Chr.'])('%s', (header) => {
    expect(datesOf(events(header, '24', '625', '1071'))).toEqual(['0024', '0625', '1071']);
  });

  it.each(['date_bce', 'year_bc', 'Date (BC)', 'Year (BCE)', 'Date B.C.', 'yearBC', 'Jahr v. Chr.'])('%s', (header) => {
    expect(datesOf(events(header, '480', '44', '1274'))).toEqual(['-0479', '-0043', '-1273']);
    expect(readTable(events(header, '480', '44', '1274')).notes.join('\n')).toContain('were read as BC, as its header says');
  });

  it('of a start and an end as well', () => {
    expect(datesOf(table('Name,start_bce,end_bce', 'War of the league,431,404', 'War of the hill,58,50'))).toEqual([
      '-0430/-0403',
      '-0057/-0049',
    ]);
  });

  it('but not where years have a sign or an era of their own, nor of British Columbia', () => {
    expect(datesOf(events('Year (BC)', '44 BC', '480 BC', 'AD 14'))).toEqual(['-0043', '-0479', '0014']);
    expect(datesOf(events('Year (BC/AD)', '1044', '1480', '1514'))).toEqual(['1044', '1480', '1514']);
    expect(datesOf(events('Year (BC)', '1944', '1980', '2014'))).toEqual(['1944', '1980', '2014']);
  });
});

describe('years alone of a start and an end, however small', () => {
  it.each([
    ['year_start', 'year_end'],
    ['Year from', 'Year to'],
    ['from_year', 'to_year'],
    ['Start (year)', 'End (year)'],
    ['yearBegin', 'yearEnd'],
    ['Jahr von', 'Jahr bis'],
    ['année début', 'année fin'],
    ['año inicio', 'año fin'],
  ])('%s, %s', (start, end) => {
    const rows = ['Baptism,27,27', 'Ministry,27,30', 'Letter,50,120', 'Council,325,', 'Schism,1054,1054'];
    expect(datesOf(table(`Name,${start},${end}`, ...rows))).toEqual(['0027', '0027/0030', '0050/0120', '0325', '1054']);
  });
});
