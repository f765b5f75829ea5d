import { describe, expect, it } from 'vitest';
import { linesOf } from './lines';
import type { Piece } from './pdfjs';
import { inReadingOrder } from './reading-order';

const SIZE = 10;
/** Of each letter. */
const WIDTH = 5;

/** A line set out to both edges, as justified columns have it: each word a piece of its own. */
function justified(words: readonly string[], y: number, left: number, right: number): Piece[] {
  const letters = words.join('').length * WIDTH;
  const space = words.length < 2 ? 0 : (right - left - letters) / (words.length - 1);
  let x = left;
  return words.map((text) => {
    const width = text.length * WIDTH;
    const piece = { text, x, y, width, size: SIZE };
    x += width + space;
    return piece;
  });
}

const LEFT = [
  'the ministers met in Beijing for a second day of talks',
  'that had been put off more than once, and after many',
  'hours agreed on a joint review of security each year',
  'and on how the costs of the posts would be borne, as',
  'the neighbours had asked for in letters of last May',
  'without an answer, it was said by one who was there',
  'but would not be named, since the talks are closed',
  'to all but those who are named in the first letter',
];
const RIGHT = [
  'on the other side of the page another story is told',
  'of a port that was begun and never came to its end',
  'because the money for it went to a road in the hills',
  'which nobody uses, as the report shows with pictures',
  'of it that were made in the spring, summer and autumn',
  'and once more in the winter, when the snow lay on it',
  'and no track of any car could be seen for ten days',
  'or longer, says the one who has made these pictures',
];

describe('columns', () => {
  it('with a gutter that is no wider than a space of justified lines are read one after the other', () => {
    const pieces = LEFT.flatMap((line, index) => [
      ...justified(line.split(' '), 100 + 12 * index, 50, 300),
      ...justified((RIGHT[index] ?? '').split(' '), 100 + 12 * index, 309, 560),
    ]);
    const blocks = inReadingOrder(linesOf(pieces), false);
    expect(blocks.map((block) => block.map(({ text }) => text))).toEqual([LEFT, RIGHT]);
  });

  it('are not made of wide spaces between words', () => {
    const pieces = LEFT.flatMap((line, index) => justified(line.split(' '), 100 + 12 * index, 50, 340));
    expect(inReadingOrder(linesOf(pieces), false).map((block) => block.map(({ text }) => text))).toEqual([LEFT]);
  });

  it('stay columns where a table stands below one of them', () => {
    const cells = [0, 1, 2, 3, 4].flatMap((row) =>
      [0, 1, 2, 3].map((cell) => ({ text: `${row}${cell}`, x: 309 + 60 * cell, y: 220 + 12 * row, width: 10, size: SIZE })),
    );
    const more = LEFT.slice(0, 5).flatMap((line, index) => justified(line.split(' '), 220 + 12 * index, 50, 300));
    const pieces = LEFT.flatMap((line, index) => [
      ...justified(line.split(' '), 100 + 12 * index, 50, 300),
      ...justified((RIGHT[index] ?? '').split(' '), 100 + 12 * index, 309, 560),
    ]);
    const [left] = inReadingOrder(linesOf([...pieces, ...more, ...cells]), false);
    expect(left?.map(({ text }) => text)).toEqual([...LEFT, ...LEFT.slice(0, 5)]);
  });
});
