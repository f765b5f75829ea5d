import { expect, it } from 'vitest';
import { windowWords } from './window-words';

it('says a window in months, a short one in days, and one before our era as such', () => {
  expect(windowWords({ start: Date.UTC(2024, 0, 20), end: Date.UTC(2026, 2, 1) })).toBe('January 2024 – March 2026');
  expect(windowWords({ start: Date.UTC(2026, 0, 8), end: Date.UTC(2026, 0, 20) })).toBe('8 January 2026 – 20 January 2026');
  expect(windowWords({ start: Date.UTC(2026, 0, 8, 9), end: Date.UTC(2026, 0, 8, 17) })).toBe('8 January 2026');
  expect(windowWords({ start: Date.UTC(-500, 0, 8), end: Date.UTC(2026, 0, 20) })).toMatch(/^January 501 BCE – January 2026$/);
});

it('says what lies beyond the days that can be counted as that', () => {
  expect(windowWords({ start: -9e15, end: -8.9e15 })).toBe('before April 271,822 BCE');
  expect(windowWords({ start: -9e15, end: Date.UTC(2026, 2, 1) })).toBe('before April 271,822 BCE – March 2026');
  expect(windowWords({ start: Date.UTC(2026, 2, 1), end: 8.64e15 })).toBe('March 2026 – after September 275,760');
  expect(windowWords({ start: 8.7e15, end: 8.7e15 + 86_400_000 })).toBe('after 12 September 275,760');
});
