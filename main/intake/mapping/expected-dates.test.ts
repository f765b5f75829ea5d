import { expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

/* Plans that say as well as they can when something is expected. */

it.each(['Expected', 'ETA', 'Target date', 'Erwartet'])(
  'under “%s” are the dates of a table that has no others, and what is none is refused by row',
  (header) => {
    const table = `Milestone,${header}\nDesign freeze,Q3 2025\nPrototype,wk 12\nLaunch,tbc\nParty,May\nEnd,mid 2026\n`;
    expect(datesOf(table)).toEqual([
      '2025-35',
      '2026-38',
      '! row 3: Add the year of the week.',
      '! row 4: There is no date.',
      expect.stringMatching(/^! row 5: Add the year/),
    ]);
    expect(readTable(table).notes.join('\n')).toContain('expected');
  },
);

it('are none beside others, nor where the cells tell something else', () => {
  expect(datesOf('Date,Survey,Expected\n2024-01-05,Moor,Q3 2025\n2024-01-06,Lake,tbc\n')).toEqual(['2024-01-05', '2024-01-06']);
  expect(readTable('Test,Expected,Actual\nlogin,1200,200\nlogout,ok,fail\n').drafts.length).toBe(0);
});
