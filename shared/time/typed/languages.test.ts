import { describe, expect, it } from 'vitest';
import { type DateContext, understandDate } from '../typed-date';

const context: DateContext = { today: '2026-11-22', zone: 'Europe/Berlin', order: 'dmy' };

function read(text: string): string {
  const result = understandDate(text, context);
  return result.ok ? result.value.edtf : `! ${result.error.message}`;
}

describe('dates in other languages', () => {
  it.each([
    ['8. Januar 2026', '2026-01-08'],
    ['Donnerstag, 8. Januar 2026', '2026-01-08'],
    ['8. März 2026 16:35 Uhr', '2026-03-08T16:35'],
    ['Mrz 2026', '2026-03'],
    ['8 janvier 2026', '2026-01-08'],
    ['1er août 2026', '2026-08-01'],
    ['8 fevrier 2026', '2026-02-08'],
    ['8 mars 2026', '2026-03-08'],
    ['8 de enero de 2026', '2026-01-08'],
    ['8 gennaio 2026', '2026-01-08'],
    ['8 de março de 2026', '2026-03-08'],
    ['8 maart 2026', '2026-03-08'],
    ['8 stycznia 2026 r.', '2026-01-08'],
    ['styczeń 2026', '2026-01'],
    ['8 января 2026 г.', '2026-01-08'],
    ['январь 2026', '2026-01'],
    ['8 Ocak 2026', '2026-01-08'],
    ['15 Ağustos 2026', '2026-08-15'],
    ['2014 – heute', '2014/..'],
    ['2014 – сегодня', '2014/..'],
    ['8. Januar 2026 – 10. Februar 2026', '2026-01-08/2026-02-10'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('are no guess: what English has for something else stays that, and what is none is refused as before', () => {
    expect(read('3 days ago')).toBe('2026-11-19');
    expect(read('out 2026')).toContain('! ');
    expect(read('set 2026')).toContain('! ');
    expect(read('Besprechung 2026')).toContain('“Besprechung 2026” is not a date');
    // A weekday in another language is looked at, too.
    expect(read('Freitag, 8. Januar 2026')).toContain('is a Thursday');
  });
});

describe('times among the words of other languages', () => {
  it.each([
    '14.01.2026 r., godz. 9:30',
    '14 stycznia 2026 r. o godz. 9.30',
    '14. 1. 2026 v 9:30 hod.',
    '14. ledna 2026 ve 9.30 hodin',
    '14.01.2026, 9:30 Uhr',
    '14/01/2026 à 9 h 30',
    '14/01/2026 à 9h30',
    '14-01-2026 om 9.30 uur',
    '2026-01-14 kl. 9.30',
    'den 14 januari 2026 klockan 9.30',
    '14/01/2026, ore 9.30',
    '14/01/2026 às 9h30',
    '14 de enero de 2026 a las 9:30 horas',
    '14.1.2026 klo 9.30',
    '14.01.2026 г. в 9:30',
    '14.01.2026. u 9:30 sati',
  ])('%s', (text) => expect(read(text)).toBe('2026-01-14T09:30'));

  it('are taken from no other words, and an hour alone says no minutes', () => {
    expect(read('2026 om 2027')).toContain('! ');
    expect(read('14.01.2026 r. 9 osób')).toContain('! ');
    for (const text of ['14.01.2026 9 Uhr', '14/01/2026 à 9h', '14-01-2026 9 uur']) expect(read(text), text).toContain('! Say the minutes');
  });
});

describe('zones that a time names', () => {
  it.each([
    ['2026-01-14 09:30 CST-6', '2026-01-14T09:30-06:00'],
    ['2026-01-14 09:30 CST+8', '2026-01-14T09:30+08:00'],
    ['2026-01-14 09:30 UTC+05:30', '2026-01-14T09:30+05:30'],
    ['2026-01-14 09:30 GMT-3', '2026-01-14T09:30-03:00'],
    ['2026-01-14T09:30 AEST', '2026-01-14T09:30+10:00'],
    ['2026-01-14 09:30 ACST', '2026-01-14T09:30+09:30'],
    ['2026-07-14 09:30 AET', '2026-07-14T09:30+10:00'],
    ['14.01.2026 09:30 МСК', '2026-01-14T09:30+03:00'],
    ['14.01.2026 09:30 МСК+2', '2026-01-14T09:30+05:00'],
    ['2026年1月14日 9:30（北京时间）', '2026-01-14T09:30+08:00'],
    ['北京时间 2026年1月14日 9:30', '2026-01-14T09:30+08:00'],
    ['日本時間2026年1月14日 9時30分', '2026-01-14T09:30+09:00'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('are refused where the number is none of theirs', () => {
    for (const text of ['2026-01-14 09:30 CST+2', '2026-01-14 09:30 AEST+3', '2026-01-14 09:30 XYZ-3'])
      expect(read(text), text).toContain('! ');
  });
});

describe('other ways to write dates and times', () => {
  it.each([
    ['20260108T081500Z', '2026-01-08T08:15:00Z'],
    ['20260108T0815', '2026-01-08T08:15'],
    ['20260108T081500+0530', '2026-01-08T08:15:00+05:30'],
    ['2026-01-08 → 2026-01-10', '2026-01-08/2026-01-10'],
    ['8 Jan 2026 -> 10 Jan 2026', '2026-01-08/2026-01-10'],
    ['8 Jan 2026 16h35', '2026-01-08T16:35'],
    ['2014 – present day', '2014/..'],
    ['1648/9', '1648/1649'],
    ['11 February 1648/9', '1649-02-11'],
    ['11 April 1648/9', '! Add the year: 11 April of which year?'],
    ['2019/7', '2019-07'],
    ['1648/49', '1648/1649'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});
