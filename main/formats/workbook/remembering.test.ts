import { expect, it } from 'vitest';
import { xlsxOf, xlsxRows } from '../../../testing/formats/workbooks';
import { openWorkbook } from './read-workbook';
import { remembering } from './remembering';

it('a workbook that is kept unpacks the sheet that was read last, and the beginnings of all, once', () => {
  const sheets = ['Talks', 'Votes'].map((name) => ({ name, rows: xlsxRows([['Title'], [name]]) }));
  const workbook = openWorkbook(xlsxOf({ sheets }));
  const unpacked: string[] = [];
  const kept = remembering({
    ...workbook,
    read(sheet, most) {
      unpacked.push(`${sheet} ${most ?? 'whole'}`);
      return workbook.read(sheet, most);
    },
  });
  const cells = (sheet: number, most?: number) => Array.from(kept.read(sheet, most).rows, (record) => record.cells[0]);
  for (let round = 0; round < 3; round++)
    expect([cells(0, 1), cells(1, 1), cells(1), cells(1)]).toEqual([['Title'], ['Title'], ['Title', 'Votes'], ['Title', 'Votes']]);
  expect(unpacked).toEqual(['0 1', '1 1', '1 whole']);
  expect(cells(0)).toEqual(['Title', 'Talks']);
  expect(unpacked.at(-1)).toBe('0 whole');
});
