import { expect, it } from 'vitest';
import { barHeightIn } from './bar-height';

it('leaves air between bars, but not at the cost of the words on one', () => {
  expect([30, 20, 15, 13].map((row) => barHeightIn(row, false))).toEqual([22, 17, 12, 10]);
  expect([30, 20, 15, 13].map((row) => barHeightIn(row, true))).toEqual([22, 17, 14, 12]);
});
