/**
 * Reads and cuts down static TrueType files. A hundred lines of our own instead of a font library (fontkit bundles to
 * over a megabyte of shaping tables): pictures need advance widths, coverage and a subset, nothing else.
 * Table layouts: OpenType specification 1.9, chapters cmap, glyf, hmtx, loca.
 */
export interface FontFile {
  readonly bytes: Buffer;
  readonly unitsPerEm: number;
  /** Glyph number of a code point; 0 when the font lacks it. */
  readonly glyphOf: (codePoint: number) => number;
  /** Advance width of a glyph in font units. */
  readonly advanceOf: (glyph: number) => number;
}

type Tables = ReadonlyMap<string, Buffer>;

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

function tablesOf(bytes: Buffer): Tables {
  const count = bytes.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = 12 + index * 16;
      const offset = bytes.readUInt32BE(entry + 8);
      return [bytes.toString('latin1', entry, entry + 4), bytes.subarray(offset, offset + bytes.readUInt32BE(entry + 12))] as const;
    }),
  );
}

function table(tables: Tables, tag: string): Buffer {
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

/** Kept in a subset. Kerning (GPOS) stays, so that letters stand as in the PNG; substitutions (GSUB) would need glyphs we drop. */
const KEPT = ['GPOS', 'OS/2', 'cmap', 'gasp', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'prep', 'post'];

/**
 * The font with only the outlines that the text needs. Glyph numbers stay as they are, so that every other table stays
 * valid; unused outlines become empty.
 */
export function subsetFont(font: FontFile, text: string): Buffer {
  const tables = tablesOf(font.bytes);
  const glyf = table(tables, 'glyf');
  const loca = table(tables, 'loca');
  const long = table(tables, 'head').readUInt16BE(50) === 1;
  const glyphCount = table(tables, 'maxp').readUInt16BE(4);
  const at = (glyph: number): number => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const outline = (glyph: number): Buffer => glyf.subarray(at(glyph), at(glyph + 1));

  const wanted = new Set<number>([0]);
  const keep = (glyph: number): void => {
    if (wanted.has(glyph) || glyph >= glyphCount) return;
    wanted.add(glyph);
    for (const part of componentsOf(outline(glyph))) keep(part);
  };
  for (const character of text) keep(font.glyphOf(character.codePointAt(0) ?? 0));

  const outlines: Buffer[] = [];
  const offsets = Buffer.alloc((glyphCount + 1) * 4);
  let length = 0;
  for (let glyph = 0; glyph < glyphCount; glyph++) {
    offsets.writeUInt32BE(length, glyph * 4);
    if (!wanted.has(glyph)) continue;
    const data = padded(outline(glyph));
    outlines.push(data);
    length += data.length;
  }
  offsets.writeUInt32BE(length, glyphCount * 4);
  const head = Buffer.from(table(tables, 'head'));
  head.writeInt16BE(1, 50);
  const post = Buffer.from(table(tables, 'post').subarray(0, 32));
  // Version 3: no glyph names.
  post.writeUInt32BE(0x00030000, 0);
  const changed = new Map<string, Buffer>([
    ['glyf', Buffer.concat(outlines)],
    ['loca', offsets],
    ['head', head],
    ['post', post],
  ]);
  return assemble(
    KEPT.flatMap((tag) => {
      const data = changed.get(tag) ?? tables.get(tag);
      return data === undefined ? [] : [[tag, data] as const];
    }),
  );
}

/** Glyphs that a composite outline is put together from. */
function componentsOf(outline: Buffer): number[] {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  let at = 10;
  let flags: number;
  do {
    flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    at += 4 + (flags & 0x0001 ? 4 : 2) + (flags & 0x0008 ? 2 : flags & 0x0040 ? 4 : flags & 0x0080 ? 8 : 0);
  } while (flags & 0x0020);
  return parts;
}

function assemble(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const power = Math.floor(Math.log2(sorted.length));
  const header = Buffer.alloc(12 + sorted.length * 16);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(sorted.length, 4);
  header.writeUInt16BE(2 ** power * 16, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(sorted.length * 16 - 2 ** power * 16, 10);
  let offset = header.length;
  const bodies = sorted.map(([tag, data], index) => {
    const entry = 12 + index * 16;
    const body = padded(data);
    header.write(tag, entry, 'latin1');
    header.writeUInt32BE(checksum(body), entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(data.length, entry + 12);
    offset += body.length;
    return body;
  });
  return Buffer.concat([header, ...bodies]);
}

function padded(data: Buffer): Buffer {
  return data.length % 4 === 0 ? data : Buffer.concat([data, Buffer.alloc(4 - (data.length % 4))]);
}

function checksum(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}
