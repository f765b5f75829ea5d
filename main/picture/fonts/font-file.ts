/**
 * Reads static TrueType files. Eighty lines of our own instead of a font library (fontkit bundles to over a megabyte of
 * shaping tables): pictures need advance widths and coverage, nothing else.
 * Table layouts: OpenType specification 1.9, chapters cmap, hhea, hmtx.
 */
export interface FontFile {
  readonly bytes: Buffer;
  readonly unitsPerEm: number;
  /** Glyph number of a code point; 0 when the font lacks it. */
  readonly glyphOf: (codePoint: number) => number;
  /** Advance width of a glyph in font units. */
  readonly advanceOf: (glyph: number) => number;
}

export type Tables = ReadonlyMap<string, Buffer>;

export function readFontFile(bytes: Buffer): FontFile {
  const tables = tablesOf(bytes);
  const metrics = table(tables, 'hmtx');
  const longMetrics = table(tables, 'hhea').readUInt16BE(34);
  return {
    bytes,
    unitsPerEm: table(tables, 'head').readUInt16BE(18),
    glyphOf: characterMap(table(tables, 'cmap')),
    advanceOf: (glyph) => metrics.readUInt16BE(Math.min(glyph, longMetrics - 1) * 4),
  };
}

/** What can be known of a font of any outline format without reading it whole. */
export interface GlyphWidths {
  readonly unitsPerEm: number;
  readonly glyphOf: (codePoint: number) => number;
  readonly advanceOf: (glyph: number) => number;
}

/** Reads the tables that tell coverage and widths; of a collection its first face. `read` answers bytes of the file. */
export function readGlyphWidths(read: (at: number, length: number) => Buffer): GlyphWidths {
  const head = read(0, 16);
  const start = head.toString('latin1', 0, 4) === 'ttcf' ? head.readUInt32BE(12) : 0;
  const count = read(start, 12).readUInt16BE(4);
  const directory = read(start + 12, count * 16);
  const find = (tag: string): Buffer => {
    for (let entry = 0; entry < directory.length; entry += 16) {
      if (directory.toString('latin1', entry, entry + 4) === tag)
        return read(directory.readUInt32BE(entry + 8), directory.readUInt32BE(entry + 12));
    }
    throw new Error(`The font has no ${tag} table.`);
  };
  const metrics = find('hmtx');
  const longMetrics = find('hhea').readUInt16BE(34);
  return {
    unitsPerEm: find('head').readUInt16BE(18),
    glyphOf: characterMap(find('cmap')),
    advanceOf: (glyph) => metrics.readUInt16BE(Math.min(glyph, longMetrics - 1) * 4),
  };
}

export function tablesOf(bytes: Buffer): Tables {
  const count = bytes.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = 12 + index * 16;
      const offset = bytes.readUInt32BE(entry + 8);
      return [bytes.toString('latin1', entry, entry + 4), bytes.subarray(offset, offset + bytes.readUInt32BE(entry + 12))] as const;
    }),
  );
}

export function table(tables: Tables, tag: string): Buffer {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`The font has no ${tag} table.`);
  return found;
}

/** The Unicode subtable: format 12 when there is one, else format 4. */
function characterMap(cmap: Buffer): (codePoint: number) => number {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(4 + index * 8 + 4));
  const format = (offset: number): number => cmap.readUInt16BE(offset);
  const full = subtables.find((offset) => format(offset) === 12);
  if (full !== undefined) return (codePoint) => lookUpFormat12(cmap, full, codePoint);
  const basic = subtables.find((offset) => format(offset) === 4);
  if (basic === undefined) throw new Error('The font has no Unicode character map that we can read.');
  return (codePoint) => lookUpFormat4(cmap, basic, codePoint);
}

function lookUpFormat12(cmap: Buffer, offset: number, codePoint: number): number {
  let low = 0;
  let high = cmap.readUInt32BE(offset + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = offset + 16 + middle * 12;
    const start = cmap.readUInt32BE(group);
    if (codePoint < start) high = middle - 1;
    else if (codePoint > cmap.readUInt32BE(group + 4)) low = middle + 1;
    else return cmap.readUInt32BE(group + 8) + codePoint - start;
  }
  return 0;
}

function lookUpFormat4(cmap: Buffer, offset: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const doubled = cmap.readUInt16BE(offset + 6);
  for (let index = 0; index < doubled; index += 2) {
    if (codePoint > cmap.readUInt16BE(offset + 14 + index)) continue;
    const start = cmap.readUInt16BE(offset + 16 + doubled + index);
    if (codePoint < start) return 0;
    const delta = cmap.readUInt16BE(offset + 16 + 2 * doubled + index);
    const rangeAt = offset + 16 + 3 * doubled + index;
    const range = cmap.readUInt16BE(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = cmap.readUInt16BE(rangeAt + range + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
