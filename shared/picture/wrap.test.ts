import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ellipsise, wrapText } from './wrap';

/** One unit a character. */
const width = (text: string): number => Array.from(text).length;

describe('wrapText', () => {
  it('breaks at spaces, inside words only when it must', () => {
    expect(wrapText('one two three', 7, width, 5)).toEqual(['one two', 'three']);
    expect(wrapText('abcdefghij kl', 4, width, 5)).toEqual(['abcd', 'efgh', 'ij', 'kl']);
    expect(wrapText('one two three four', 8, width, 2)).toEqual(['one two', 'three f…']);
  });

  it('never makes a line too wide, never more lines than allowed, and loses nothing unless it says so', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 9, unit: fc.constantFrom('a', 'b', 'é', '全') }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 20 }), fc.integer({ min: 1, max: 4 }), (parts, room, most) => {
        const text = parts.join(' ');
        const lines = wrapText(text, room, width, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(room);
        if (!lines.at(-1)?.endsWith('…')) expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('ellipsise', () => {
  it('cuts between graphemes', () => {
    expect(ellipsise('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 11, width)).toBe('👩‍👩‍👧👩‍👩‍👧…');
    expect(ellipsise('short', 5, width)).toBe('short');
    expect(ellipsise('short', 0, width)).toBe('');
  });
});
