import { expect, it } from 'vitest';
import { typedBehind } from './typed-behind';

it('leaves in the field what was typed while the text before it was taken over', () => {
  expect(typedBehind('2026 Ready', '2026 Ready')).toBe('');
  expect(typedBehind('2026 Ready', '2026 Ready 2027 Sailed')).toBe('2027 Sailed');
  expect(typedBehind('2026 Ready', '2027 Sailed')).toBe('2027 Sailed');
  // Given up meanwhile.
  expect(typedBehind('2026 Ready', '')).toBe('');
});
