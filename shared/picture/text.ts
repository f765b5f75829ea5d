/** Faces of the bundled font; pictures use no other. */
export type Weight = 400 | 500 | 600 | 700;

/** Width of a text on one line, in the unit of `size`. Injected, so that the layout knows no font file. */
export type Measure = (text: string, size: number, weight: Weight) => number;

// Steering characters that reorder or hide what surrounds them: a title must not be able to change how its neighbours read.
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
// Control characters, line ends included: XML forbids most of them and a label has one line.
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
const NOT_XML = /[\uFFFE\uFFFF]|[\uD800-\uDFFF]/gu;

/** One clean line: what people wrote, without characters that break XML, lines or reading order. */
export function cleanText(text: string): string {
  // With the u flag a surrogate that has its partner is one code point, so NOT_XML finds only the lone ones.
  return text.replace(CONTROL, ' ').replace(INVISIBLE, '').replace(NOT_XML, '\uFFFD').replace(/\s+/gu, ' ').trim();
}

// Nothing of these is ever written together, and nearly all of most labels is of them; asking for each takes a fifth of a picture.
const PLAIN = /^[ -~]*$/;
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Graphemes: cutting between them never splits an accent or an emoji. */
export function graphemes(text: string): string[] {
  if (PLAIN.test(text)) return text.split('');
  return Array.from(SEGMENTER.segment(text), (part) => part.segment);
}

export const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Is its first letter one that is written from right to left? Then the whole of it reads that way (UAX 9, P2). */
export function startsRightToLeft(text: string): boolean {
  const [first] = /\p{L}/u.exec(text) ?? [];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}
