import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openEngine } from '../database/engine';
import { NONE, wholeNumbers } from './whole-numbers';

const engine = openEngine(':memory:');

/** As SQLite writes it. */
function written(values: readonly (number | string | null)[]): Uint8Array {
  const row = engine.get<{ json: ArrayBuffer }>('SELECT CAST(json_group_array(value) AS BLOB) AS json FROM json_each(?)', [
    JSON.stringify(values),
  ]);
  return new Uint8Array(row?.json ?? NONE);
}

it('reads whole numbers as SQLite writes them', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeInteger()), (numbers) => {
      expect([...wholeNumbers(written(numbers), numbers.length)]).toEqual(numbers);
    }),
  );
});

it('reads none of none', () => {
  expect([...wholeNumbers(NONE, 10)]).toEqual([]);
});

it('reads what a stranger put there as JSON does, and 0 for what is no number', () => {
  expect([...wholeNumbers(written([12, 'a "1", 2', null, 1.5, -1e300, 7]), 6)]).toEqual([12, 0, 0, 1.5, -1e300, 7]);
});
