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
