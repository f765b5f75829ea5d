import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

/* Decades and spans of years that leave their century out. */

const table = (...dates: readonly string[]): string =>
  ['Date;Title', ...dates.map((date, at) => `${date};Thing ${at} that was`)].join('\n');
const asked = (...dates: readonly string[]) => readTable(table(...dates)).decisions?.filter(({ about }) => about === 'century');

describe('spans of years', () => {
  it.each([
    [['1912', '14-18', '1925'], '1914/1918'],
    [['1912-13', '’14–’18', '1939-45'], '1914/1918'],
    [['1802', '1804', '14-18'], '1814/1818'],
    [['1864', '1870-71', '14–18', '1950'], '1914/1918'],
    [['1912', 'c. 14-18', '1925'], '1914~/1918~'],
  ])('are of the century in which the years beside leave room for them: %s', (dates, span) => {
    const read = readTable(table(...dates));
    expect(read.drafts.map(({ draft }) => draft.when)).toContain(span);
    expect(read.notes.join('\n')).toMatch(/years without their century/);
  });

  it.each([
    ['of the Middle Ages', ['AD 800', '14-18', 'AD 910']],
    ['out of order, far from it', ['1995', '14-18', '1992', '1998-99']],
    ['of two centuries', ['1812', '14-18', '1925']],
    ['of the first century and of ours', ['AD 37', '14-18', '1925']],
    ['that end before, where they rise', ['1864', '1870-71', '14–18', '39–45']],
    ['before the common era', ['44 BC', '14-18', '27 BC']],
    ['that are days', ['3 May 1912', '14-18', '8 June 1925']],
    ['none', ['14-18', '39-45']],
  ])('are asked for beside years %s', (_, dates) => {
    expect(datesOf(table(...dates)).join('\n')).toMatch(/“14[-–]18” can be days of a month or years of any century/);
    expect(asked(...dates)).toMatchObject([{ by: 'nobody' }]);
  });

  it('are of the first century beside others of it, and of what a person says', () => {
    expect(datesOf(table('AD 800', '14-18', 'AD 37'))).toEqual(['0800', '0014/0018', '0037']);
    expect(datesOf(table('1812', '14-18', '1925'), { dates: { century: 1900 } })).toEqual(['1812', '1914/1918', '1925']);
  });

  it('stand alone in columns that are called so', () => {
    expect(datesOf('Period;What\n1870-71;War in the west\n14–18;War in all parts\n39–45;War again').length).toBe(3);
  });
});

describe('decades', () => {
  it.each([
    'the 60s',
    '’60s',
    'sixties',
    'años 60',
    'los años sesenta',
    'anos sessenta',
    '60er Jahre',
    'sechziger Jahre',
    'die 60er',
    'années 60',
    'les années soixante',
    'anni ’60',
    'anni sessanta',
    'jaren zestig',
    'lata 60.',
    '60-е годы',
    '60年代',
  ])('are of the century that the years beside say: %s', (decade) => {
    expect(datesOf(table('1858', decade, '1871'))).toEqual(['1858', '186X', '1871']);
    expect(datesOf(table('1958', decade, '1971'))).toEqual(['1958', '196X', '1971']);
    expect(datesOf(table('1858', decade, '1971'))[2]).toMatch(/can be of any century/);
  });

  it('with a part of them, and from one to another', () => {
    expect(datesOf(table('1858', 'early 60s', '60s–70s', '1879'))).toEqual(['1858', '[1860..1863]', '186X/187X', '1879']);
    expect(datesOf(table('1958', 'Anfang der 60er Jahre', '1971'))).toEqual(['1958', '[1960..1963]', '1971']);
  });

  it('are not ahead of the years beside and of today', () => {
    expect(datesOf(table('1990', '90s', '2003'))).toEqual(['1990', '199X', '2003']);
    expect(datesOf(table('2005', '60s', '2012'))[2]).toMatch(/can be of any century/);
  });

  it('are asked for where nothing beside says their century, also 20年代 beside 30年代', () => {
    for (const dates of [
      ['20年代', '30年代'],
      ['60s', '70s'],
    ] as const) {
      expect(datesOf(table(...dates)).every((read) => read.includes('can be of any century'))).toBe(true);
      expect(asked(...dates)).toMatchObject([{ by: 'nobody' }]);
    }
    expect(datesOf(table('60s', '20s'), { dates: { century: 'past' } })).toEqual(['196X', '202X']);
  });
});
