import { expect, it } from 'vitest';
import { isOutOfTime } from './backup-order';

const readable = (at: number) => ({ at, lastChange: { label: 'Add event', at } });

it('finds a backup that was made after the one above it', () => {
  expect(isOutOfTime([readable(3), readable(2), readable(1)])).toBe(false);
  expect(isOutOfTime([readable(3), readable(1), readable(2)])).toBe(true);
  expect(isOutOfTime([readable(2), readable(2)])).toBe(false);
  expect(isOutOfTime([])).toBe(false);
});

it('passes over those that cannot be read', () => {
  expect(isOutOfTime([readable(3), readable(2), { at: 9, lastChange: null }])).toBe(false);
});
