import { describe, expect, it } from 'vitest';
import { readDay } from '../day-text';
import { findDates } from './find-dates';

/** Turns that newspapers, agencies and histories have and quick notes do not, each with what it means on a day of publication. */

function dates(published: string, text: string): string[] {
  const day = readDay(published);
  if (day === null) throw new Error(`No day: ${published}`);
  return findDates(text, day).flatMap(({ kind, text: said, edtf }) => (kind === 'date' ? [`${said} = ${edtf}`] : []));
}

describe('what is ahead', () => {
  // A Wednesday.
  it.each([
    ['Congress is to vote Friday.', 'Friday = 2025-02-21'],
    ['Sentencing was set for Friday.', 'Friday = 2025-02-21'],
    ['The vote has been put off until at least Friday.', 'Friday = 2025-02-21'],
    ['A judge set June 4 for the sentencing.', 'June 4 = 2025-06-04'],
    ['The new house is seated in early March.', 'early March = [2025-03-01..2025-03-10]'],
    ['Workers hoped to have power back by Saturday.', 'Saturday = 2025-02-22'],
    ['A two-for-one split takes effect June 15.', 'June 15 = 2025-06-15'],
    ['A special session is likely over the weekend.', 'the weekend = [2025-02-22..2025-02-23]'],
    ['Jurors could not agree by Dec. 7.', 'Dec. 7 = 2024-12-07'],
    ['Schools stay closed until fall.', 'fall = 2025-23'],
    ['She called an election for April 10.', 'April 10 = 2025-04-10'],
    ['The bank will cut them off after Monday.', 'Monday = 2025-02-24'],
    ['Retail figures are out on Monday.', 'Monday = 2025-02-24'],
    ['Inspectors return to Baghdad on Monday.', 'Monday = 2025-02-24'],
    ['The Labor Department publishes prices on Monday.', 'Monday = 2025-02-24'],
    ['In Washington the Senate votes Monday.', 'Monday = 2025-02-24'],
    ['He was convicted and faces sentencing Sept. 4.', 'Sept. 4 = 2025-09-04'],
    ['Some look for a cut before Easter.', 'Easter = 2025-04-20'],
    ['The truce that was extended lapses on 10 November.', '10 November = 2025-11-10'],
    ['The hearing was moved without a word to June 20.', 'June 20 = 2025-06-20'],
    ['The date was first said to be April 11.', 'April 11 = 2025-04-11'],
    ['The Commission, which has until 15 July to answer, said nothing.', '15 July = 2025-07-15'],
    ['The owner was given until Friday to pay.', 'Friday = 2025-02-21'],
    ['The court gave them until June.', 'June = 2025-06'],
    ['Ministers give the owner until mid-April to pay.', 'mid-April = [2025-04-11..2025-04-20]'],
    ['They have lost all and left. "By Easter we will starve," she said.', 'Easter = 2025-04-20'],
    ['Another round has been pencilled in for mid-April.', 'mid-April = [2025-04-11..2025-04-20]'],
    ['It will be run by a panel that includes two bereaved parents, starting in January.', 'January = 2026-01'],
    ['The owner had until 15 July to pay.', '15 July = 2024-07-15'],
    ['Incentives, begun in the fall, will expire.', 'the fall = 2024-23'],
    ['It will be the first decline in seven years. Few expect it to ease before May. In fact none do.', 'May = 2025-05'],
  ])('%s', (text, expected) => expect(dates('2025-02-19', text)).toEqual([expected]));

  it('is over where it is no verb', () => {
    expect(dates('2025-02-19', 'It won 400 votes Monday.')).toEqual(['Monday = 2025-02-17']);
    expect(dates('2025-02-19', 'The vote was close Monday.')).toEqual(['Monday = 2025-02-17']);
  });

  it.each([
    'The trial is expected to last six weeks.',
    'Such a surge could be expected once in 80 years.',
    'The curfew may last a month.',
    'They came on the Monday after the vote.',
  ])('is none: %s', (text) => expect(dates('2025-02-19', text)).toEqual([]));

  it('leaves weeks open that count from no day, and counts them from one', () => {
    expect(dates('2025-02-19', 'They met on 31 May 2024. In June it was closed. It opened three weeks later.')).toEqual([
      '31 May 2024 = 2024-05-31',
      'June = 2024-06',
    ]);
    expect(dates('2025-02-19', 'In May 2024 it was closed on 6 May 2024. It opened three weeks later.').at(-1)).toBe(
      'three weeks later = [2024-05-27..2024-06-02]',
    );
  });

  it('is over where it had been set before', () => {
    expect(dates('2025-02-19', 'The trial had been set for Monday.')).toEqual(['Monday = 2025-02-17']);
  });
});

describe('years and quarters', () => {
  it.each([
    ["It took a charge in fiscal 1989's second quarter.", ["fiscal 1989's second quarter = 1989-34"]],
    ["It was higher than in 1988's first half.", ["1988's first half = 1988-40"]],
    ['It lost $8 million in the quarter ended Sept. 30.', ['the quarter = 1989-35', 'Sept. 30 = 1989-09-30']],
    ['In the year ended in August, not in the quarter ended Aug. 31, it lost less.', ['August = 1989-08', 'Aug. 31 = 1989-08-31']],
    ['It fell in the June quarter.', ['the June quarter = 1989-34']],
    [
      'It earned $1 million in the first quarter, against $2 million in the 1988 quarter.',
      ['the first quarter = 1989-33', 'the 1988 quarter = 1988-33'],
    ],
    ["It lost $14 million in 1988's final quarter.", ["1988's final quarter = 1988-36"]],
    [
      'Exports fell in the July-September quarter from the corresponding quarter of 1988.',
      ['the July-September quarter = 1989-35', 'the corresponding quarter of 1988 = 1988-35'],
    ],
    ['Output grew 18% in the first half.', ['the first half = 1989-40']],
    ['The next review will be in the last quarter of the year.', ['the last quarter of the year = 1989-36']],
    ['Lee scored 24 points in the second half and 11 in the fourth quarter.', []],
    ['It will close the plant by year end.', ['year end = 1989-39']],
    ['No talks are planned for the rest of the week.', ['the week = [1989-10-30..1989-11-05]']],
    ['It was down 14 percent for the week.', ['the week = [1989-10-30..1989-11-05]']],
    ['A strike idled it for most of the summer.', ['the summer = 1989-22']],
    [
      'It ended at 98 on Tuesday. It had gained 2 on Friday. Volume was less than on the previous day.',
      ['Tuesday = 1989-10-31', 'Friday = 1989-10-27', 'the previous day = 1989-10-30'],
    ],
    ['The index began the year at 2168.', ['the year = 1989']],
    ['The years 1890 and 1899 were dry.', ['1890 = 1890', '1899 = 1899']],
    ['The house was built about 1850.', ['1850 = 1850']],
    ['The treaty of 1648 and a force of 1450 held.', ['1648 = 1648']],
  ])('%s', (text, expected) => expect(dates('1989-11-02', text)).toEqual(expected));
});

it('a quarter that has ended is not ahead', () => {
  const text = 'It will report earnings for the fiscal fourth quarter ended Jan. 31.';
  expect(dates('1998-02-27', text)).toEqual(['the fiscal fourth quarter = 1997-36', 'Jan. 31 = 1998-01-31']);
});

describe('portions', () => {
  it.each([
    ['It met in the third week of September 2015.', 'the third week of September 2015 = [2015-09-15..2015-09-21]'],
    ['It met in the last week of May 2015.', 'the last week of May 2015 = [2015-05-25..2015-05-31]'],
    ['It met in the second half of January 2022.', 'the second half of January 2022 = [2022-01-16..2022-01-31]'],
    ['They voted on the second Tuesday of November 1997.', 'the second Tuesday of November 1997 = 1997-11-11'],
    ['Clocks changed on the last Sunday in March 1998.', 'the last Sunday in March 1998 = 1998-03-29'],
    ['He left the Friday before Christmas 1997.', 'the Friday before Christmas 1997 = 1997-12-19'],
    ['He came the Monday after Easter 1998.', 'the Monday after Easter 1998 = 1998-04-13'],
    ['It grew in the first half of the 1990s.', 'the first half of the 1990s = [1990..1994]'],
    ['It grew in the last quarter of the 19th century.', 'the last quarter of the 19th century = [1875..1899]'],
    ['It was idle in the week of Sept. 28, 1992.', 'the week of Sept. 28, 1992 = [1992-09-28..1992-10-04]'],
  ])('%s', (text, expected) => expect(dates('2023-02-01', text)).toEqual([expected]));
});

describe('a history', () => {
  it.each([
    [
      'In the spring of 1915 the fleet came. Landings followed on 25 April, a Sunday, at six beaches.',
      '2010-06-15',
      '25 April = 1915-04-25',
    ],
    // A report begins with a day that needs no year, whatever years it looks back on.
    [
      'At a briefing on August 16 she spoke of June 2001, of April 2019 and of 15 October 1999. They met on July 28.',
      '2021-08-17',
      'July 28 = 2021-07-28',
    ],
    [
      'War began on 11 October 1899 and lasted until 31 May 1902. It was feared since the raid of 1895–96. In November it came closer.',
      '2009-12-20',
      'November = 1899-11',
    ],
    [
      'In July 1988 Iran accepted the resolution passed a year before. Fighting ended on 20 August.',
      '2010-06-15',
      '20 August = 1988-08-20',
    ],
    ['On 9 December 1776 he waited. He crossed on Christmas night.', '2010-06-15', 'Christmas night = 1776-12-25'],
    ['On 20 May 1631 the town was stormed. After 1635 it was another war.', '2009-12-20', '1635 = 1635'],
    ['The limes fell in AD 260. In 406 the Rhine was crossed on 31 December.', '2010-03-01', '31 December = 0406-12-31'],
  ])('%s', (text, published, expected) => expect(dates(published, text).at(-1)).toBe(expected));
});

describe('a date by another one', () => {
  it.each([
    ['She has had no access since June last year.', ['June last year = 2022-06']],
    ['Talks collapsed on Friday of last week.', ['Friday of last week = 2023-01-27']],
    ['He won in 1745 and lost in April of the following year.', ['1745 = 1745', 'April of the following year = 1746-04']],
    ['It opened in May 1941. On the 22nd of that month it closed.', ['May 1941 = 1941-05', 'the 22nd of that month = 1941-05-22']],
    ['It opened in May 1941. That same year it closed.', ['May 1941 = 1941-05', 'That same year = 1941']],
    ['Lines begun the autumn before saved it in 1810.', ['1810 = 1810']],
    ['Saved in 1810 by lines begun the autumn before.', ['1810 = 1810', 'the autumn before = 1809-23']],
    ['On 15 March 1894 it began; two days after that, it was over.', ['15 March 1894 = 1894-03-15', 'two days after that = 1894-03-17']],
    [
      'It sold 98 last week, against 90 the week before.',
      ['last week = [2023-01-23..2023-01-29]', 'the week before = [2023-01-16..2023-01-22]'],
    ],
    ['It fell in December from October, and rose the next month.', ['December = 2022-12', 'October = 2022-10', 'the next month = 2023-01']],
    ['On 5 June 1967 it began, and on the 7th the town fell.', ['5 June 1967 = 1967-06-05', 'the 7th = 1967-06-07']],
    ['On 5 June 1967 he lived on the 7th floor.', ['5 June 1967 = 1967-06-05']],
    ['He won in 218 BC and again in 216.', ['218 BC = -0217', '216 = -0215']],
    [
      '"In 2017 the water came in the night of 11 January. The next morning it was gone."',
      ['2017 = 2017', '11 January = 2017-01-11', 'The next morning = 2017-01-12'],
    ],
    [
      'He said last week: in 2017 it was founded; the next meeting will be on 11 March.',
      ['last week = [2023-01-23..2023-01-29]', '2017 = 2017', '11 March = 2023-03-11'],
    ],
    [
      'He spoke on 20 January. The firm withdrew in early 2021 and was replaced two months later.',
      ['20 January = 2023-01-20', 'early 2021 = 2021-37', 'two months later = 2021~'],
    ],
    ['It closed on Memorial Day, 1958, not Memorial Day 1990.', ['Memorial Day, 1958 = 1958-05-30', 'Memorial Day 1990 = 1990-05-28']],
  ])('%s', (text, expected) => expect(dates('2023-02-01', text)).toEqual(expected));

  it('in a history tells a stretch from the day that it is at', () => {
    const day = readDay('2010-03-01');
    const found = day === null ? [] : findDates('On 7 June 1944 it rained. Over the next ten days it held.', day);
    expect(found.find(({ kind }) => kind === 'span')).toMatchObject({
      text: 'the next ten days',
      edtf: '1944-06-07/1944-06-17',
      anchor: 3,
    });
  });

  it('in a history goes back to where a war began and ended', () => {
    const war = 'It began on 1 August 1894 and ended on 17 April 1895. On 15 September the garrison fell.';
    expect(dates('2010-03-01', war)).toEqual(['1 August 1894 = 1894-08-01', '17 April 1895 = 1895-04-17', '15 September = 1894-09-15']);
  });

  it('in a history does not go on from what had been long before', () => {
    const peace = 'In May 1940 it signed in the car that had been used in November 1918. That same year it fell.';
    expect(dates('2010-03-01', peace).at(-1)).toBe('That same year = 1940');
  });
});

it.each([
  ['the war of 1904–05', ['1904 = 1904', '05 = 1905']],
  ['their staff in 2022–23', ['2022 = 2022', '23 = 2023']],
  ['By mid-May the front had gone.', ['mid-May = [2022-05-11..2022-05-20]']],
  ['On April 6 and 7 he won; on April 6 and 7 people came', ['April 6 = 2022-04-06', '7 = 2022-04-07', 'April 6 = 2022-04-06']],
  ['His wife, April, died on Sunday; as recently as June he wrote.', ['Sunday = 2023-01-29', 'June = 2022-06']],
  ['By 5 May it was too late. The following week it closed.', ['5 May = 2022-05-05', 'The following week = [2022-05-09..2022-05-15]']],
  ['"Second thoughts," June said. Sunday Times readers knew.', []],
])('takes apart %s', (text, expected) => expect(dates('2023-02-01', text)).toEqual(expected));

// Published in December, January is near.
it.each([
  ['The bridge was destroyed on 11 January.', '2025-01-11'],
  ['On 8 January the mayor fled.', '2025-01-08'],
  ['Troops withdrew Jan. 20.', '2025-01-20'],
  ['The Labor Department releases November prices.', '2025-11'],
  ['Twelve soldiers died between Jan. 3 and Jan. 9.', '2025-01-09'],
  ['Rebels came on 4 January 2025. A raid that killed two happened to fall on a market day, 11 January.', '2025-01-11'],
  ['The company announced a meeting on 11 January.', '2026-01-11'],
  ['On 8 January rebels attacked the town.', '2025-01-08'],
  ['On 20 January the newly elected president takes office.', '2026-01-20'],
  ['On 20 January all suspended members return.', '2026-01-20'],
  ['On 20 January the men who were jailed go free.', '2026-01-20'],
  ['He was suspended until 20 January.', '2026-01-20'],
  ['Flights were cancelled until Jan. 15.', '2026-01-15'],
  ['Flights were cancelled between Jan. 15 and Jan. 18.', '2026-01-18'],
  ['He was banned from 20 January.', '2026-01-20'],
  ['The hearing was scheduled on 14 January.', '2026-01-14'],
  ['The road was said to be opened on 20 January.', '2026-01-20'],
  ['A strike was called for 9 January.', '2026-01-09'],
  ['On Jan. 10 the court will rule.', '2026-01-10'],
])('a day just ahead is last year’s where the text says that something was done on it: %s', (text, expected) =>
  expect(dates('2025-12-02', text).at(-1)?.split(' = ')[1]).toBe(expected),
);

it('tells of nothing vague in "the most recent report"', () => {
  const day = readDay('2023-02-01');
  expect(day === null ? null : findDates('Its most recent report was long.', day)).toEqual([]);
});
