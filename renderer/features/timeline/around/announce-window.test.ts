import { expect, it } from 'vitest';
import { windowWords } from './announce-window';

it('says a window in days, and a short one in hours', () => {
  const [start, end] = [Date.parse('2026-01-08T09:30Z'), Date.parse('2026-01-08T17:05Z')];
  expect(windowWords({ start, end })).toBe('Showing 8 January 2026, 09:30 to 8 January 2026, 17:05.');
  expect(windowWords({ start, end: Date.parse('2026-03-01T00:00Z') })).toBe('Showing 8 January 2026 to 1 March 2026.');
});
