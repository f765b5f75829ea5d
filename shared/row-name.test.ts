import { expect, it } from 'vitest';
import { partName, partOfRow, rowInPart, rowName, rowWithin } from './row-name';

it('a row of a file with one part is called by its number', () => {
  expect([rowName(2), rowName(1_234_567), partName(7), rowWithin(7), partOfRow(7)]).toEqual(['2', '1,234,567', '', 7, 0]);
});

it('a row of several parts is called by both, and comes in their order', () => {
  const rows = [rowInPart('sheet', 1, 1_048_576), rowInPart('sheet', 2, 1), rowInPart('sheet', 100, 3), rowInPart('table', 1, 2)];
  expect(rows.map(rowName)).toEqual(['1,048,576 of sheet 1', '1 of sheet 2', '3 of sheet 100', '2 of table 1']);
  expect(rows.map(rowWithin)).toEqual([1_048_576, 1, 3, 2]);
  expect(rows.map(partName)).toEqual(['sheet 1', 'sheet 2', 'sheet 100', 'table 1']);
  expect([...rows].sort((one, other) => one - other)).toEqual(rows);
  expect(rows.every(Number.isSafeInteger)).toBe(true);
});
