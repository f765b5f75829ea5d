import { expect, it } from 'vitest';
import { MOST_FILES, partName, partNumber, partOfRow, rowInFile, rowInPart, rowName, rowOfFile, rowWithin } from './row-name';

it('a row of a file with one part is called by its number', () => {
  expect([rowName(2), rowName(1_234_567), partName(7), rowWithin(7), partOfRow(7)]).toEqual(['2', '1,234,567', '', 7, 0]);
});

it('a row of several parts is called by both, and comes in their order', () => {
  const rows = [rowInPart('sheet', 1, 1_048_576), rowInPart('sheet', 2, 1), rowInPart('sheet', 100, 3), rowInPart('table', 1, 2)];
  expect(rows.map((row) => rowName(row))).toEqual(['1,048,576 of sheet 1', '1 of sheet 2', '3 of sheet 100', '2 of table 1']);
  expect(rows.map(rowWithin)).toEqual([1_048_576, 1, 3, 2]);
  expect(rows.map((row) => partName(row))).toEqual(['sheet 1', 'sheet 2', 'sheet 100', 'table 1']);
  expect([...rows].sort((one, other) => one - other)).toEqual(rows);
  expect(rows.every(Number.isSafeInteger)).toBe(true);
});

it('a row of several files is called by its file, and by its part of that where there is one', () => {
  const inner = [7, rowInPart('sheet', 2, 5), rowInPart('table', 999, 3)];
  const rows = inner.map((row, at) => rowInFile(at + 1, row));
  expect(rows.map((row) => rowName(row))).toEqual(['7 of file 1', '5 of sheet 2 of file 2', '3 of table 999 of file 3']);
  expect(rows.map((row) => rowName(row, ['a.csv', 'b.xlsx']))).toEqual([
    '7 of “a.csv”',
    '5 of sheet 2 of “b.xlsx”',
    '3 of table 999 of file 3',
  ]);
  expect(rows.map(rowOfFile)).toEqual(inner);
  expect(rows.map(rowWithin)).toEqual([7, 5, 3]);
  expect(rows.map(partNumber)).toEqual([1, 2, 3]);
  expect(new Set(rows.map(partOfRow)).size).toBe(3);
  expect([...rows].sort((one, other) => one - other)).toEqual(rows);
  const last = rowInFile(MOST_FILES, rowInPart('table', 1000, 1_000_000));
  expect([Number.isSafeInteger(last), rowName(last)]).toEqual([true, '1,000,000 of table 1000 of file 500']);
});
