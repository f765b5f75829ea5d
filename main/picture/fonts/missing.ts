import { fontOf } from './fonts';

/**
 * Nothing is to be seen of these by themselves: spaces, ends of lines, marks of direction, joiners, variation selectors. Fillers
 * of Hangul, controls of shorthand and U+180F are ignorable to Unicode, too, but resvg draws boxes for them.
 */
const UNSEEN = /(?![\u180F\u115F\u1160\u3164\uFFA0\u{1BCA0}-\u{1BCA3}])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}]/u;

export function isUnseen(character: string): boolean {
  return UNSEEN.test(character);
}

const missing = new Map<string, boolean>();

/** Is something to be seen of the character that Inter has no glyph for? */
export function isMissing(character: string): boolean {
  let known = missing.get(character);
  if (known === undefined) {
    known = !isUnseen(character) && fontOf(400).glyphOf(character.codePointAt(0) ?? 0) === 0;
    missing.set(character, known);
  }
  return known;
}

const PLAIN = /^[ -\u024F\u2010-\u2026]*$/;

/** Does Inter lack a letter of it, or a mark on one? */
export function hasForeign(text: string): boolean {
  if (PLAIN.test(text)) return false;
  for (const character of text) if (isMissing(character)) return true;
  return false;
}

/** The characters of a text that Inter has no glyph for, each once, in order. */
export function missingGlyphs(text: string): string[] {
  return hasForeign(text) ? [...new Set(text)].filter(isMissing) : [];
}
