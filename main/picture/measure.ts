import type { Measure, Weight } from '../../shared/picture/text';
import { fontOf } from './fonts';

/** Characters that take no room of their own: joiners and variation selectors. */
const NO_WIDTH = /\p{Join_Control}|\p{Variation_Selector}|\p{Mn}/u;
/** Scripts whose characters fill a square, and emoji. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303F\uFF00-\uFF60]/u;
/** Guess for other characters that Inter lacks, on the wide side: a label may be given too much room, never too little. */
const FOREIGN = 0.75;
const SQUARE_WIDTH = 1.05;

const widths = new Map<Weight, Map<string, number>>();

/**
 * Width from the advance widths of the bundled faces, without kerning, which nearly always draws letters together: the
 * measured width is what the text takes at most, give or take half a per cent (see the test against resvg).
 */
export const measureText: Measure = (text, size, weight) => {
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
  return total * size;
};

/** In ems. */
function widthOf(character: string, weight: Weight): number {
  const font = fontOf(weight);
  const glyph = font.glyphOf(character.codePointAt(0) ?? 0);
  if (glyph !== 0) return font.advanceOf(glyph) / font.unitsPerEm;
  if (NO_WIDTH.test(character)) return 0;
  return SQUARE.test(character) ? SQUARE_WIDTH : FOREIGN;
}

/** The characters of a text that Inter has no glyph for, each once, in order. */
export function missingGlyphs(text: string): string[] {
  const font = fontOf(400);
  const missing = new Set<string>();
  for (const character of text) {
    if (font.glyphOf(character.codePointAt(0) ?? 0) === 0 && !NO_WIDTH.test(character)) missing.add(character);
  }
  return [...missing];
}
