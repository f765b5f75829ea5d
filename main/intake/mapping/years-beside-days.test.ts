import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

/* Years of our era beside days, and beside years of reigns. */

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('a column of years and one of their days are one date', () => {
  it.each([
    '西暦,月日,出来事',
    '西暦年,月日,事項',
    '公元,月日,大事记',
    '公历年,月日,大事',
    '年代,月日,大事記',
    '연도,월일,사건',
    '년도,월일,사건',
    '서기,월일,사건',
    'Jahreszahl,Tag,Ereignis',
    'Jahr,Tag,Ereignis',
    'Year AD,Day and month,Event',
    'Anno Domini,Day,Event',
    'Rok n.e.,Dzień,Wydarzenie',
  ])('%s', (header) => {
    const days = /월/.test(header)
      ? ['6월 25일', '7월 27일']
      : /\p{Script=Han}/u.test(header)
        ? ['6月25日', '7月27日']
        : ['25 June', '27 July'];
    const read = readTable(
      table(header, `1950,${days[0]},戦争の始まりと混乱`, `1953,${days[1]},休戦協定の調印式`, `1953,${days[0]},捕虜の交換の始まり`),
    );
    expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['1950-06-25', '1953-07-27', '1953-06-25']);
    expect(read.drafts.map(({ draft }) => draft.title)).toContain('戦争の始まりと混乱');
  });
});

it.each([
  ['西暦,和暦,月日,出来事', (year: string, reign: string, day: string, what: string) => `${year},${reign},${day},${what}`],
  ['和暦,西暦,月日,出来事', (year: string, reign: string, day: string, what: string) => `${reign},${year},${day},${what}`],
  ['西暦年,元号,月日,事項', (year: string, reign: string, day: string, what: string) => `${year},${reign},${day},${what}`],
])('%s: a reign beside a year is the same year', (header, row) => {
  expect(
    datesOf(table(header, row('1945', '昭和20年', '8月15日', '玉音放送と終戦'), row('1989', '昭和64年', '1月7日', '昭和天皇の崩御'))),
  ).toEqual(['1945-08-15', '1989-01-07']);
});

it.each(['西暦年,和暦年,月,日,出来事', '年号,西暦,月,日,事項'])('%s: year, month and day', (header) => {
  const years = (year: string, reign: string): string => (header.startsWith('西暦') ? `${year},${reign}` : `${reign},${year}`);
  expect(
    datesOf(table(header, `${years('1945', '昭和20年')},8,15,玉音放送と終戦`, `${years('1989', '昭和64年')},1,7,昭和天皇の崩御`)),
  ).toEqual(['1945-08-15', '1989-01-07']);
});

it('the fuller of a reign and a year is taken', () => {
  expect(datesOf(table('西暦,和暦,出来事', '1945,昭和20年8月15日,玉音放送と終戦', '1989,昭和64年1月7日,昭和天皇の崩御'))).toEqual([
    '1945-08-15',
    '1989-01-07',
  ]);
  const { drafts, notes } = readTable(table('西暦,和暦,出来事', '1945,昭和20年,玉音放送と終戦', '1989,昭和64年,昭和天皇の崩御'));
  expect(drafts.map(({ draft }) => draft.when)).toEqual(['1945', '1989']);
  expect(notes.join('\n')).not.toMatch(/more than the year/);
});

it.each([
  'Birth year',
  'Year of birth',
  'Year built',
  'Model year',
  'Vehicle year',
  'Fiscal year',
  'Active cases',
  'Baujahr',
  'Jahr v. Chr.',
  '',
  'Year founded',
])('%s is not the year of the days beside it', (header) => {
  const read = readTable(table(`Date,Event,${header}`, '5 May,Fall of a horse,1960', '6 June,Robbery of a bank,1971', '7 July,Theft,1980'));
  expect(read.drafts.map(({ draft }) => draft.when)).toEqual([]);
  expect(read.problems.map(({ message }) => message).join()).toMatch(/year/i);
  const alone = readTable(table(`${header},Day,Event`, '1960,5 May,Fall of a horse', '1971,6 June,Robbery of a bank', '1980,7 July,Theft'));
  expect(alone.drafts.map(({ draft }) => draft.when).filter((when) => when.length > 4)).toEqual([]);
});
