import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { INCIDENTS, MEETINGS, OF_INCIDENTS, OF_MEETINGS, type Rows, readSheets, titles } from '../../../testing/formats/sheets-of-events';
import { xlsxOf, xlsxRows } from '../../../testing/formats/workbooks';
import { openWorkbook } from './read-workbook';
import { groupsOf } from './sheet-groups';

const NOTES: Rows = [['Remarks on the survey'], ['None so far']];
const notes = (from: number, to: number): Record<string, Rows> =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, at) => [`Annex ${from + at}`, NOTES]));

describe('of a workbook with many sheets', () => {
  it('all are looked at, wherever they stand', () => {
    const imported = readSheets({ Incidents: INCIDENTS, ...notes(2, 24), Meetings: MEETINGS, ...notes(26, 60) });
    expect(titles(imported)).toEqual([...OF_INCIDENTS, ...OF_MEETINGS]);
    expect(titles(readSheets({ ...notes(1, 24), Meetings: MEETINGS }))).toEqual(OF_MEETINGS);
  });

  it('those behind some hundreds are not, which is told', () => {
    const imported = readSheets({ Incidents: INCIDENTS, ...notes(2, 500), Meetings: MEETINGS });
    expect(titles(imported)).toEqual(OF_INCIDENTS);
    expect(imported.notes[0]).toContain('Those behind the first 500 were not looked at.');
  });

  it('each is unpacked a few times, however many others there are', () => {
    const count = 40;
    const of = (at: number): Rows => [
      ['Date', 'What happened', `Field ${at}`],
      ['2023-01-05', `Fire in house ${at}`, 'x'],
      ['2023-01-06', `Flood ${at}`, 'y'],
    ];
    const sheets = Array.from({ length: count }, (_, at) => ({ name: `Sheet ${at}`, rows: xlsxRows(of(at)) }));
    const workbook = openWorkbook(xlsxOf({ sheets }));
    const reads = new Map<number, number>();
    const counting = {
      ...workbook,
      read: (sheet: number, most?: number) => {
        reads.set(sheet, (reads.get(sheet) ?? 0) + 1);
        return workbook.read(sheet, most);
      },
    };
    expect(groupsOf(counting, [...sheets.keys()], 'looks', CONTEXT)).toHaveLength(count);
    expect(Math.max(...reads.values())).toBeLessThanOrEqual(2);
  });
});
