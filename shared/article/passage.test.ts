import { expect, it } from 'vitest';
import { passageIn, passageOf } from './passage';

it('is read as it is written, and only where the text is long enough', () => {
  expect(passageOf({ start: 3, end: 9 })).toBe('3-9');
  expect(passageIn('3-9', 9)).toEqual({ start: 3, end: 9 });
  for (const none of [undefined, '', '3', '9-3', '3-3', '3-10']) expect(passageIn(none, 9)).toBeNull();
});
