import { expect, it } from 'vitest';
import { startOf } from '../../../shared/time/day';
import { silenceWords } from './silence-words';

it('says the days of a silence before the common era as what they are', () => {
  const silence = { start: startOf(-43, 3, 15), end: startOf(-26, 1, 16), open: false };
  expect(silenceWords(silence).stretch).toContain('15 March 44 BCE');
  expect(silenceWords(silence).stretch).toContain('16 January 27 BCE');
  expect(silenceWords({ ...silence, open: true }).stretch).toContain('15 March 44 BCE');
});

it('says how many whole days it lasted', () => {
  expect(silenceWords({ start: startOf(2026, 1, 8), end: startOf(2026, 3, 1) - 1, open: false }).length).toContain('51');
});
