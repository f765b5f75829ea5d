import { type FontFile, tablesOf } from './font-file';

/** How much nearer two glyphs stand than their widths say, in font units; 0 for most pairs. */
export type Kerning = (left: number, right: number) => number;

type PairLookup = (left: number, right: number) => number | null;

const none: Kerning = () => 0;
const known = new WeakMap<Buffer, Kerning>();

/**
 * The pair adjustments of a face: table GPOS, feature `kern`, lookups of type 2 (also inside extensions, type 9).
 * Layout: OpenType specification 1.9, chapter GPOS. Other positioning is not needed for Latin, Greek and Cyrillic.
 */
export function kerningOf(font: FontFile): Kerning {
  const found = known.get(font.bytes) ?? readKerning(tablesOf(font.bytes).get('GPOS'));
  known.set(font.bytes, found);
  return found;
}

function readKerning(gpos: Buffer | undefined): Kerning {
  if (gpos === undefined) return none;
  const lookups = kernLookups(gpos).map((lookup) => pairLookup(gpos, lookup));
  // Texts use a few hundred pairs over and over.
  const asked = new Map<number, number>();
  return (left, right) => {
    const pair = left * 65_536 + right;
    let total = asked.get(pair);
    if (total === undefined) {
      total = 0;
      for (const lookup of lookups) total += lookup(left, right) ?? 0;
      asked.set(pair, total);
    }
    return total;
  };
}

/** Offsets of the lookups that any `kern` feature names, each once, in order. */
function kernLookups(gpos: Buffer): number[] {
  const features = gpos.readUInt16BE(6);
  const list = gpos.readUInt16BE(8);
  const wanted = new Set<number>();
  for (let index = 0; index < gpos.readUInt16BE(features); index++) {
    const entry = features + 2 + index * 6;
    if (gpos.toString('latin1', entry, entry + 4) !== 'kern') continue;
    const feature = features + gpos.readUInt16BE(entry + 4);
    for (let at = 0; at < gpos.readUInt16BE(feature + 2); at++) wanted.add(gpos.readUInt16BE(feature + 4 + at * 2));
  }
  return [...wanted].sort((a, b) => a - b).map((index) => list + gpos.readUInt16BE(list + 2 + index * 2));
}

/** Within a lookup the first subtable that knows the pair decides. */
function pairLookup(gpos: Buffer, lookup: number): PairLookup {
  const type = gpos.readUInt16BE(lookup);
  const subtables = Array.from(
    { length: gpos.readUInt16BE(lookup + 4) },
    (_, index) => lookup + gpos.readUInt16BE(lookup + 6 + index * 2),
  ).flatMap((at): PairLookup[] => {
    const isExtension = type === 9;
    if ((isExtension ? gpos.readUInt16BE(at + 2) : type) !== 2) return [];
    return [pairSubtable(gpos, isExtension ? at + gpos.readUInt32BE(at + 4) : at)];
  });
  return (left, right) => {
    for (const subtable of subtables) {
      const found = subtable(left, right);
      if (found !== null) return found;
    }
    return null;
  };
}

function pairSubtable(gpos: Buffer, at: number): PairLookup {
  const format = gpos.readUInt16BE(at);
  const coverage = coverageOf(gpos, at + gpos.readUInt16BE(at + 2));
  const first = gpos.readUInt16BE(at + 4);
  const second = gpos.readUInt16BE(at + 6);
  // Only the advance of the first glyph (bit 2) moves what follows; its position among the values is the number of bits before it.
  if ((first & 4) === 0) return () => null;
  const advanceAt = 2 * bits(first & 3);
  const size = 2 * (bits(first) + bits(second));
  if (format === 1) {
    return (left, right) => {
      const index = coverage(left);
      if (index < 0) return null;
      const set = at + gpos.readUInt16BE(at + 10 + index * 2);
      for (let pair = 0; pair < gpos.readUInt16BE(set); pair++) {
        const entry = set + 2 + pair * (2 + size);
        if (gpos.readUInt16BE(entry) === right) return gpos.readInt16BE(entry + 2 + advanceAt);
      }
      return null;
    };
  }
  const leftClass = classesOf(gpos, at + gpos.readUInt16BE(at + 8));
  const rightClass = classesOf(gpos, at + gpos.readUInt16BE(at + 10));
  const rightCount = gpos.readUInt16BE(at + 14);
  return (left, right) => {
    if (coverage(left) < 0) return null;
    return gpos.readInt16BE(at + 16 + (leftClass(left) * rightCount + rightClass(right)) * size + advanceAt);
  };
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

function coverageOf(gpos: Buffer, at: number): (glyph: number) => number {
  const indices = new Map<number, number>();
  const count = gpos.readUInt16BE(at + 2);
  for (let index = 0; index < count; index++) {
    if (gpos.readUInt16BE(at) === 1) indices.set(gpos.readUInt16BE(at + 4 + index * 2), index);
    else {
      const entry = at + 4 + index * 6;
      const start = gpos.readUInt16BE(entry);
      const first = gpos.readUInt16BE(entry + 4);
      for (let glyph = start; glyph <= gpos.readUInt16BE(entry + 2); glyph++) indices.set(glyph, first + glyph - start);
    }
  }
  return (glyph) => indices.get(glyph) ?? -1;
}

function classesOf(gpos: Buffer, at: number): (glyph: number) => number {
  const classes = new Map<number, number>();
  if (gpos.readUInt16BE(at) === 1) {
    const start = gpos.readUInt16BE(at + 2);
    for (let index = 0; index < gpos.readUInt16BE(at + 4); index++) classes.set(start + index, gpos.readUInt16BE(at + 6 + index * 2));
  } else {
    for (let index = 0; index < gpos.readUInt16BE(at + 2); index++) {
      const entry = at + 4 + index * 6;
      const value = gpos.readUInt16BE(entry + 4);
      for (let glyph = gpos.readUInt16BE(entry); glyph <= gpos.readUInt16BE(entry + 2); glyph++) classes.set(glyph, value);
    }
  }
  return (glyph) => classes.get(glyph) ?? 0;
}
