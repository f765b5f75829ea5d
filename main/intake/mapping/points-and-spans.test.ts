import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';
import { readImport } from '../../formats/import';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('lists of points and spans', () => {
  it.each([
    ['Point', 'Begin', 'End'],
    ['at', 'begin', 'end'],
    ['Year', 'Start year', 'End year'],
    ['Date', 'Begin', 'End'],
  ])('have dates for both under %s, %s and %s', (point, begin, end) => {
    const text = table(
      `Name,${point},${begin},${end}`,
      'Han Dynasty,,1020,1120',
      'Fall of Rome,1476,,',
      'Crusades,,1096,1291',
      'Magna Carta,1215,,',
    );
    expect(datesOf(text)).toEqual(['1020/1120', '1476', '1096/1291', '1215']);
  });

  it('have them with days, and say which column was taken', () => {
    const text = table(
      'Title,Start,End,Occurred',
      'Siege,1941-09-08,1944-01-27,',
      'Landing,,,1944-06-06',
      'Retreat,1944-08-12,1944-08-21,',
    );
    expect(datesOf(text)).toEqual(['1941-09-08/1944-01-27', '1944-06-06', '1944-08-12/1944-08-21']);
    expect(readTable(text).notes?.join(' ')).toContain('Occurred');
  });

  it('of JSON are the same', () => {
    const entries = [
      { name: 'Neolithic', type: 'range', begin: -10000, end: -4500, shift: 0 },
      { name: 'Buddha', type: 'point', at: -563, shift: -6 },
      { name: 'Fall of Rome', type: 'point', at: 476, shift: 3 },
      { name: 'Crusades', type: 'range', begin: 1096, end: 1291, shift: 0 },
    ];
    const read = readImport(Buffer.from(JSON.stringify({ events: entries })), 'json', {
      today: '2026-11-28',
      zone: 'Europe/Berlin',
      order: 'dmy',
    });
    expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['-9999/-4499', '-0562', '0476', '1096/1291']);
  });

  it('a number of something is no year of a point, and no day on which it was reported', () => {
    const counted = table('Name,Killed,Begin,End', 'Siege,,1020,1120', 'Plague,1476,,', 'Crusades,,1096,1291');
    expect(datesOf(counted)).not.toContain('1476');
    const reported = table('Name,Reported,Start,End', 'A,,2020-01-02,2020-01-05', 'B,2020-03-04,,', 'C,,2020-05-06,2020-05-07');
    expect(datesOf(reported)).not.toContain('2020-03-04');
  });
});
