import { describe, expect, it } from 'vitest';
import { dayFrom } from '../day';
import { findDates } from './find-dates';
import type { Found } from './found';

/** Thursday. */
const PUBLISHED = dayFrom(2026, 1, 8);

/** What was found, as `text = meaning`. */
function said(text: string, published = PUBLISHED): string[] {
  return findDates(text, published).map(brief);
}

function brief({ text, edtf, cadence, kind }: Found): string {
  return `${text} = ${cadence ?? edtf ?? kind}`;
}

describe('what is a date', () => {
  it.each([
    ['It was signed on 8 January 2026 in Beijing.', ['8 January 2026 = 2026-01-08']],
    ['(2026-01-08) and Jan. 8, 2026', ['2026-01-08 = 2026-01-08', 'Jan. 8, 2026 = 2026-01-08']],
    ['the twenty-first of May, 1996', ['the twenty-first of May, 1996 = 1996-05-21']],
    [
      'in nineteen ninety-six and since two thousand and five',
      ['nineteen ninety-six = 1996', 'since two thousand and five = 2005/..', 'two thousand and five = 2005'],
    ],
    ["June ’96, the summer of ’97, and in '98", ['June ’96 = 1996-06', 'the summer of ’97 = 1997-22', "'98 = 1998"]],
    ['It grew in the spring. 1998 was worse.', ['the spring = 2025-21', '1998 = 1998']],
    ['In 1996, the 1996 election, and 1987, 1988 and 1990', ['1996 = 1996', '1996 = 1996', '1987 = 1987', '1988 = 1988', '1990 = 1990']],
    [
      'Q3 2025, winter 2025/26, early 2026, the 1990s',
      ['Q3 2025 = 2025-35', 'winter 2025/26 = 2025-24', 'early 2026 = 2026-37', 'the 1990s = 199X'],
    ],
    [
      'In 480 BC and about A.D. 70, in the summer of 218 BCE, from 264 to 241 BC, the 5th century BC',
      [
        '480 BC = -0479',
        'A.D. 70 = 0070',
        'the summer of 218 BCE = -0217-22',
        'from 264 to 241 BC = -0263/-0240',
        '264 = -0263',
        '241 BC = -0240',
        'the 5th century BC = -04XX',
      ],
    ],
    ['KARWAN, 20 November 2026 - It was dated 31 February 2026 by mistake.', ['20 November 2026 = 2026-11-20']],
    ['the nineteenth century', ['the nineteenth century = 18XX']],
    ['In both 1988 and 1989', ['1988 = 1988', '1989 = 1989']],
    ['At Easter 1990 and on Christmas Eve of 1991', ['Easter 1990 = 1990-04-15', 'Christmas Eve of 1991 = 1991-12-24']],
  ])('%s', (text, expected) => {
    expect(said(text).filter((one) => !one.includes('/.. ='))).toEqual(expected);
  });

  it.each([
    'We may march on, the sun sat low, a second fall in mid spring.',
    'Col. March sat down.',
    '1,996 people, 1996 shares, Room 1996, $1996, 2000 tons, 1996.5 points, 1996% and +92 51 2026 1990',
    'Section 8.1.2026, version 2.0.26, ISBN 978-0-14-200174-5, 555-1996, Flight 1990',
    'He is 61 years old; it lasted for three days under a two-year contract.',
    'They won 19-84 and then 6-4, 10.5 percent.',
    'The latest attack came by a Christmas tree; eight easter eggs were found on Christmas Island.',
  ])('none in: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('what counts from publication', () => {
  it.each([
    ['It was said today, yesterday, last night.', ['2026-01-08', '2026-01-07', '2026-01-07']],
    ['The court ruled Tuesday. It will meet again Tuesday.', ['2026-01-06', '2026-01-13']],
    ['It met last month, last year, last week.', ['2025-12', '2025', '[2025-12-29..2026-01-04]']],
    ['It rose last April and will rise next March.', ['2025-04', '2026-03']],
    ['On Feb. 12 it will open; on Dec. 12 it was closed.', ['2026-02-12', '2025-12-12']],
    ['It grew in the third quarter and fell in the fourth quarter.', ['2025-35', '2025-36']],
    ['three months ago, a year ago, three and a half years ago', ['2025-10', '2025', '2022']],
    ['It was half a century ago, on the 11th of September, some 30 years ago.', ['197X', '2025-09-11', '1996~']],
    ['Talks to be held in March; they agreed to meet Saturday.', ['2026-03', '2026-01-10']],
    ['earlier this year, the end of the year, late last year', ['2026', '2026-39', '2025-39']],
    ['It fell in the latest quarter.', ['2025-36']],
    ['On the night of 20-21 March a fire destroyed it.', ['2025-03-20/2025-03-21', '2025-03-20', '2025-03-21']],
    ['He will come on Friday week.', ['2026-01-16']],
    ['It met the week before last, the year before last and the Friday before last.', ['[2025-12-22..2025-12-28]', '2024', '2025-12-26']],
    ['It will meet a week from Monday; it met two weeks ago Friday.', ['2026-01-19', '2025-12-19']],
    ['He came on Thanksgiving Day, and on New Year’s Eve. It will open on Good Friday.', ['2025-11-27', '2025-12-31', '2026-04-03']],
    ['Since last Christmas it was closed, and before Labor Day they met.', ['2025-12-25/..', '2025-12-25', '2025-09-01']],
  ])('%s', (text, expected) => {
    const found = findDates(text, PUBLISHED);
    expect(found.map(({ edtf }) => edtf)).toEqual(expected);
    expect(new Set(found.map(({ anchor }) => anchor))).toEqual(new Set(['publication']));
  });

  it('invents no day for what is vague', () => {
    const found = findDates('They recently met, and now talk. A few months ago they did not.', PUBLISHED);
    expect(found.map(({ text, edtf, kind }) => [text, edtf, kind])).toEqual([
      ['recently', null, 'vague'],
      ['now', null, 'vague'],
      ['A few months ago', null, 'vague'],
    ]);
  });
});

describe('what counts from the text', () => {
  it.each([
    ['On May 5, 1990, it fell. The following day it rose. Two days later it fell.', ['1990-05-05', '1990-05-06', '1990-05-08']],
    [
      'On June 25, 1998, it met in December of nineteen ninety-seven; on June twenty-fifth, nineteen fifty, and in the nineteen-sixties',
      ['1998-06-25', '1997-12', '1950-06-25', '196X'],
    ],
    ['In winter 1854 they froze. Assaults on 18 June 1855 failed; on 8 September the tower fell.', ['1854-24', '1855-06-18', '1855-09-08']],
    [
      'It lasted from 19 July 1870 to 28 January 1871. On 19 July France declared war; on 2 August it crossed the border. Two years later it paid.',
      ['1870-07-19/1871-01-28', '1870-07-19', '1871-01-28', '1870-07-19', '1870-08-02', '1872'],
    ],
    [
      'On 15 July 1870 it began. The following spring it was over, and the previous winter forgotten.',
      ['1870-07-15', '1871-21', '1870-24'],
    ],
    ['In 218 BC he crossed the Alps; the next year he won.', ['-0217', '-0216']],
    ['It met in May 2025. He will pay on the 15th, as he did on the 3rd.', ['2025-05', '2026-01-15', '2026-01-03']],
    ['In 1996 it began, a war of the century after.', ['1996', '20XX']],
    [
      'On May 5, 1990, it fell; the previous Saturday and the next March it rose, the preceding quarter as well.',
      ['1990-05-05', '1990-04-28', '1991-03', '2025-36'],
    ],
    ['In 1996 it began. That December it ended.', ['1996', '1996-12']],
    ['Profit for the third quarter fell from a year earlier, and from the year-ago quarter.', ['2025-35', '2024-35', '2024-35']],
    ['He left on July 12, 1862. On July 15 he came back, and in August he died.', ['1862-07-12', '1862-07-15', '1862-08']],
  ])('%s', (text, expected) => {
    expect(findDates(text, PUBLISHED).map(({ edtf }) => edtf)).toEqual(expected);
  });

  it('names the place that it counts from', () => {
    const [first, second] = findDates('On May 5, 1990, it fell. The next day it rose.', PUBLISHED);
    expect(second?.anchor).toBe(first?.start);
    expect(second?.certain).toBe(false);
  });
});

describe('spans and sets', () => {
  it.each([
    ['from 2010 to 2014', ['from 2010 to 2014 = 2010/2014', '2010 = 2010', '2014 = 2014']],
    ['between May and July 1996', ['between May and July 1996 = 1996-05/1996-07', 'May = 1996-05', 'July 1996 = 1996-07']],
    ['Jan. 3-8, 1996', ['Jan. 3-8, 1996 = 1996-01-03/1996-01-08', 'Jan. 3 = 1996-01-03', '8, 1996 = 1996-01-08']],
    ['1994-96', ['1994-96 = 1994/1996', '1994 = 1994', '96 = 1996']],
    ['since 2014', ['since 2014 = 2014/..', '2014 = 2014']],
    ['over the past five years', ['the past five years = 2021/2026-01-08']],
    ['the first nine months', ['the first nine months = 2025-01/2025-09']],
    ['every 90 days', ['every 90 days = FREQ=DAILY;INTERVAL=90']],
    [
      'on the first Monday of each month, the last Friday of every quarter, and the 15th of each month',
      [
        'the first Monday of each month = FREQ=MONTHLY;BYDAY=1MO',
        'the last Friday of every quarter = FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR',
        'the 15th of each month = FREQ=MONTHLY;BYMONTHDAY=15',
      ],
    ],
    [
      'every other Monday, each quarter, annually',
      ['every other Monday = FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'each quarter = FREQ=MONTHLY;INTERVAL=3', 'annually = FREQ=YEARLY'],
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('says how a date bounds', () => {
    expect(
      findDates('since 2014, by Friday, until March 2026, no later than May 2027 and not earlier than May 2026', PUBLISHED).flatMap(
        ({ kind, relation }) => (kind === 'date' ? relation : []),
      ),
    ).toEqual(['since', 'by', 'until', 'by', 'after']);
  });
});

describe('other languages', () => {
  it.each([
    ['Der Minister war am 8. Januar 2026 da. Vor drei Jahren und Ende 2024 war er nicht da.', ['2026-01-08', '2023', '2024-39']],
    // Months that are spelled as in English.
    [
      'Der Rat muss bis zum 15. April 2026 antworten; am 9. November 1938 und am 3. August war er nicht da.',
      ['2026-04-15', '1938-11-09', '2025-08-03'],
    ],
    [
      'Die Firma wurde 1998 gegründet und ist klein. 2001 lehnten die Bürger das ab. Drei Jahre später kam das Ende.',
      ['1998', '2001', '2004'],
    ],
    ['Der Rat hat 1998 neue Stellen und 2012 Euro für die Stadt. Es sind 1998 Stühle.', []],
    [
      'Le ministre est venu le 1er mars 2025. Il y a trois ans, le mois dernier et hier il ne l’était pas.',
      ['2025-03-01', '2023', '2025-12', '2026-01-07'],
    ],
    ['El ministro llegó el 8 de enero de 2026. Hace tres años y el mes pasado no estaba.', ['2026-01-08', '2023', '2025-12']],
    ['یہ اجلاس جمعرات ۸ جنوری ۲۰۲۶ کو ہوا۔', ['2026-01-08']],
    ['In 1996 年, 2025年12月 and since 2014, May 1990 年', ['1996', '2025-12', '2014/..', '2014', '1990-05']],
    ['会议于2026年1月8日举行。上次在2025年12月，1月6日。', ['2026-01-08', '2025-12', '2026-01-06']],
  ])('%s', (text, expected) => {
    expect(findDates(text, PUBLISHED).map(({ edtf }) => edtf)).toEqual(expected);
  });
});

it('keeps the places of the text as given', () => {
  const text = '😀… “The talks” — held on Thursday’s eve, 12 May 1990–14 May 1990, ۸ مارچ ۲۰۲۵ and in 2014…';
  for (const found of findDates(text, PUBLISHED)) expect(text.slice(found.start, found.end)).toBe(found.text);
});

it.each(['1', ',', 'in ', 'the ', ' ', '1,111,', 'May ', 'the end of ', '1996-', '1987, ', 'a/', 'x-', '年', 'two and a half ', '\n'])(
  'comes to an end with very much of “%s”',
  (piece) => {
    expect(() => findDates(piece.repeat(Math.ceil(30_000 / piece.length)), PUBLISHED)).not.toThrow();
  },
);

it('finds what the seed uses, and invents no day', () => {
  const text = `First published 8 January 2026, 13:16 IST. At a recent strategic dialogue in Beijing, the seventh of its kind, China raised the attacks on
its nationals. Since 2014, about 90 Chinese citizens who worked on the corridor have been killed, and investments of nearly 60 billion dollars are at stake.
Islamabad has now agreed to special units in eight locations. Both sides will review security cooperation every 90 days. The interior minister, who
reportedly signed an agreement, assured strong measures at all levels.`;
  const found = findDates(text, PUBLISHED);
  expect(found.map(brief)).toEqual([
    '8 January 2026 = 2026-01-08',
    'recent = vague',
    'Since 2014 = 2014/..',
    '2014 = 2014',
    'now = vague',
    'every 90 days = FREQ=DAILY;INTERVAL=90',
  ]);
});
