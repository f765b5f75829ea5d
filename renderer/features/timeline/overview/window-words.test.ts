import { expect, it } from 'vitest';
import { windowWords } from './window-words';

it('says a window in months, a short one in days, and one before our era as such', () => {
  expect(windowWords({ start: Date.UTC(2024, 0, 20), end: Date.UTC(2026, 2, 1) })).toBe('January 2024 – March 2026');
  expect(windowWords({ start: Date.UTC(2026, 0, 8), end: Date.UTC(2026, 0, 20) })).toBe('8 January 2026 – 20 January 2026');
  expect(windowWords({ start: Date.UTC(2026, 0, 8, 9), end: Date.UTC(2026, 0, 8, 17) })).toBe('8 January 2026');
  expect(windowWords({ start: Date.UTC(-500, 0, 8), end: Date.UTC(2026, 0, 20) })).toMatch(/^January 501 BC – January 2026$/);
});
