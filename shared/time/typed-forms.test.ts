import { describe, expect, it } from 'vitest';
import { type DateContext, understandDate } from './typed-date';

// A Sunday.
const context: DateContext = { today: '2026-11-22', zone: 'Asia/Karachi', order: 'dmy' };

function read(text: string): string {
  const result = understandDate(text, context);
  return result.ok ? [result.value.edtf, ...result.value.alternatives].join(' | ') : `! ${result.error.message}`;
}

describe('how sure it is, said behind or before', () => {
  it.each([
    ['1862 maybe', '1862?'],
    ['8 Jan 2026, probably', '2026-01-08?'],
    ['uncertain: 1862', '1862?'],
    ['uncertain 1862', '1862?'],
    ['approximate: 1862', '1862~'],
    ['1862 or so, possibly', '1862%'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('centuries and months that are not named', () => {
  it.each([
    ['19c', '18XX'],
    ['C19', '18XX'],
    ['early 19c', '[1800..1833]'],
    ['5c BC', '-04XX'],
    ['19c–20c', '18XX/19XX'],
    ['2nd–1st millennium BC', '-1XXX/-0XXX'],
    ['month in 1872', '1872-XX'],
    ['c. month in 1872', '1872-XX~'],
    ['some month of 44 BC', '-0043-XX'],
    ['0c', '! “0c” is not a date that Annals understands. Try “Jan 2026”, “8 Jan 2026” or “since 2014”.'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('feasts', () => {
  it.each([
    ['Christmas 2025', '2025-12-25 | [2025-12-24..2025-12-26]'],
    ['around Christmas Day 2025', '2025-12-25~'],
    ["New Year's Eve 2025", '2025-12-31'],
    ['New Year’s Day 2026', '2026-01-01'],
    ['Easter 2026', '2026-04-05'],
    ['Easter 2000', '2000-04-23'],
    ['Easter 1818', '1818-03-22'],
    ['Easter 2038', '2038-04-25'],
    ['Good Friday 2026', '2026-04-03'],
    ['Pentecost 2026', '2026-05-24'],
    ['Christmas 2025 – Epiphany 2026', '2025-12-25/2026-01-06 | 2025-12-24~/2026-01-06'],
    ['Christmas', '! Add the year of the feast, such as “Christmas 2025”.'],
    ['Easter 1204', '! Easter is known here from 1583 on, by the Gregorian calendar: write the day itself.'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('distances from a date', () => {
  it.each([
    ['3 days after 8 Jan 2026', '2026-01-11'],
    ['3 days after c. 8 Jan 2026', '2026-01-11~'],
    ['the day after Christmas Day 2025', '2025-12-26'],
    ['a week before 1 Jan 2026', '2025-12-25 | 2025-12-25~'],
    ['two years after 1862', '1864'],
    ['2 years after Jan 1862', '1864 | 1864-01'],
    ['2 months after 8 Jan 2026', '2026-03 | 2026-03-08'],
    ['a month before 31 March 2026', '2026-02 | 2026-02-28'],
    ['a year before 44 BC', '-0044'],
    ['since 3 days after 8 Jan 2026', '2026-01-11/..'],
    ['3 days after Jan 2026', '! Say from which day on to count.'],
    ['a month after 1862', '! Say from which month on to count.'],
    ['2 years after the 1990s', '! Say from which year on to count.'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('dates as GEDCOM writes them', () => {
  it.each([
    ['ABT 1860', '1860~'],
    ['Abt. 1860', '1860~'],
    ['BEF 3 MAR 1872', '../1872-03-03 | [..1872-03-02]'],
    ['AFT 1860', '1860/.. | [1861..]'],
    ['BET 1860 AND 1865', '[1860..1865] | 1860/1865'],
    ['bet. 1860 & 1865', '[1860..1865] | 1860/1865'],
    ['BET 3 MAR 1860 AND 8 APR 1865', '[1860-03-03..1865-04-08] | 1860-03-03/1865-04-08'],
    ['EST 1860', '1860~'],
    ['CAL JUN 1860', '1860-06~'],
    ['INT 1860 (about eighteen sixty)', '1860?'],
    ['FROM 1860 TO 1865', '1860/1865'],
    ['FROM MAY 1860', '1860-05/..'],
    ['TO 1865', '../1865'],
    ['@#DGREGORIAN@ 3 MAR 1872', '1872-03-03'],
    ['@#DJULIAN@ 3 MAR 1700', '1700-03-14'],
    ['JULIAN 3 MAR 1700', '1700-03-14'],
    ['HEBREW 5 TSH 5700', '! This is a date of the Hebrew calendar: write what it is in the Gregorian, by which dates are kept.'],
    ['@#DFRENCH R@ 2 VEND 3', '1794-09-23'],
    ['FRENCH_R 2 VEND 3', '1794-09-23'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('date-time groups', () => {
  it.each([
    ['081316ZJAN26', '2026-01-08T13:16Z | 1926-01-08T13:16Z'],
    ['081316Z JAN 26', '2026-01-08T13:16Z | 1926-01-08T13:16Z'],
    ['081316zjan2026', '2026-01-08T13:16Z'],
    ['081316RJAN2026', '2026-01-08T13:16-05:00'],
    ['081316EJAN2026', '2026-01-08T13:16+05:00'],
    ['081316KJAN2026', '2026-01-08T13:16+10:00'],
    ['081316YJAN2026', '2026-01-08T13:16-12:00'],
    ['081316JJAN2026', '2026-01-08T13:16'],
    ['081316ZJAN75', '1975-01-08T13:16Z | 1875-01-08T13:16Z'],
    ['081316ZJAN2026–091200ZJAN2026', '2026-01-08T13:16Z/2026-01-09T12:00Z'],
    ['082516ZJAN26', '! 25:16 is not a time of day.'],
    ['321316ZJAN26', '! There is no 32 January.'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('a weekday with a date', () => {
  it.each([
    ['Thu 8 Jan 2026', '2026-01-08'],
    ['8 Jan 2026 (Thursday)', '2026-01-08'],
    ['8 Jan 2026, Thu', '2026-01-08'],
    ['Thu 8 – Fri 9 Jan 2026', '2026-01-08/2026-01-09'],
    ['8 Jan 2026 (Thu) 13:16 UTC', '2026-01-08T13:16Z'],
    ['Sat 8/1/2026', '2026-08-01'],
    ['Thu 8/1/2026', '2026-01-08'],
    ['Fri 8 Jan 2026', '! 8 January 2026 is a Thursday, not a Friday.'],
    ['8 Jan 2026 (Fri)', '! 8 January 2026 is a Thursday, not a Friday.'],
    ['Fri 8/1/2026', '! 8 January 2026 is a Thursday, not a Friday.'],
    ['Thursday 2026', '! Which Thursday? Add the day of the month.'],
    ['Thu January 2026', '! Which Thu? Add the day of the month.'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('ranges with a dash in every precision', () => {
  const ENDS = [
    ['8 Jan 2026 13:00', '9 Jan 2026 15:00', '2026-01-08T13:00/2026-01-09T15:00'],
    ['8 Jan 2026', '10 Jan 2026', '2026-01-08/2026-01-10'],
    ['8', '10 Jan 2026', '2026-01-08/2026-01-10'],
    ['2026-01-08', '2026-01-10', '2026-01-08/2026-01-10'],
    ['2026-01-08T10:00', '2026-01-08T12:00', '2026-01-08T10:00/2026-01-08T12:00'],
    ['8.', '9.1.2026', '2026-01-08/2026-01-09'],
    ['8.1.2026', '9.1.2026', '2026-01-08/2026-01-09'],
    ['20260108', '20260110', '2026-01-08/2026-01-10'],
    ['Jan', 'Mar 2026', '2026-01/2026-03'],
    ['2026-01', '2026-03', '2026-01/2026-03'],
    ['Q1 2025', 'Q3 2026', '2025-33/2026-35'],
    ['2026-Q1', '2026-Q3', '2026-33/2026-35'],
    ['H1 2025', 'H2 2026', '2025-40/2026-41'],
    ['spring 2024', 'autumn 2025', '2024-21/2025-23'],
    ['early 2026', 'late 2026', '2026-37/2026-39'],
    ['2014', '2016', '2014/2016'],
    ['c. 1860', 'c. 1865', '1860~/1865~'],
    ['44 BC', 'AD 14', '-0043/0014'],
    ['1860s', '1870s', '186X/187X'],
    ['199x', '200x', '199X/200X'],
    ['18th', '19th century', '17XX/18XX'],
    ['18c', '19c', '17XX/18XX'],
    ['2nd millennium BC', '1st millennium BC', '-1XXX/-0XXX'],
  ] as const;
  it.each(
    ENDS.flatMap(([from, to, edtf]) => [`${from}–${to}`, `${from} – ${to}`, `${from} to ${to}`].map((text) => [text, edtf] as const)),
  )('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});

describe('numbers that are no dates by themselves', () => {
  it.each([
    ['45000', 'It may be a day counted by a spreadsheet (15 March 2023). Write that, or a year with its era, such as “45000 BCE”.'],
    ['45000.56', 'It may be a day counted by a spreadsheet (15 March 2023, 13:26). Write that.'],
    ['1767890122', 'It may be a computer’s count of seconds since 1970 (8 January 2026, 16:35:22 UTC). Write that.'],
    ['1767890122.5', 'It may be a computer’s count of seconds since 1970 (8 January 2026, 16:35:22 UTC). Write that.'],
    ['1767890122000', 'It may be a computer’s count of milliseconds since 1970 (8 January 2026, 16:35:22 UTC). Write that.'],
    ['1767890122000000', 'It may be a computer’s count of microseconds since 1970 (8 January 2026, 16:35:22 UTC). Write that.'],
  ])('%s', (text, why) => expect(read(text)).toBe(`! “${text}” alone is not a date. ${why}`));

  it('says no more than it knows of others', () => {
    expect(read('99999999')).toBe('! “99999999” alone is not a date: write a year with its era, such as “99999999 BCE”.');
    expect(read('123456789012345678901234567890')).toBe('! “123456789012345678901234567890” alone is not a date.');
    expect(read('45000 BCE')).toBe('Y-44999');
  });
});

describe('what the program says of dates', () => {
  it.each([
    ['day 03 of some month in 2015', '2015-XX-03'],
    ['month 1X of 1984', '1984-1X'],
    ['24 February of some year in the 1900s (decade)', '190X-02-24'],
    ['9 Nov −088X', '-088X-11-09'],
    ['years −304X', '-304X'],
    ['1900s (decade)', '190X'],
    ['600s CE (decade)', '060X'],
    ['some time in the third four months of 2026', '2026-39'],
    ['11 June 2004, year and month approximate', '~2004-~06-11'],
    ['12 June 1902, year and day uncertain, year approximate', '%1902-06-?12'],
    ['8 January 2026, 13:16 (+05:30)', '2026-01-08T13:16+05:30'],
    ['8 January 2026, 13:16 (UTC)', '2026-01-08T13:16Z'],
    ['1 Aug 2022, 03:05 -04', '2022-08-01T03:05-04:00'],
    ['from an unknown start to 2014', '/2014'],
    ['from some time in 2014 to an unknown end', '2014/'],
    ['from some time in 2005 BCE, approximate, to some time in 1936, uncertain', '-2004~/1936?'],
    ['one of: 20th c., c. Q4 2042 or 6666 BCE', '[19XX,2042-36~,-6665]'],
  ])('%s', (text, edtf) => expect(read(text)).toBe(edtf));
});
