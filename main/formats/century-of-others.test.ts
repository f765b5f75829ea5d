import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (...dates: string[]) => `Event;Date\n${dates.map((date, at) => `e${at};${date}`).join('\n')}\n`;

describe('years of two digits among years in full', () => {
  it('are of their century, where the usual one lies far from them, which is told', () => {
    const chronicle = table('16.04.1917', '3 March 1918', '30.08.18', '1919');
    expect(datesOf(chronicle)).toEqual(['1917-04-16', '1918-03-03', '1918-08-30', '1919']);
    expect(readTable(chronicle).notes.join()).toContain(
      'years of two digits (row 4) were read as 1900 to 1999: the other years of the column are 1917 to 1919',
    );
    expect(datesOf(table('1.2.1848', '5.3.1849', '18.3.48', 'June 1849'))).toContain('1848-03-18');
  });

  it.each([
    ['that reach over a long time', ['16.04.1917', '1.5.1960', '3.3.1990', '30.08.18']],
    ['near the usual century', ['16.04.1998', '1.5.1999', '3.3.2000', '30.08.04']],
    ['that are few', ['16.04.1917', '30.08.18', '30.09.18']],
    ['among which one does not lie', ['16.04.1917', '1.5.1918', '3.3.1919', '30.08.18', '1.1.24']],
  ])('are as usual beside years %s', (_, dates) =>
    expect(datesOf(table(...dates)).filter((date) => /^20(?:18|04)-/.test(date))).not.toEqual([]),
  );
});

it('years with the word for one stand above dates without one, also where others say theirs', () => {
  const chronicle = [
    'Дата;Событие',
    '1917 год;',
    '8 марта (23 февраля);a',
    '15 марта 1917 г. (2 марта);b',
    '16.04.1917;c',
    'ок. 9 сентября;d',
    'в ночь на 8 ноября (26 октября);e',
    '1918 год;',
    '3 марта;f',
    'лето 1918 г.;g',
    '30.08.18;h',
  ].join('\n');
  expect(datesOf(chronicle)).toEqual([
    '1917-03-08',
    '1917-03-15',
    '1917-04-16',
    '1917-09-09~',
    '1917-11-07/1917-11-08',
    '1918-03-03',
    expect.stringMatching(/^1918-/),
    '1918-08-30',
  ]);
  for (const heading of ['1998年', 'Jahr 1998', 'Rok 1998', '1998 r.', 'Year 1998:'])
    expect(datesOf(`Date;Event\n${heading};\n4 May;a\n5 June;b\n`), heading).toEqual(['1998-05-04', '1998-06-05']);
});
