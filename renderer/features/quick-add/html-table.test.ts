import { expect, it } from 'vitest';
import { asTabs, filledIn } from './html-table';

const cell = (text: string, rows = 1, columns = 1) => ({ text, rows, columns });

it('what spans several rows stands in each, what spans several columns stands once', () => {
  const rows = [
    [cell('Day'), cell('What', 1, 2)],
    [cell('8 Jan', 2), cell('Hearing'), cell('Berlin')],
    [cell('Vote'), cell('Bonn', 2)],
    [cell('9 Jan'), cell('Appeal')],
  ];
  expect(filledIn(rows)).toEqual([
    ['Day', 'What', ''],
    ['8 Jan', 'Hearing', 'Berlin'],
    ['8 Jan', 'Vote', 'Bonn'],
    ['9 Jan', 'Appeal', 'Bonn'],
  ]);
});

it('cells with tabs, lines and quotation marks stay whole', () => {
  expect(
    asTabs([
      ['a', 'b\nc'],
      ['d\te', 'said "f"'],
    ]),
  ).toBe('a\t"b\nc"\n"d\te"\t"said ""f"""\n');
});
