import { describe, expect, it } from 'vitest';
import { understandDate } from '../typed-date';
import { isSlashSpan } from './both-styles';

const CONTEXT = { today: '2026-11-28', zone: 'UTC', order: 'dmy' } as const;
const read = (text: string): string => {
  const understood = understandDate(text, CONTEXT);
  if (!understood.ok) return `! ${understood.error.message}`;
  const { edtf, alternatives, calendar } = understood.value;
  return [edtf, ...alternatives, ...(calendar === undefined ? [] : [calendar])].join(' | ');
};

const readDate = (text: string) => {
  const understood = understandDate(text, CONTEXT);
  return understood.ok ? understood.value : null;
};

describe('dates that say that they are of the old style', () => {
  it.each([
    ['2 Sept. 1752 (O.S.)', '1752-09-13 | Julian'],
    ['2 September 1752 OS', '1752-09-13 | Julian'],
    ['O.S. 30 January 1649', '1649-02-09 | 1650-02-09 | Julian'],
    ['25 December 1699 (Julian calendar)', '1700-01-04 | Julian'],
    ['26 августа 1812 г. (ст. ст.)', '1812-09-07 | Julian'],
    ['9 января 1905 г. ст. ст.', '1905-01-22 | Julian'],
    ['9 января 1905 по старому стилю', '1905-01-22 | Julian'],
    ['22 stycznia 1863 r. st. st.', '1863-02-03 | Julian'],
    ['5. Mai 1890 alten Stils', '1890-05-17 | Julian'],
    ['Feb 1917 (O.S.)', '[1917-02-14..1917-03-13] | Julian'],
    ['1896 ст. ст.', '[1896-01-13..1897-01-12] | Julian'],
    ['10 June 1688 to 5 November 1688 (O.S.)', '1688-06-20/1688-11-15 | Julian'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each([
    ['14 Sept. 1752 (N.S.)', '1752-09-14'],
    ['7 ноября 1917 г. (н. ст.)', '1917-11-07'],
    ['14 September 1752 New Style', '1752-09-14'],
  ])('%s is of ours', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('a year that may have begun on 25 March', () => {
  it.each([
    ['30 January 1648 (O.S.)', '1648-02-09 | 1649-02-09 | Julian'],
    ['Feb. 11, 1731 (O.S.)', '1731-02-22 | 1732-02-22 | Julian'],
    ['24 March 1750 Old Style', '1750-04-04 | 1751-04-04 | Julian'],
    ['Feb 1648 (O.S.)', '[1648-02-11..1648-03-10] | [1649-02-11..1649-03-10] | Julian'],
    ['10 January 1648 to 5 March 1648 (O.S.)', '1648-01-20/1648-03-15 | 1649-01-20/1649-03-15 | Julian'],
    ['11 February 1648/9 (O.S.)', '1649-02-21 | Julian'],
    ['25 March 1750 (O.S.)', '1750-04-05 | Julian'],
    ['1 February 1752 (O.S.)', '1752-02-12 | Julian'],
    ['11 февраля 1731 г. (ст. ст.)', '1731-02-22 | Julian'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('a 29 February that only the Julian calendar has', () => {
  it.each([
    ['29 February 1700 (O.S.)', '1700-03-11 | Julian'],
    ['29 февраля 1900 г. (ст. ст.)', '1900-03-13 | Julian'],
    ['29 февраля (13 марта) 1900 г.', '1900-03-13 | Julian'],
    ['29 February 1701 (O.S.)', '! There is no 29 February in 1701.'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

it('the two letters of a style are such only behind a day or a month, and without points only of years in which there were both', () => {
  for (const text of ['1500 ns', '1500 NS', '1500 os', '1500 n.s.', '1500 (ns)', '5 May 2024 OS', '5 May 1890 os'])
    expect(read(text), text).toMatch(/^!/);
  expect(read('5 May 1890 (OS)')).toBe('1890-05-17 | Julian');
  expect(read('5 May 1890 OS')).toBe('1890-05-17 | Julian');
});

describe('one day in both styles, as far apart as the calendars were', () => {
  it.each([
    ['25 October (7 November) 1917', '1917-11-07 | Julian'],
    ['7 November (25 October) 1917', '1917-11-07 | Julian'],
    ['19 февраля (3 марта) 1861 г.', '1861-03-03 | Julian'],
    ['25 октября / 7 ноября 1917 г.', '1917-11-07 | 1917-10-25/1917-11-07 | Julian'],
    ['1 (13) марта 1881', '1881-03-13 | Julian'],
    ['11/22 February 1732', '1732-02-22 | 1732-02-11/1732-02-22 | Julian'],
    ['20 December 1917 (2 January 1918)', '1918-01-02 | Julian'],
    ['March 1/13, 1881', '1881-03-13 | 1881-03-01/1881-03-13 | Julian'],
    ['March 1 (13), 1881', '1881-03-13 | Julian'],
    ['Feb 28/Mar 12, 1900', '1900-03-12 | 1900-02-28/1900-03-12 | Julian'],
    ['October 25 / November 7, 1917', '1917-11-07 | 1917-10-25/1917-11-07 | Julian'],
    ['20 December 1917 / 2 January 1918', '1918-01-02 | 1917-12-20/1918-01-02 | Julian'],
    ['December 20, 1917 (January 2, 1918)', '1918-01-02 | Julian'],
    ['5/17.05.1889', '1889-05-17 | 1889-05-05/1889-05-17 | Julian'],
    ['5./17.V.1889', '1889-05-17 | 1889-05-05/1889-05-17 | Julian'],
    ['28.2./12.3.1900', '1900-03-12 | 1900-02-28/1900-03-12 | Julian'],
    ['5 (17).05.1889', '1889-05-17 | Julian'],
    ['20.12.1917 (2.1.1918)', '1918-01-02 | Julian'],
    ['7 November [O.S. 25 October] 1917', '1917-11-07 | Julian'],
    ['November 7 [O.S. October 25] 1917', '1917-11-07 | Julian'],
    ['7 November 1917 (25 October O.S.)', '1917-11-07 | Julian'],
    ['November 7, 1917 (October 25)', '1917-11-07 | Julian'],
    ['25 октября [н. ст. 7 ноября] 1917 г.', '1917-11-07 | Julian'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('days of another distance are two, or none that can be told', () => {
    expect(read('29/30 November 1830')).toBe('1830-11-29/1830-11-30');
    expect(read('2/15 May 1990')).toBe('1990-05-02/1990-05-15');
    expect(read('25 October (8 November) 1917')).toMatch(/^!/);
    expect(read('March 1/5, 1881')).toBe('1881-03-01/1881-03-05');
    expect(read('14./15.07.1821')).toBe('1821-07-14/1821-07-15');
    expect(read('5/17.05.1989')).toBe('1989-05-05/1989-05-17');
  });

  it('what EDTF writes itself stays the span that it is, and a mark at the wrong one of the two is refused', () => {
    expect(read('1917-10-25/1917-11-07')).toBe('1917-10-25/1917-11-07');
    expect(read('25 October [O.S. 7 November] 1917')).toMatch(/^!/);
  });

  it('days too near each other show that those of a column are spans, wherever their month stands', () => {
    for (const text of ['3/5 June 1889', 'June 3/5, 1889', '3./5.06.1889']) expect(isSlashSpan(text, readDate), text).toBe(true);
    for (const text of ['01.08./05.08.1914', '28.06./03.07.1914', '05.04.1881/20.04.1881', '28 June/3 July 1914'])
      expect(isSlashSpan(text, readDate), text).toBe(true);
    for (const text of ['28.06./11.07.1914', '01.03.1881/13.03.1881', '5/17 May 1889', 'May 5/17, 1889', '5/17.05.1889', '3-5 June 1889'])
      expect(isSlashSpan(text, readDate), text).toBe(false);
  });
});

describe('the calendar of the French Republic', () => {
  it.each([
    ['18 brumaire an VIII', '1799-11-09 | French Republican'],
    ['9 thermidor an II', '1794-07-27 | French Republican'],
    ['1er vendémiaire an I', '1792-09-22 | French Republican'],
    ['9 Thermidor, Year II', '1794-07-27 | French Republican'],
    ['10 nivôse an 14', '1805-12-31 | French Republican'],
    ['6 jours complémentaires an III', '1795-09-22 | French Republican'],
    ['floréal an X', '[1802-04-21..1802-05-20] | French Republican'],
    ['@#DFRENCH R@ 11 VEND 11', '1802-10-03 | French Republican'],
    ['@#DFRENCH R@ 6 COMP 3', '1795-09-22 | French Republican'],
    ['3e sans-culottide an II', '1794-09-19 | French Republican'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('has no months but its own', () => {
    for (const text of ['@#DFRENCH R@ 3 JUIN 5', 'FRENCH_R 2 GERN 3']) expect(read(text), text).toContain('! This is a date of the French');
  });

  it('has no 31st, no year XX and no day behind the fifth in a short year', () => {
    for (const text of ['31 brumaire an VIII', '9 thermidor an XX', '6 jours complémentaires an II'])
      expect(read(text), text).toMatch(/^!/);
  });
});

describe('days of GEDCOM in other calendars', () => {
  it.each([
    ['@#DJULIAN@ 12 FEB 1805', '1805-02-24 | Julian'],
    ['JULIAN 11 FEB 1731/32', '1732-02-22 | Julian'],
    ['@#DJULIAN@ 29 FEB 1700', '1700-03-11 | Julian'],
    ['ABT @#DJULIAN@ 12 FEB 1805', '1805-02-24~ | Julian'],
    ['BEF @#DJULIAN@ 12 FEB 1805', '../1805-02-24 | [..1805-02-23] | Julian'],
    ['@#DJULIAN@ FEB 1805', '[1805-02-13..1805-03-12] | Julian'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('of which nothing is known are refused', () => {
    for (const text of ['@#DHEBREW@ 5 TSH 5700', '@#DJULIAN@ 30 FEB 1700', 'BET @#DJULIAN@ 1805 AND @#DJULIAN@ 1807'])
      expect(read(text), text).toContain('! This is a date of the');
  });
});
