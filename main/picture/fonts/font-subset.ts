import { type FontFile, table, tablesOf } from './font-file';
import { kerningOf } from './kerning';

/**
 * Cuts a face down to the letters of one picture, so that a saved SVG can carry its fonts: about 15 kB a face instead of
 * 340. Glyphs are numbered anew, so hinting and shaping rules that speak of the old numbers are left out; the kerning of the
 * pairs that stand side by side comes along as the older, simple `kern` table, which renderers read when there is no GPOS.
 * Table layouts: OpenType specification 1.9, chapters cmap, glyf, hmtx, loca, maxp.
 */

/** Taken over as they are; `name` also carries the licence. */
const KEPT = ['OS/2', 'gasp', 'name', 'prep'] as const;

/** `text`: as it is drawn, so that neighbours can be told. */
export function subsetFont(font: FontFile, text: string): Buffer {
  const tables = tablesOf(font.bytes);
  const outlineOf = outlinesOf(font);
  const points = [...new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0))]
    .filter((point) => font.glyphOf(point) !== 0)
    .sort((a, b) => a - b);

  // Glyph 0 stands for what is missing; parts of composite glyphs come along.
  const order = [0];
  const numbers = new Map([[0, 0]]);
  const keep = (glyph: number): void => {
    if (numbers.has(glyph)) return;
    numbers.set(glyph, order.length);
    order.push(glyph);
  };
  for (const point of points) keep(font.glyphOf(point));
  // `order` grows while it is walked: parts may have parts.
  for (const glyph of order) for (const at of componentsOf(outlineOf(glyph))) keep(outlineOf(glyph).readUInt16BE(at));

  const outlines = order.map((glyph) => {
    const outline = Buffer.from(outlineOf(glyph));
    for (const at of componentsOf(outline)) outline.writeUInt16BE(numbers.get(outline.readUInt16BE(at)) ?? 0, at);
    return padded(outline);
  });
  const changed: (readonly [string, Buffer])[] = [
    ['glyf', Buffer.concat(outlines)],
    ['loca', offsetsOf(outlines)],
    ['hmtx', Buffer.concat(order.map((glyph) => metricsOf(font, glyph)))],
    ['cmap', characterMapOf(points.map((point) => [point, numbers.get(font.glyphOf(point)) ?? 0]))],
    ['head', patched(table(tables, 'head'), (head) => head.writeInt16BE(1, 50))],
    ['hhea', patched(table(tables, 'hhea'), (hhea) => hhea.writeUInt16BE(order.length, 34))],
    ['maxp', patched(table(tables, 'maxp'), (maxp) => maxp.writeUInt16BE(order.length, 4))],
    // Version 3: no glyph names.
    ['post', patched(table(tables, 'post').subarray(0, 32), (post) => post.writeUInt32BE(0x00030000, 0))],
  ];
  const pairs = kernPairs(font, text, numbers);
  if (pairs.length > 0) changed.push(['kern', kernTable(pairs)]);
  const kept = KEPT.flatMap((tag) => {
    const data = tables.get(tag);
    return data === undefined ? [] : [[tag, data] as const];
  });
  return assemble([...changed, ...kept]);
}

function outlinesOf(font: FontFile): (glyph: number) => Buffer {
  const tables = tablesOf(font.bytes);
  const glyf = table(tables, 'glyf');
  const loca = table(tables, 'loca');
  const isLong = table(tables, 'head').readUInt16BE(50) === 1;
  const at = (glyph: number): number => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  return (glyph) => glyf.subarray(at(glyph), at(glyph + 1));
}

/** Where a composite outline names its parts; empty for a plain one. */
function componentsOf(outline: Buffer): number[] {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return [];
  const places: number[] = [];
  let at = 10;
  let flags: number;
  do {
    flags = outline.readUInt16BE(at);
    places.push(at + 2);
    at += 4 + (flags & 0x0001 ? 4 : 2) + (flags & 0x0008 ? 2 : flags & 0x0040 ? 4 : flags & 0x0080 ? 8 : 0);
  } while (flags & 0x0020);
  return places;
}

/** Advance and left side bearing; glyphs past the long metrics share the last advance. */
function metricsOf(font: FontFile, glyph: number): Buffer {
  const tables = tablesOf(font.bytes);
  const metrics = table(tables, 'hmtx');
  const longMetrics = table(tables, 'hhea').readUInt16BE(34);
  const entry = Buffer.alloc(4);
  entry.writeUInt16BE(font.advanceOf(glyph), 0);
  entry.writeInt16BE(metrics.readInt16BE(glyph < longMetrics ? glyph * 4 + 2 : longMetrics * 4 + (glyph - longMetrics) * 2), 2);
  return entry;
}

function offsetsOf(outlines: readonly Buffer[]): Buffer {
  const offsets = Buffer.alloc((outlines.length + 1) * 4);
  let length = 0;
  outlines.forEach((outline, index) => {
    length += outline.length;
    offsets.writeUInt32BE(length, (index + 1) * 4);
  });
  return offsets;
}

/** Format 12, one group per character: a picture has some eighty. */
function characterMapOf(pairs: readonly (readonly [point: number, glyph: number])[]): Buffer {
  const header = Buffer.alloc(12 + 16);
  header.writeUInt16BE(1, 2);
  header.writeUInt16BE(3, 4);
  header.writeUInt16BE(10, 6);
  header.writeUInt32BE(12, 8);
  header.writeUInt16BE(12, 12);
  header.writeUInt32BE(16 + pairs.length * 12, 16);
  header.writeUInt32BE(pairs.length, 24);
  const groups = pairs.map(([point, glyph]) => {
    const group = Buffer.alloc(12);
    group.writeUInt32BE(point, 0);
    group.writeUInt32BE(point, 4);
    group.writeUInt32BE(glyph, 8);
    return group;
  });
  return Buffer.concat([header, ...groups]);
}

/** Pairs of new glyph numbers that stand side by side in the text and are kerned, in the order the table wants. */
function kernPairs(font: FontFile, text: string, numbers: ReadonlyMap<number, number>): (readonly [number, number, number])[] {
  const kerning = kerningOf(font);
  const found = new Map<number, readonly [number, number, number]>();
  let last = 0;
  for (const character of text) {
    const glyph = font.glyphOf(character.codePointAt(0) ?? 0);
    const value = last === 0 || glyph === 0 ? 0 : kerning(last, glyph);
    const left = numbers.get(last) ?? 0;
    const right = numbers.get(glyph) ?? 0;
    if (value !== 0) found.set(left * 65_536 + right, [left, right, value]);
    last = glyph;
  }
  return [...found].sort(([one], [other]) => one - other).map(([, pair]) => pair);
}

/** Version 0, one horizontal subtable of format 0: OpenType specification 1.9, chapter kern. */
function kernTable(pairs: readonly (readonly [number, number, number])[]): Buffer {
  const data = Buffer.alloc(18 + pairs.length * 6);
  const power = Math.floor(Math.log2(pairs.length));
  data.writeUInt16BE(1, 2);
  data.writeUInt16BE(Math.min(14 + pairs.length * 6, 65_535), 6);
  data.writeUInt16BE(1, 8);
  data.writeUInt16BE(pairs.length, 10);
  data.writeUInt16BE(2 ** power * 6, 12);
  data.writeUInt16BE(power, 14);
  data.writeUInt16BE((pairs.length - 2 ** power) * 6, 16);
  pairs.forEach(([left, right, value], index) => {
    data.writeUInt16BE(left, 18 + index * 6);
    data.writeUInt16BE(right, 20 + index * 6);
    data.writeInt16BE(value, 22 + index * 6);
  });
  return data;
}

function patched(data: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(data);
  change(copy);
  return copy;
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
