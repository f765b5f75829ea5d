import type { Weight } from '../../../shared/picture/text';
import { type FontFile, readFontFile, table, tablesOf } from '../fonts/font-file';
import { subsetFont } from '../fonts/font-subset';
import { fontOf } from '../fonts/fonts';
import { kerningOf } from '../fonts/kerning';
import { name, type PdfFile, type PdfReference } from './pdf-file';

/** One face in a PDF: the letters of the document of it, numbered as in the subset that is embedded. */
export interface PdfFont {
  /** Text as an operand of TJ, kerning included, and its width in ems. */
  readonly show: (text: string) => { readonly operand: string; readonly width: number };
  readonly reference: PdfReference;
  /** The same face for rims under letters: its text says nothing, or every title would be found twice. */
  readonly silent: PdfReference;
}

/** Embeds a face cut down to `text` as TrueType with glyph numbers for codes: ISO 32000-1, 9.7. */
export function embedFont(file: PdfFile, weight: Weight, text: string): PdfFont {
  const whole = fontOf(weight);
  const bytes = subsetFont(whole, text);
  const subset = readFontFile(bytes);
  const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0).filter((point) => subset.glyphOf(point) !== 0);
  const glyphs = points.map((point) => [subset.glyphOf(point), point] as const).sort((a, b) => a[0] - b[0]);
  const perEm = (value: number): number => Math.round((value * 1000) / whole.unitsPerEm);
  const baseName = `${tagFor(weight)}+Inter-${WEIGHT_NAMES[weight]}`;
  const fontFile = file.stream({ Length1: bytes.length }, bytes);
  const descendant = file.add({
    Type: '/Font',
    Subtype: '/CIDFontType2',
    BaseFont: name(baseName),
    CIDSystemInfo: { Registry: '(Adobe)', Ordering: '(Identity)', Supplement: 0 },
    FontDescriptor: file.add(descriptorOf(whole, baseName, weight, fontFile, perEm)),
    DW: perEm(subset.advanceOf(0)),
    W: glyphs.flatMap(([glyph]) => [glyph, [perEm(subset.advanceOf(glyph))]]),
    CIDToGIDMap: '/Identity',
  });
  const fontWith = (unicode: PdfReference): PdfReference =>
    file.add({
      ...{ Type: '/Font', Subtype: '/Type0', BaseFont: name(baseName), Encoding: '/Identity-H' },
      ...{ DescendantFonts: [descendant], ToUnicode: unicode },
    });
  const kerning = kerningOf(whole);
  return {
    show: (shown) => {
      let operand = '';
      let width = 0;
      let last = 0;
      for (const character of shown) {
        const point = character.codePointAt(0) ?? 0;
        const glyph = whole.glyphOf(point);
        const kern = last === 0 ? 0 : kerning(last, glyph);
        if (kern !== 0) operand += `>${-perEm(kern)}<`;
        operand += hex(subset.glyphOf(point));
        width += (kern + whole.advanceOf(glyph)) / whole.unitsPerEm;
        last = glyph;
      }
      return { operand: `[<${operand}>]`, width };
    },
    reference: fontWith(file.stream({}, toUnicode(glyphs.map(([glyph, point]) => [glyph, unicodeHex(point)])))),
    silent: fontWith(file.stream({}, toUnicode(glyphs.map(([glyph]) => [glyph, ''])))),
  };
}

const WEIGHT_NAMES: Readonly<Record<Weight, string>> = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' };

/** Six letters say that a font is a subset; two subsets of one font in one document must differ in them. */
function tagFor(weight: Weight): string {
  return `ANNAL${'ABCD'.charAt([400, 500, 600, 700].indexOf(weight))}`;
}

function descriptorOf(font: FontFile, baseName: string, weight: Weight, fontFile: PdfReference, perEm: (value: number) => number) {
  const tables = tablesOf(font.bytes);
  const head = table(tables, 'head');
  const hhea = table(tables, 'hhea');
  const box = [36, 38, 40, 42].map((at) => perEm(head.readInt16BE(at)));
  return {
    Type: '/FontDescriptor',
    FontName: name(baseName),
    // Nonsymbolic.
    Flags: 32,
    FontBBox: box,
    ItalicAngle: 0,
    Ascent: perEm(hhea.readInt16BE(4)),
    Descent: perEm(hhea.readInt16BE(6)),
    CapHeight: perEm(table(tables, 'OS/2').readInt16BE(88)),
    StemV: weight / 5,
    FontFile2: fontFile,
  } as const;
}

/**
 * A font that draws nothing: it carries the words of texts that Inter has no letters for, which are drawn as outlines of
 * fonts of this computer. Every code is one character, every glyph the empty box of glyph 0, shown in the invisible mode.
 */
export function embedInvisibleFont(
  file: PdfFile,
  text: string,
): { readonly codeOf: (character: string) => string; readonly reference: PdfReference } {
  const characters = [...new Set(text)];
  const codes = new Map(characters.map((character, index) => [character, index + 1]));
  const bytes = subsetFont(fontOf(400), '');
  const baseName = 'ANNALZ+Inter-Regular';
  const descendant = file.add({
    Type: '/Font',
    Subtype: '/CIDFontType2',
    BaseFont: name(baseName),
    CIDSystemInfo: { Registry: '(Adobe)', Ordering: '(Identity)', Supplement: 0 },
    FontDescriptor: file.add(descriptorOf(fontOf(400), baseName, 400, file.stream({ Length1: bytes.length }, bytes), (value) => value)),
    DW: 1000,
    CIDToGIDMap: file.stream({}, Buffer.alloc(2 * (characters.length + 1))),
  });
  const unicode = toUnicode(characters.map((character, index) => [index + 1, unicodeHex(character.codePointAt(0) ?? 0)]));
  const reference = file.add({
    ...{ Type: '/Font', Subtype: '/Type0', BaseFont: name(baseName), Encoding: '/Identity-H' },
    ...{ DescendantFonts: [descendant], ToUnicode: file.stream({}, unicode) },
  });
  return { codeOf: (character) => hex(codes.get(character) ?? 0), reference };
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

function unicodeHex(point: number): string {
  return Buffer.from(String.fromCodePoint(point), 'utf16le').swap16().toString('hex').toUpperCase();
}

/** Codes to text, a hundred a block: ISO 32000-1, 9.10.3. */
function toUnicode(pairs: readonly (readonly [code: number, unicode: string])[]): string {
  const blocks: string[] = [];
  for (let at = 0; at < pairs.length; at += 100) {
    const block = pairs.slice(at, at + 100).map(([code, unicode]) => `<${hex(code)}> <${unicode}>`);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
