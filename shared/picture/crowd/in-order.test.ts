import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_MS } from '../../time/bounds';
import { inOrderOf } from './in-order';

const number = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  // Parts of a millisecond, as close together as they can be told apart.
  fc.integer({ min: -9, max: 9 }).map((part) => 1_772_000_000_000 + part / 4096),
  fc.double({ min: -MAX_MS, max: MAX_MS, noNaN: true }),
  fc.constantFrom(-MAX_MS, MAX_MS, 0, -0),
);

it('is the order that comparing gives, equal ones as they stood', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 200 }), (numbers) => {
      const compared = [...numbers.keys()].sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0) || one - other);
      expect([...inOrderOf(Float64Array.from(numbers))]).toEqual(compared);
    }),
  );
});
