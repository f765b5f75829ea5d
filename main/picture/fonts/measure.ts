import type { Measure, Weight } from '../../../shared/picture/text';
import { fallbackFor } from './fallback-fonts';
import { fontOf } from './fonts';
import { hasForeign, isUnseen } from './missing';
import { piecesOf } from './pieces';

/** Marks on letters, which take no room of their own where a font has them. */
const ON_LETTER = /\p{Mn}/u;
/** Scripts whose characters fill a square, and emoji. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303F\uFF00-\uFF60]/u;
/** Guess for characters that no font has, on the wide side: a label may be given too much room, never too little. */
const FOREIGN = 0.75;
const SQUARE_WIDTH = 1.05;
/** Spaces between foreign words come from their font; wide as in DejaVu, the widest of the usual ones. */
const FOREIGN_SPACE = 0.32;

const widths = new Map<Weight, Map<string, number>>();
/** Widths of whole words of other scripts, in ems, as they are really shaped. */
const shaped = new Map<string, number>();

/**
 * Width from the advance widths of the bundled faces, without kerning, which nearly always draws letters together: the
 * measured width is what the text takes at most, give or take half a per cent (see the test against resvg). Words of
 * scripts that Inter lacks have the width of their outlines once `learnWidths` was told it, before that the sum of their
 * letters' in the font that will draw them.
 */
export const measureText: Measure = (text, size, weight) => {
  if (!hasForeign(text)) return widthOfLetters(text, weight) * size;
  return piecesOf(text).reduce((total, piece) => total + pieceWidth(piece.text, piece.foreign, weight), 0) * size;
};

/** `words`: width in ems by word. */
export function learnWidths(words: ReadonlyMap<string, number>): void {
  for (const [word, width] of words) shaped.set(word, width);
}

export function isLearnt(word: string): boolean {
  return shaped.has(word);
}

function pieceWidth(text: string, foreign: boolean, weight: Weight): number {
  if (!foreign) return widthOfLetters(text, weight);
  return text.split(' ').reduce((total, word, index) => {
    return total + (index === 0 ? 0 : FOREIGN_SPACE) + (shaped.get(word) ?? widthOfLetters(word, weight));
  }, 0);
}

/** In ems. */
function widthOfLetters(text: string, weight: Weight): number {
  const known = widths.get(weight) ?? new Map<string, number>();
  if (!widths.has(weight)) widths.set(weight, known);
  let total = 0;
  for (const character of text) {
    let width = known.get(character);
    if (width === undefined) {
      width = widthOf(character, weight);
      known.set(character, width);
    }
    total += width;
  }
  return total;
}

function widthOf(character: string, weight: Weight): number {
  const point = character.codePointAt(0) ?? 0;
  const font = fontOf(weight);
  const glyph = font.glyphOf(point);
  if (glyph !== 0) return font.advanceOf(glyph) / font.unitsPerEm;
  if (isUnseen(character)) return 0;
  const fallback = fallbackFor(point)?.widths;
  if (fallback !== undefined && ON_LETTER.test(character)) return 0;
  if (fallback !== undefined) return fallback.advanceOf(fallback.glyphOf(point)) / fallback.unitsPerEm;
  // What is drawn then is the empty box of Inter; other programs may have a font for it.
  return Math.max(font.advanceOf(0) / font.unitsPerEm, SQUARE.test(character) ? SQUARE_WIDTH : FOREIGN);
}
