/*
 * Texts in XLSX write the characters that XML cannot hold as `_x000D_`, and a text that looks like that with its first line as `_x005F_`: ECMA-376
 * part 1, 22.9.2.19 (ST_Xstring).
 */

/** The text that is meant by a written one. */
export function xstring(written: string): string {
  if (!written.includes('_x')) return written;
  return written.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A text as it is written, ready for XML. */
export function writtenXstring(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(NOT_IN_XML, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));
}

/** XML has no control characters, reads a carriage return as a line end, and knows no halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
