import { expect, it } from 'vitest';
import { sizeWords } from './size-words';

it('counts in thousands, with one digit behind the point while there is room for it', () => {
  expect([0, 999, 1000, 1449, 99_900, 100_000, 1_400_000, 250_000_000, 3.2e9, 4e12].map(sizeWords)).toEqual([
    ...['0 B', '999 B', '1.0 kB', '1.4 kB', '99.9 kB', '100 kB', '1.4 MB', '250 MB', '3.2 GB', '4000 GB'],
  ]);
});
