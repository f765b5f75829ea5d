import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

const table = (header: string, ...days: readonly string[]): string =>
  [`Year,${header},Title`, ...days.map((day, at) => `2024,${day},Thing ${at} that was`)].join('\n');

describe('days counted within their year, beside a column of years', () => {
  it.each(['DOY', 'doy', 'Julian day', 'Day of Year', 'yday', 'Jour de l’année'])('are one date with it, told: %s', (header) => {
    const text = table(header, '5', '60', '366');
    expect(datesOf(text)).toEqual(['2024-01-05', '2024-02-29', '2024-12-31']);
    expect(readTable(text).notes.join('\n')).toContain(`Column ${header} says the day within the year, and Year the year`);
  });

  it('are none where one of them can be no day', () => {
    expect(datesOf(table('DOY', '5', '60', '400'))).not.toContain('2024-02-29');
  });
});
