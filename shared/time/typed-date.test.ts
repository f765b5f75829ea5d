import { describe, expect, it } from 'vitest';
import { type DateContext, understandDate } from './typed-date';

// A Sunday.
const context: DateContext = { today: '2026-11-22', zone: 'Asia/Karachi', order: 'dmy' };

function read(text: string, changes: Partial<DateContext> = {}): string {
  const result = understandDate(text, { ...context, ...changes });
  return result.ok ? [result.value.edtf, ...result.value.alternatives].join(' | ') : `! ${result.error.message}`;
}

describe('EDTF', () => {
  it.each([
    '2014',
    '2026-01~',
    '~2026',
    '2014/..',
    '/2014',
    '[1667, 1668,1670..1672]',
    '2026-01-08T13:16:00+05:30',
    '199X',
    '2004-06~-11',
    'Y-17E7',
  ])('%s stays as it is', (edtf) => expect(read(edtf)).toBe(edtf));

  it('offers the other reading of what may be two years', () => {
    expect(read('2003-04')).toBe('2003-04 | 2003/2004');
    expect(read('2021-22')).toBe('2021-22 | 2021/2022');
  });
});

describe('days, months and years', () => {
  it.each([
    ['8 Jan 2026', '2026-01-08'],
    ['  8   JANUARY, 2026 ', '2026-01-08'],
    ['Jan 8, 2026', '2026-01-08'],
    ['January 8th 2026', '2026-01-08'],
    ['the 8th of January, 2026', '2026-01-08'],
    ['8-Jan-2026', '2026-01-08'],
    ['2026 March 8', '2026-03-08'],
    ['2026/01/08', '2026-01-08'],
    ['20260108', '2026-01-08'],
    ['Thursday, 8 January 2026', '2026-01-08'],
    ['Sep. 3, 2025', '2025-09-03'],
    ['Jan 2026', '2026-01'],
    ['Sept 2025', '2025-09'],
    ['1/2026', '2026-01'],
    ['44 BC', '-0043'],
    ['500 BCE', '-0499'],
    ['15 March 44 B.C.', '-0043-03-15'],
    ['AD 79', '0079'],
    ['79 CE', '0079'],
    ['12000 BC', 'Y-11999'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('reads numbers by the preference and offers the other order', () => {
    expect(read('8/1/2026')).toBe('2026-01-08 | 2026-08-01');
    expect(read('8/1/2026', { order: 'mdy' })).toBe('2026-08-01 | 2026-01-08');
    expect(read('08-01-2026')).toBe('2026-01-08 | 2026-08-01');
    expect(read('8/8/2026')).toBe('2026-08-08');
    expect(read('1/31/2026')).toBe('2026-01-31');
    expect(read('31/1/2026', { order: 'mdy' })).toBe('2026-01-31');
    expect(read('8.1.2026', { order: 'mdy' })).toBe('2026-01-08');
  });
});

describe('parts of a year, decades, centuries', () => {
  it.each([
    ['Q3 2025', '2025-35'],
    ['2025 Q3', '2025-35'],
    ['third quarter of 2025', '2025-35'],
    ['H2 2025', '2025-41'],
    ['first half of 2026', '2026-40'],
    ['spring 2024', '2024-21'],
    ['Fall of 2024', '2024-23'],
    ['winter 2024', '2024-24 | 2023-24'],
    ['winter 2023/24', '2023-24'],
    ['winter 2023-24', '2023-24'],
    ['early 2026', '2026-37'],
    ['mid-2026', '2026-38'],
    ['end of 2026', '2026-39'],
    ['early March 2026', '[2026-03-01..2026-03-10]'],
    ['mid-March 2026', '[2026-03-11..2026-03-20]'],
    ['late February 2024', '[2024-02-21..2024-02-29]'],
    ['early 1990s', '[1990..1993]'],
    ['late 19th century', '[1867..1899]'],
    ['1990s', '199X'],
    ['the 90s', '199X | 189X'],
    ['2000s', '200X | 20XX'],
    ['1800s', '18XX | 180X'],
    ['199x', '199X'],
    ['19th century', '18XX'],
    ['the nineteenth century', '18XX'],
    ['twenty-first century', '20XX'],
    ['5th c. BC', '-04XX'],
    ['week 3 of 2026', '[2026-01-12..2026-01-18]'],
    ['2026-W53', '[2026-12-28..2027-01-03]'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('how sure it is', () => {
  it.each([
    ['c. 1860', '1860~'],
    ['circa 1860', '1860~'],
    ['around Jan 2026', '2026-01~'],
    ['about 2014', '2014~'],
    ['1860 or so', '1860~'],
    ['Jan 2026?', '2026-01?'],
    ['maybe Jan 2026', '2026-01?'],
    ['c. Jan 2026 ?', '2026-01%'],
    ['perhaps around 8 Jan 2026', '2026-01-08%'],
    ['c. 1990s', '199X~'],
    ['probably early 2026', '2026-37?'],
    ['c. 44 BC', '-0043~'],
    ['some time in January 2026, approximate', '2026-01~'],
    ['some time around January 2026, uncertain and approximate', '2026-01%'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('stretches of time', () => {
  it.each([
    ['since 2014', '2014/..'],
    ['from March 2026', '2026-03/..'],
    ['March 2026 onwards', '2026-03/..'],
    ['since c. 2014', '2014~/..'],
    ['since late 2025', '2025-39/..'],
    ['since early March 2026', '2026-03~/..'],
    ['since week 5 2026', '2026-01-26~/..'],
    ['until 8 Jan 2026', '../2026-01-08'],
    ['by 2027', '../2027'],
    ['before 8 Jan 2026', '../2026-01-08 | [..2026-01-07]'],
    ['after 2020', '2020/.. | [2021..]'],
    ['after 31 Dec 2025', '2025-12-31/.. | [2026-01-01..]'],
    ['2014 or later', '[2014..]'],
    ['2014–now', '2014/.. | 2014/2026-11-22'],
    ['2014 to present', '2014/.. | 2014/2026-11-22'],
    ['2014-2016', '2014/2016'],
    ['2014-16', '2014/2016'],
    ['2014/15', '2014/2015'],
    ['2014 – ?', '2014/'],
    ['? – 2016', '/2016'],
    ['3–8 January 2026', '2026-01-03/2026-01-08'],
    ['Jan 3-8, 2026', '2026-01-03/2026-01-08'],
    ['from 3 to 8 January 2026', '2026-01-03/2026-01-08'],
    ['8 Jan – 3 Feb 2026', '2026-01-08/2026-02-03'],
    ['28 Dec – 3 Jan 2026', '2025-12-28/2026-01-03'],
    ['Jan–Mar 2026', '2026-01/2026-03'],
    ['Q1–Q3 2025', '2025-33/2025-35'],
    ['c. 2014 – c. 2016', '2014~/2016~'],
    ['between 3 and 8 January 2026', '[2026-01-03..2026-01-08] | 2026-01-03/2026-01-08'],
    ['between 2014 and 2016', '[2014..2016] | 2014/2016'],
    ['8/1/2026 - 9/1/2026', '2026-01-08/2026-01-09 | 2026-08-01/2026-09-01'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('times of day', () => {
  it.each([
    ['8 Jan 2026 13:16', '2026-01-08T13:16'],
    ['8 Jan 2026, 13:16:30', '2026-01-08T13:16:30'],
    ['8 Jan 2026 at 1:16 pm', '2026-01-08T13:16'],
    ['8 Jan 2026 12:05 am', '2026-01-08T00:05'],
    ['2026-01-08 13:16', '2026-01-08T13:16'],
    ['13:16 UTC, 8 January 2026', '2026-01-08T13:16Z'],
    ['8 Jan 2026 13:16 +05:30', '2026-01-08T13:16+05:30'],
    ['8 Jan 2026 13:16+0530', '2026-01-08T13:16+05:30'],
    ['8 Jan 2026 13:16 -05:00', '2026-01-08T13:16-05:00'],
    ['8 Jan 2026 13:16 GMT+5', '2026-01-08T13:16+05:00'],
    ['8 Jan 2026 13:16 PKT', '2026-01-08T13:16+05:00'],
    ['8 Jul 2026 13:16 Europe/London', '2026-07-08T13:16+01:00'],
    ['8 Jan 2026 13:00-15:00', '2026-01-08T13:00/2026-01-08T15:00'],
    ['8 Jan 2026 13:00-15:00 PKT', '2026-01-08T13:00+05:00/2026-01-08T15:00+05:00'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('takes an abbreviation that several places share as that of home, else the first of the table, and offers the rest', () => {
    const [india, israel, ireland] = ['2026-01-08T13:16+05:30', '2026-01-08T13:16+02:00', '2026-01-08T13:16+01:00'];
    expect(read('8 Jan 2026 13:16 IST')).toBe(`${india} | ${israel} | ${ireland}`);
    expect(read('8 Jan 2026 13:16 IST', { zone: 'Asia/Jerusalem' })).toBe(`${israel} | ${india} | ${ireland}`);
  });
});

describe('dates seen from today', () => {
  it.each([
    ['today', '2026-11-22'],
    ['Tomorrow', '2026-11-23'],
    ['yesterday', '2026-11-21'],
    ['the day after tomorrow', '2026-11-24'],
    ['next Tuesday', '2026-11-24'],
    ['last Tuesday', '2026-11-17 | 2026-11-10'],
    ['this Friday', '2026-11-20'],
    ['next Sunday', '2026-11-29'],
    ['in 10 days', '2026-12-02'],
    ['10 days from now', '2026-12-02'],
    ['3 weeks ago', '2026-11-01 | 2026-11-01~'],
    ['a month ago', '2026-10 | 2026-10-22'],
    ['in two years', '2028 | 2028-11-22'],
    ['two decades ago', '200X'],
    ['last month', '2026-10'],
    ['next quarter', '2027-33'],
    ['next week', '[2026-11-23..2026-11-29]'],
    ['next March', '2027-03'],
    ['last November', '2025-11'],
    ['since yesterday', '2026-11-21/..'],
    ['about 3 days ago', '2026-11-19~'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('counts from the given day, not from the clock', () => {
    expect(read('tomorrow', { today: '2024-02-28' })).toBe('2024-02-29');
    expect(read('a month ago', { today: '2026-03-31' })).toBe('2026-02 | 2026-02-28');
  });
});

describe('weeks, halves, choices and limits', () => {
  it.each([
    ['the week of 7 Jan 2026', '[2026-01-05..2026-01-11]'],
    ['week beginning 7 January 2026', '[2026-01-07..2026-01-13]'],
    ['weekend of 8 Jan 2026', '[2026-01-10..2026-01-11]'],
    ['2026-W05-3', '2026-01-28'],
    ['first week of March 2026', '[2026-03-01..2026-03-07]'],
    ['the last week of February 2028', '[2028-02-23..2028-02-29]'],
    ['fifth week of March 2026', '[2026-03-29..2026-03-31]'],
    ['second half of February 2026', '[2026-02-16..2026-02-28]'],
    ['second half of 2026', '2026-41'],
    ['Q4/2025', '2025-36'],
    ['2019 or 2020', '[2019,2020]'],
    ['either Jan or Feb 2026', '[2026-01,2026-02]'],
    ['3 or 4 Jan 2026', '[2026-01-03,2026-01-04]'],
    ['1667, 1668 or 1670', '[1667,1668,1670]'],
    ['c. 1860 or 1870?', '[1860~,1870?]'],
    ['not before 2020', '[2020..] | 2020/..'],
    ['2020 at the latest', '[..2020]'],
    ['late 18th century BC', '[-1733..-1700]'],
    ['the nineties', '199X | 189X'],
    ['2026-1', '2026-01'],
    ['8 Jan ２０２６', '2026-01-08'],
    ['２０２６-０１', '2026-01'],
    ['2026年1月8日', '2026-01-08'],
    ['2026年1月 – 2026年3月', '2026-01/2026-03'],
    ['undated', 'XXXX'],
    ['n.d.', 'XXXX'],
    ['Date unknown', 'XXXX'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));

  it('takes nothing for a choice that goes on with something else', () => {
    expect(read('8 Jan 2026 or 5 people')).toMatch(/^!/);
    expect(read('2019 or so')).toBe('2019~');
  });
});

describe('near the edges of the years with four digits', () => {
  it.each([
    ['last week', '0000-01-02', '[-0001-12-20..-0001-12-26]'],
    ['yesterday', '0000-01-01', '-0001-12-31'],
    ['since 5 Jan 44 BCE until now', '-0026-01-16', '-0043-01-05/.. | -0043-01-05/-0026-01-16'],
    ['next week', '9999-12-30', '! Years beyond 9999 cannot have a month in EDTF.'],
    ['tomorrow', '9999-12-31', '! Years beyond 9999 cannot have a month in EDTF.'],
  ])('%s, seen from %s', (text, today, expected) => expect(read(text, { today })).toBe(expected));

  it('the neighbour of a month is a month and that of a year is a year, on both sides of the era and of the year 9999', () => {
    expect(read('before March 44 BCE')).toBe('../-0043-03 | [..-0043-02]');
    expect(read('after 44 BCE')).toBe('-0043/.. | [-0042..]');
    expect(read('before 0000')).toBe('../0000 | [..-0001]');
    expect(read('before 0000-01')).toBe('../0000-01 | [..-0001-12]');
    expect(read('before 15 March 44 BCE')).toBe('../-0043-03-15 | [..-0043-03-14]');
    expect(read('after 9999')).toBe('9999/.. | [Y10000..]');
    expect(read('after Dec 9999')).toBe('9999-12/..');
  });
});
