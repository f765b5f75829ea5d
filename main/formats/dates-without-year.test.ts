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
