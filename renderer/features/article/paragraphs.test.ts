import { expect, it } from 'vitest';
import { apart, paragraphsOf, piecesOf } from './paragraphs';

it('finds the paragraphs between empty lines, and lines within them', () => {
  const text = '\n\nOne\nline two  \n \n\nThree\n';
  expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['One\nline two', 'Three']);
  expect(paragraphsOf('  \n ')).toEqual([]);
});

it('cuts what is too long at a word, and within none of its characters', () => {
  const words = 'word '.repeat(2000).trim();
  const cut = paragraphsOf(words);
  expect(cut.length).toBeGreaterThan(2);
  expect(cut.map(({ start, end }) => words.slice(start, end)).join('')).toBe(words);
  for (const { start } of cut) expect(words.slice(start, start + 4)).toBe('word');
  const signs = `a${'𓀀'.repeat(4000)}`;
  const pieces = paragraphsOf(signs).map(({ start, end }) => signs.slice(start, end));
  expect(pieces.join('')).toBe(signs);
  // Half of a character cannot be written.
  for (const piece of pieces) expect(() => encodeURIComponent(piece)).not.toThrow();
});

it('gives each character once: of a date, of the sentence shown, of both or of neither', () => {
  const text = 'Before. On 8 January they met, in March they left. After.';
  const marks = apart([
    { n: 2, start: text.indexOf('March'), end: text.indexOf('March') + 5 },
    { n: 1, start: text.indexOf('8'), end: text.indexOf(' they met') },
    { n: 3, start: text.indexOf('January'), end: text.indexOf(' they met') },
  ]);
  expect(marks.map(({ n }) => n)).toEqual([1, 2]);
  const quoted = { start: 8, end: text.indexOf(' After') };
  const pieces = piecesOf(text, { start: 0, end: text.length }, marks, quoted);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.map((piece) => [piece.text, piece.mark?.n ?? null, piece.quoted])).toEqual([
    ['Before. ', null, false],
    ['On ', null, true],
    ['8 January', 1, true],
    [' they met, in ', null, true],
    ['March', 2, true],
    [' they left.', null, true],
    [' After.', null, false],
  ]);
});
