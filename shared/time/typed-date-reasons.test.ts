import { describe, expect, it } from 'vitest';
import { type DateContext, understandDate } from './typed-date';

// A Sunday.
const context: DateContext = { today: '2026-11-22', zone: 'Asia/Karachi', order: 'dmy' };

describe('what cannot be understood says why', () => {
  it.each([
    [
      'FY2026',
      'Such years begin in different months in different places: say in which month yours begin, or which is meant, such as “Jul 2025 – Jun 2026”.',
    ],
    ['8 Jan 2026 noon', 'Say the time in numbers, such as “8 Jan 2026 12:00”, or leave it out.'],
    ['8 Jan 26', 'Write the year with four digits: “26” could be in any century.'],
    ["Jan '26", 'Write the year with four digits: “26” could be in any century.'],
    ['2026-13', 'There is no month 13.'],
    ['2026-00', 'There is no month 00.'],
    ['year 0', 'There is no year 0: the year before AD 1 is 1 BC, which EDTF writes 0000.'],
    ['sixth week of March 2026', 'This month has no week 6.'],
    ['', 'Type a date, such as “Jan 2026”, “8 Jan 2026” or “since 2014”.'],
    ['31 February 2024', 'There is no 31 February.'],
    ['31/02/2024', 'There is no 31 February.'],
    ['29 Feb 2023', 'There is no 29 February in 2023.'],
    ['2023-02-30', 'There is no 30 February.'],
    ['13/13/2026', 'There is no month 13.'],
    ['Friday, 8 Jan 2026', '8 January 2026 is a Thursday, not a Friday.'],
    ['Tuesday', 'Which Tuesday? Say “next Tuesday” or “last Tuesday”, or add the date.'],
    ['8 Jan', 'Add the year: 8 January of which year?'],
    ['May', 'Add the year: May of which year?'],
    ['12', 'Add the month and the year.'],
    ['79', '“79” alone is not a year: write AD 79, or 0079.'],
    [
      '12345',
      '“12345” alone is not a date. It may be a day counted by a spreadsheet (18 October 1933). Write that, or a year with its era, such as “12345 BCE”.',
    ],
    ['8/1/26', 'Write the year with four digits: “26” could be in any century.'],
    ['8 Jan 2026 25:10', '25:10 is not a time of day.'],
    ['8 Jan 2026 1pm', 'Say the minutes too (1:00 pm): a bare hour would be shown more precise than it is.'],
    ['Q5 2025', 'A year has four quarters, Q1 to Q4.'],
    ['0 BC', 'There is no year 0 BCE.'],
    ['2016-2014', 'The end, 2014, comes before the start, 2016.'],
    ['early spring 2024', '“early” is understood of a month, a year, a decade or a century.'],
    ['8 Jan 2026 foo', 'The date is understood up to “foo”.'],
    ['foo', '“foo” is not a date that Annals understands. Try “Jan 2026”, “8 Jan 2026” or “since 2014”.'],
    ['c. 8 Jan 2026 13:16', 'EDTF has no mark for an approximate or uncertain time of day; leave the time out, or the mark.'],
  ])('%s: %s', (text, message) => {
    expect(understandDate(text, context)).toEqual({ ok: false, error: { code: 'invalid', message, field: 'when' } });
  });
});
