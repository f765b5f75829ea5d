import { describe, expect, it } from 'vitest';
import { understandDate } from '../typed-date';

const CONTEXT = { today: '2026-11-28', zone: 'UTC', order: 'dmy' } as const;
const read = (text: string): string => {
  const understood = understandDate(text, CONTEXT);
  return understood.ok ? understood.value.edtf : `! ${understood.error.message}`;
};

describe('dates as programs write them', () => {
  it.each([
    ['08/Jan/2026 2:30 PM', '2026-01-08T14:30'],
    ['08-JAN-2026 02.30.15.123456 PM', '2026-01-08T14:30:15.123456'],
    ['Thu Jan 08 2026 14:30:00 GMT+0100 (Central European Standard Time)', '2026-01-08T14:30:00+01:00'],
    ['2026-01-08 14:30:00 +0000 UTC', '2026-01-08T14:30:00+00:00'],
    ['2026:01:08 14:30:00', '2026-01-08T14:30:00'],
    ['20260108143000', '2026-01-08T14:30:00'],
    ['20260108143000.0Z', '2026-01-08T14:30:00Z'],
    ['11-2025', '2025-11'],
    ['January 21, 2026 2:30 PM (GMT+1) → 3:30 PM', '2026-01-21T14:30+01:00/2026-01-21T15:30+01:00'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('numbers that are none of these stay what they are', () => {
    expect(read('20261308143000')).toMatch(/^!/);
    expect(read('2026:13:08')).toMatch(/^!/);
    expect(read('13-2025')).toMatch(/^!/);
  });
});

describe('marks of notes', () => {
  it.each([
    ['1914[1]', '1914'],
    ['1918*', '1918'],
    ['1919†', '1919'],
    ['1914²', '1914'],
    ['1923 (a)', '1923'],
    ['8 January 1918[2][3]', '1918-01-08'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('years of eras, and numbers in words', () => {
  it.each([
    ['令和8年1月8日', '2026-01-08'],
    ['平成23年3月11日', '2011-03-11'],
    ['昭和三十九年十月十日', '1964-10-10'],
    ['令和元年', '2019'],
    ['明治38年', '1905'],
    ['H23.3.11', '2011-03-11'],
    ['民國115年1月8日', '2026-01-08'],
    ['二〇二一年七月一日', '2021-07-01'],
    ['2025年十二月', '2025-12'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('days that Japan counted by the moon are not ours', () => expect(read('明治元年10月23日')).toContain('by the moon'));
});

describe('what catalogues of other languages say of years', () => {
  it.each([
    ['um 1965', '1965~'],
    ['hacia 1860', '1860~'],
    ['vers 1850', '1850~'],
    ['około 1900', '1900~'],
    ['vor 1800', '../1800'],
    ['1960er Jahre', '196X'],
    ['44 v. Chr.', '-0043'],
    ['19. Jahrhundert', '18XX'],
    ['siglo XVI', '15XX'],
    ['XIXe siècle', '18XX'],
    ['19è siècle', '18XX'],
    ['19è s.', '18XX'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('no title becomes a date', () => {
    for (const text of ['um das Haus', 'vers Paris', 'na 3 osoby', 'siglo', 'do 2']) expect(read(text), text).toMatch(/^!/);
  });
});

describe('parts of a month, spans and counted parts of a year in other languages', () => {
  it.each([
    ['Mitte Januar 2026', '[2026-01-11..2026-01-20]'],
    ['Anfang Mai 1945', '[1945-05-01..1945-05-10]'],
    ['fin mai 1945', '[1945-05-21..1945-05-31]'],
    ['a mediados de enero de 1919', '[1919-01-11..1919-01-20]'],
    ['finales del siglo XIX', '[1867..1899]'],
    ['mi-1919', '1919-38'],
    ['zwischen 1620 und 1625', '[1620..1625]'],
    ['entre mai 1620 et juin 1625', '[1620-05..1625-06]'],
    ['entre el 10 de abril de 1977 y el 14 de abril de 1977', '[1977-04-10..1977-04-14]'],
    ['zwischen dem 3. und dem 5. Mai 1912', '[1912-05-03..1912-05-05]'],
    ['между 1620 и 1625', '[1620..1625]'],
    ['vom 3. bis 5. Mai 2024', '2024-05-03/2024-05-05'],
    ['du 3 au 5 mars 2024', '2024-03-03/2024-03-05'],
    ['с 1941 по 1945', '1941/1945'],
    ['15.02.–25.02.2024', '2024-02-15/2024-02-25'],
    ['28.12. - 03.01.2024', '2023-12-28/2024-01-03'],
    ['KW 12/2020', '[2020-03-16..2020-03-22]'],
    ['12. KW 2020', '[2020-03-16..2020-03-22]'],
    ['1. Quartal 2023', '2023-33'],
    ['III квартал 2023 г.', '2023-35'],
    ['2023年第3季度', '2023-35'],
    ['2. Halbjahr 2023', '2023-41'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('without what they are parts of are refused', () => {
    for (const text of ['Ende', 'fin', 'Ende der Reise', 'Mitte Mai', 'vom Bahnhof bis 12', '5. KW', '5. Quartal 2023'])
      expect(read(text), text).toMatch(/^!/);
  });
});

describe('words and eras around a year', () => {
  it.each([
    ['1812 год', '1812'],
    ['в 1812 году', '1812'],
    ['около 1147 г.', '1147~'],
    ['до 1147 г.', '../1147'],
    ['XIX в.', '18XX'],
    ['1880-е', '188X'],
    ['années 1880', '188X'],
    ['公元前221年', '-0220'],
    ['公元618年', '0618'],
    ['19世纪', '18XX'],
    ['1990年代', '199X'],
    ['M.Ö. 221', '-0220'],
    ['عام 1952', '1952'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('days and months that nobody knows', () => {
  it.each([
    ['??-DEC-1977', '1977-12'],
    ['00.12.1977', '1977-12'],
    ['1977-12-00', '1977-12'],
    ['1977-00-00', '1977'],
    ['00/00/1977', '1977'],
    ['Sep ?? 1996', '1996-09'],
    ['Sept. ??, 1996', '1996-09'],
    ['June [?], 1864', '1864-06'],
    ['September __, 1996', '1996-09'],
    ['?? septembre 1996', '1996-09'],
    ['?? de septiembre de 1996', '1996-09'],
    ['??. September 1996', '1996-09'],
    ['1996-Sep-??', '1996-09'],
    ['1996/09/??', '1996-09'],
    ['09/??/1996', '1996-09'],
    ['??? ?? 1996', '1996'],
    ['Sep ?? 1996 - Oct ?? 1997', '1996-09/1997-10'],
    ['c. Sep ??, 1996', '1996-09~'],
    ['December [2?], 1864', '1864-12-02?'],
    ['December 2?, 1864', '1864-12-02?'],
    ['[2?] December 1864', '1864-12-02?'],
    ['2? Dec 1864', '1864-12-02?'],
    ['February 25, 1856 - December [2?], 1864', '1856-02-25/1864-12-02?'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

it('the time that Kibana writes behind a sign', () => expect(read('Jan 15, 2024 @ 10:02:02.000')).toBe('2024-01-15T10:02:02.000'));

describe('a minus behind the abbreviation of a zone', () => {
  it.each([
    ['8 Jan 2026 10:00 MSK-11:00', '2026-01-08T10:00+03:00/2026-01-08T11:00+03:00'],
    ['8 Jan 2026 10:00 MSK-11:00 MSK', '2026-01-08T10:00+03:00/2026-01-08T11:00+03:00'],
    ['8 Jan 2026 03:00 EST-05:00', '2026-01-08T03:00-05:00/2026-01-08T05:00-05:00'],
    ['8 Jan 2026 1:00 PM EST-5:00 PM', '2026-01-08T13:00-05:00/2026-01-08T17:00-05:00'],
    ['8 Jan 2026 8:00 PST-8:00 PM PST', '2026-01-08T08:00-08:00/2026-01-08T20:00-08:00'],
  ])('begins the end of a span where hours and minutes follow: %s', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each([
    ['8 Jan 2026 10:00 CST-6', '2026-01-08T10:00-06:00'],
    ['8 Jan 2026 13:00 EST-05:00', '2026-01-08T13:00-05:00'],
    ['8 Jan 2026 10:00 UTC-11:00', '2026-01-08T10:00-11:00'],
    ['8 Jan 2026 10:00 GMT-03:30', '2026-01-08T10:00-03:30'],
  ])('is that of its offset elsewhere: %s', (text, edtf) => expect(read(text)).toBe(edtf));
});

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])('%s is no word of any list', (word) => {
  const texts = [
    '8 Jan 2026 10:00 W',
    '8 W 2026',
    'W 2026',
    'early W',
    'in W days',
    'W',
    'since W',
    'W 8 Jan 2026',
    '8 Jan 2026 W',
    'last W',
  ];
  for (const text of texts) {
    const typed = text.replaceAll('W', word);
    for (const one of [typed, typed.toLowerCase()]) expect(read(one), one).toMatch(/^!/);
  }
});
