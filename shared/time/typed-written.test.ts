import { expect, it } from 'vitest';
import { type DateContext, understandDate } from './typed-date';

const context: DateContext = { today: '2026-11-29', zone: 'Europe/Berlin', order: 'dmy' };
const read = (text: string, more: Partial<DateContext> = {}) => {
  const understood = understandDate(text, { ...context, ...more });
  return understood.ok ? [understood.value.edtf, ...understood.value.alternatives] : [`! ${understood.error.message}`];
};

it('signs, spaces and digits of other places are those that are usual', () => {
  for (const [text, edtf] of [
    ['8. 1. 2026', '2026-01-08'],
    ['8.1.2026.', '2026-01-08'],
    ['8. 1. 2026 10.30', '2026-01-08T10:30'],
    ['8.–9. 1. 2026', '2026-01-08/2026-01-09'],
    ['2026. 1. 8.', '2026-01-08'],
    ['2026.01.08', '2026-01-08'],
    ['2026년 1월 8일', '2026-01-08'],
    ['2026년 1월', '2026-01'],
    ['2026년 1월 8일 오후 1시 16분', '2026-01-08T13:16'],
    ['2026年1月8日 13時16分', '2026-01-08T13:16'],
    ['２０２６年１月８日', '2026-01-08'],
    ['٨ يناير ٢٠٢٦', '2026-01-08'],
    ['8 Jan 2026 10.30', '2026-01-08T10:30'],
    ['13.1.2026 klo 10.30', '2026-01-13T10:30'],
    ['le 8 janvier 2026 à 16h35', '2026-01-08T16:35'],
    ['08/Jan/2026:13:16:05 +0530', '2026-01-08T13:16:05+05:30'],
    ['[08/Jan/2026:13:16:05 +0530]', '2026-01-08T13:16:05+05:30'],
    ['Thu Jan  8 13:16:05 UTC 2026', '2026-01-08T13:16:05Z'],
    ['2026-01-08 13:16:05,123', '2026-01-08T13:16:05.123'],
    ['2001-045', '2001-02-14'],
    ['2004-366', '2004-12-31'],
    ['2001-045T12:30Z', '2001-02-14T12:30Z'],
    ['2001-045/2001-060', '2001-02-14/2001-03-01'],
    ['1914-18', '1914/1918'],
    ['1000-100 BCE', '-0999/-0099'],
    ['1:16 pm ET, 8 Jul 2026', '2026-07-08T13:16-04:00'],
  ] as const)
    expect(read(text), text).toEqual([edtf]);
  expect(read('2001-366')).toEqual(['! There is no day 366 in 2001.']);
  expect(read('Jan  8 13:16:05')).toEqual(['! Add the year: 8 January of which year?']);
  expect(read('2014 10.12')[0]).toMatch(/^!/);
});

it('months are known in more languages, also as a date declines them', () => {
  for (const text of [
    '8. tammikuuta 2026',
    '8 Ιανουαρίου 2026',
    '8 يناير 2026',
    '8 كانون الثاني 2026',
    '8. siječnja 2026.',
    '8. јануар 2026',
    '8. ledna 2026',
    '8. januára 2026',
    '8 ianuarie 2026',
    '2026. január 8.',
    '8 Ocak 2026',
    '8 січня 2026',
    '8 января 2026 г.',
    '8. jaanuar 2026',
  ])
    expect(read(text), text).toEqual(['2026-01-08']);
});

it('a word for two months is the one of the language that stands beside it, and else both are offered', () => {
  expect(read('8 listopada 2026')).toEqual(['2026-11-08', '2026-10-08']);
  expect(read('8 listopada 2026', { languages: new Set(['hr']) })).toEqual(['2026-10-08']);
  expect(read('8 listopada 2026', { languages: new Set(['pl', 'cs']) })).toEqual(['2026-11-08']);
});
