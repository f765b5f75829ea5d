import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const WAR = 'Date,Event\n4 August,War\n28–30 September,Battle\n30 December,Truce\n2 January,Thaw\n';

describe('a table whose dates say no year', () => {
  it('is refused with the question, which is asked once', () => {
    const { decisions, problems } = readTable(WAR);
    expect(decisions.filter(({ about }) => about === 'year')).toMatchObject([
      { column: 'Date', by: 'nobody', choices: ['2026', '2025', '2024', '2023'] },
    ]);
    expect(problems[0]?.message).toMatch(/which year/);
  });

  it('has the year that is said, and the next where the months begin anew', () => {
    const { notes } = readTable(WAR, { dates: { firstYear: 1914 } });
    expect(datesOf(WAR, { dates: { firstYear: 1914 } })).toEqual(['1914-08-04', '1914-09-28/1914-09-30', '1914-12-30', '1915-01-02']);
    expect(notes.join('\n')).toMatch(/the dates say no year\. The first was read as of 1914/);
    const newest = 'Date,Event\n2 January,Thaw\n30 December,Truce\n4 August,War\n';
    expect(datesOf(newest, { dates: { firstYear: 1915 } })).toEqual(['1915-01-02', '1914-12-30', '1914-08-04']);
  });

  it('in digits, with times, and as start and end', () => {
    const digits = 'Date,Event\n04.08.,War\n28.09.,Battle\n';
    expect(datesOf(digits, { dates: { firstYear: 1914 } })).toEqual(['1914-08-04', '1914-09-28']);
    expect(datesOf('Date,Event\n04/08,War\n28/09,Battle\n', { dates: { firstYear: 1914 } })).toEqual(['1914-08-04', '1914-09-28']);
    const spans = 'Start,End,Event\n4 August,6 August,War\n30 December,2 January,Truce\n';
    expect(datesOf(spans, { dates: { firstYear: 1914 } })).toEqual(['1914-08-04/1914-08-06', '1914-12-30/1915-01-02']);
  });

  it('is none where one of them says its year', () => {
    const one = 'Date,Event\n4 August 1914,War\n5 August,Battle\n';
    expect(datesOf(one, { dates: { firstYear: 1999 } })).toEqual(['1914-08-04', expect.stringMatching(/^! row 3/)]);
    expect(readTable(one).decisions.map(({ about }) => about)).not.toContain('year');
  });
});

describe('a year that a row says below the first ones', () => {
  const many = Array.from({ length: 200 }, (_, at) => `${1 + (at % 28)} August,Event ${at}`).join('\n');
  const below = (...rows: string[]) => datesOf(`Date,Event\n${many}\n${rows.join('\n')}\n`, { dates: { firstYear: 1914 } }).slice(200);

  it('is where the next ones go on', () => {
    expect(below('4 May 1917,A', '6 June,B', '2 January,C')).toEqual(['1917-05-04', '1917-06-06', '1918-01-02']);
    expect(below('1917,A', '6 June,B')).toEqual(['1917', '1917-06-06']);
  });

  it('counts for both ends of its row', () => {
    const spans = Array.from({ length: 200 }, () => '4 August,6 August,Event').join('\n');
    const rows = '4 May 1917,6 May,A\n30 December,2 January 1919,B\n5 January,7 January,C\n';
    expect(datesOf(`Start,End,Event\n${spans}\n${rows}`, { dates: { firstYear: 1914 } }).slice(200)).toEqual([
      '1917-05-04/1917-05-06',
      '1918-12-30/1919-01-02',
      '1919-01-05/1919-01-07',
    ]);
  });
});

it('seasons have years as months do, and the years that are asked are none that lie ahead alone', () => {
  expect(datesOf('Date,Event\nSpring,A\n4 May,B\nAutumn,C\nSpring,D\n', { dates: { firstYear: 2020 } })).toEqual([
    '2020-21',
    '2020-05-04',
    '2020-23',
    '2021-21',
  ]);
  const { decisions } = readTable('Date,Event\n30 December,A\n2 January,B\n');
  expect(decisions.find(({ about }) => about === 'year')?.choices).toEqual(['2026', '2025', '2024', '2023', '2022']);
});

it('a sum or a heading among dates without years hides neither them nor the question', () => {
  const text = 'Date,Event,Dead\nPhase 1,,\n3 May,Flood,2\n7 Nov,Fire,1\nTotal,,3\n';
  const asked = readTable(text);
  expect(asked.decisions.filter(({ about }) => about === 'year')).toMatchObject([{ by: 'nobody' }]);
  const said = readTable(text, { dates: { firstYear: 1912 } });
  expect([said.problems, said.drafts.map(({ draft }) => draft.when)]).toEqual([[], ['1912-05-03', '1912-11-07']]);
});

describe('dates without a year', () => {
  const said = { dates: { firstYear: 2021 } };
  const table = (...cells: string[]) => `Date,Event\n${cells.map((cell, at) => `"${cell}",E${at}`).join('\n')}\n`;

  it('may say the day of the week, which belongs to one year', () => {
    const expected = ['2021-04-05', '2021-04-06', '2021-04-08'];
    expect(datesOf(table('Mon 5 April', 'Tuesday, 6 April', '8 April (Thu)'), said)).toEqual(expected);
    expect(datesOf(table('Mo. 05.04.', 'Di 06.04.', 'Do 8.4.'), said)).toEqual(expected);
    expect(datesOf(table('Mon 5/4', 'Tue 6/4', 'Thu 8/4', 'Tue 13/4'), said).slice(0, 3)).toEqual(expected);
    expect(readTable(table('Mon 5 April', 'Tue 6 April')).decisions.map(({ about }) => about)).toContain('year');
    expect(datesOf(table('Mon 5 April', 'Wed 6 April'), said)).toEqual([
      '2021-04-05',
      expect.stringMatching(/row 3.*Tuesday, not a Wednesday/),
    ]);
  });

  it('are days behind their months as well as before them, but no months of a year', () => {
    expect(datesOf(table('Aug 4', 'Aug 28', 'Sept. 15'), said)).toEqual(['2021-08-04', '2021-08-28', '2021-09-15']);
    expect(datesOf(table('Jan-26', 'Feb-25'), said)).toEqual(['2026-01', '2025-02']);
  });

  it.each([
    ['a plan', ['Jan 24', 'Feb 24', 'Mar 24', 'Nov 24', 'Jan 25'], ['2024-01', '2024-02', '2024-03', '2024-11', '2025-01']],
    ['the newest first', ['März 25', 'Jan. 25', 'Dez. 24', 'n/a', 'Nov. 24'], ['2025-03', '2025-01', '2024-12', '2024-11']],
    ['of one year', ['März 24', 'Juni 24'], ['2024-03', '2024-06']],
  ])('are months of years where their numbers stand still or go on by one with other months, which is asked: %s', (_, cells, dates) => {
    const { decisions } = readTable(table(...cells));
    expect(decisions.map(({ about, by }) => [about, by])).toContainEqual(['century', 'nobody']);
    expect(decisions.map(({ about }) => about)).not.toContain('year');
    expect(datesOf(table(...cells)).filter((one) => !one.startsWith('!'))).toEqual(dates);
    // Whoever says a year says that they are days.
    expect(datesOf(table(...cells), said)[0]).toMatch(/^202\d-\d\d-2\d$/);
  });

  it('are months of years below a header that says so, whoever says a year', () => {
    const months = table('Mar 24', 'May 21').replace('Date', 'Month');
    expect(datesOf(months)).toEqual(['2024-03', '2021-05']);
    expect(datesOf(months, said)).toEqual(['2024-03', '2021-05']);
  });

  it('are days where the numbers of a month go on', () => {
    for (const cells of [
      ['Aug 14', 'Aug 15', 'Aug 15', 'Sep 15'],
      ['Aug 14', 'Aug 28', 'Sep 28'],
      ['Aug 28', 'Sep 13', 'Sep 13', 'Oct 14'],
    ])
      expect(
        readTable(table(...cells)).decisions.map(({ about }) => about),
        cells.join(),
      ).toContain('year');
  });

  it('may be spans in digits', () => {
    expect(datesOf(table('03.04.–05.04.', '6.4.-8.4.', '28.12.–03.01.'), said)).toEqual([
      '2021-04-03/2021-04-05',
      '2021-04-06/2021-04-08',
      '2021-12-28/2022-01-03',
    ]);
  });

  it('stand among cells that say no date, or none that is understood, which are refused alone', () => {
    const rows = table('4 August', 'n/a', '5 August', '6 August', '7 August', '8 August, at dawn of it', '9 August');
    const dates = datesOf(rows, said);
    expect(dates.slice(0, 5)).toEqual(['2021-08-04', '2021-08-05', '2021-08-06', '2021-08-07', '2021-08-09']);
    expect(dates.slice(5)).toEqual([expect.stringMatching(/row 3: There is no date/), expect.stringMatching(/row 7/)]);
  });

  it('are refused as what they are in a year that has no such day', () => {
    expect(datesOf(table('29 February', '1 March'), said)).toEqual(['2021-03-01', '! row 2: There is no 29 February in 2021.']);
  });

  it('with a hyphen are of no order that anything proves, as others in digits', () => {
    expect(readTable(table('01-02', '01-12', '02-01'), said).fault?.message).toMatch(/day first or month first/);
    expect(datesOf(table('01-02', '01-25', '02-01'), said)).toEqual(['2021-01-02', '2021-01-25', '2021-02-01']);
    expect(datesOf(table('01-02', '25-02', '01-03'), said)).toEqual(['2021-02-01', '2021-02-25', '2021-03-01']);
  });

  it('are month and day where a person says that the year comes first', () => {
    const yearFirst = { order: 'ymd', dates: { firstYear: 2021, by: { order: 'person' } } } as const;
    expect(datesOf(table('04/03', '05/10', '5/12'), yearFirst)).toEqual(['2021-04-03', '2021-05-10', '2021-05-12']);
    expect(datesOf(table('04-03', '05-10'), yearFirst)).toEqual(['2021-04-03', '2021-05-10']);
  });
});
