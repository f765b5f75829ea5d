import { element } from '../../../shared/picture/nodes';
import { fallbackFor } from '../fonts/fallback-fonts';
import { isLearnt, learnWidths } from '../fonts/measure';
import { hasForeign, missingGlyphs } from '../fonts/missing';
import type { Drawing } from './drawing';
import { extentOf, outlinesOf } from './outlines';

/** Words at this size are measured to a thousandth of an em. */
const SIZE = 100;
/** Air on both sides of a word together, which its outlines leave out. */
const BEARING = 0.2;
const MOST_WORDS = 20_000;

/** Measures the foreign words of drawings that were not measured before; true when there were any, and lines may now break elsewhere. */
export function learnForeignWords(drawings: readonly Drawing[]): boolean {
  const words = new Set<string>();
  for (const { text } of drawings.flatMap((drawing) => drawing.texts)) {
    if (hasForeign(text)) for (const word of text.split(' ')) if (hasForeign(word) && !isLearnt(word)) words.add(word);
  }
  const list = [...words].slice(0, MOST_WORDS);
  if (list.length === 0) return false;
  const outlines = outlinesOf(list.map((word) => element('text', { x: 0, y: SIZE, 'font-size': SIZE }, word)));
  const widths = new Map<string, number>();
  outlines.forEach((outline, index) => {
    const { left, right } = extentOf(outline);
    const word = list[index] ?? '';
    // Letters that no font of this computer has are empty boxes, or nothing: their guessed width stands.
    const known = missingGlyphs(word).every((character) => fallbackFor(character.codePointAt(0) ?? 0) !== null);
    if (known && right > left) widths.set(word, (right - left) / SIZE + BEARING);
  });
  learnWidths(widths);
  return widths.size > 0;
}
