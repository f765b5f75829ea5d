import type { SqlValue } from '../database/engine';
import type { RawPages } from '../log/raw-pages';
import { PAGE_SIZE } from '../log/raw-pages';

/*
 * Rows of tables, read from a leaf page of a b-tree as the manual describes it (https://www.sqlite.org/fileformat2.html, sections 1.6 and 2),
 * for files of which SQLite finds no way to its pages any more. Nothing is trusted: what does not hold together is passed over.
 */

/** Text comes as its bytes, told from a blob by `texts`. */
export interface LeafRow {
  readonly rowid: number;
  readonly values: readonly SqlValue[];
  /** For each value whether it is text. */
  readonly texts: readonly boolean[];
}

const LEAF_OF_TABLE = 0x0d;
/** Tables without row numbers are kept as indexes. */
const LEAF_OF_INDEX = 0x0a;
/** More than any row of ours takes up. */
const LONGEST = 64 * 1024 * 1024;
/** Of a payload, kept in the page itself (section 1.6). */
const MOST_LOCAL = PAGE_SIZE - 35;
const MOST_LOCAL_OF_INDEX = Math.trunc(((PAGE_SIZE - 12) * 64) / 255) - 23;
const LEAST_LOCAL = Math.trunc(((PAGE_SIZE - 12) * 32) / 255) - 23;

/** `rowid` is 0 in a table without row numbers. */
export function leafRows(page: Buffer, pages: RawPages): LeafRow[] {
  const isIndex = page[0] === LEAF_OF_INDEX;
  if (page[0] !== LEAF_OF_TABLE && !isIndex) return [];
  const cells = page.readUInt16BE(3);
  if (8 + cells * 2 > PAGE_SIZE) return [];
  return Array.from({ length: cells }, (_, index) => page.readUInt16BE(8 + index * 2)).flatMap((at) => {
    try {
      return [rowAt(page, at, pages, isIndex)];
    } catch {
      // An offset beyond the page, or a chain of pages that leads nowhere.
      return [];
    }
  });
}

function rowAt(page: Buffer, start: number, pages: RawPages, isIndex: boolean): LeafRow {
  const length = varint(page, start);
  const rowid = isIndex ? { value: 0, next: length.next } : varint(page, length.next);
  if (length.value > LONGEST) throw new RangeError('a payload longer than any');
  const payload = payloadOf(page, rowid.next, length.value, isIndex ? MOST_LOCAL_OF_INDEX : MOST_LOCAL, pages);
  const head = varint(payload, 0);
  const values: SqlValue[] = [];
  const texts: boolean[] = [];
  let at = head.value;
  for (let next = head.next; next < head.value; ) {
    const type = varint(payload, next);
    next = type.next;
    const { value, size } = storedValue(payload, at, type.value);
    values.push(value);
    texts.push(type.value >= 13 && type.value % 2 === 1);
    at += size;
  }
  if (at !== payload.length) throw new RangeError('a record that does not fill its payload');
  return { rowid: rowid.value, values, texts };
}

function payloadOf(page: Buffer, start: number, length: number, most: number, pages: RawPages): Buffer {
  if (length <= most) return slice(page, start, length);
  const surplus = LEAST_LOCAL + ((length - LEAST_LOCAL) % (PAGE_SIZE - 4));
  const local = surplus <= most ? surplus : LEAST_LOCAL;
  pages.spend(length);
  const parts = [slice(page, start, local)];
  let left = length - local;
  for (let next = page.readUInt32BE(start + local); left > 0; ) {
    const overflow = pages.page(next);
    if (overflow === null) throw new RangeError('a page of a long row is missing');
    parts.push(overflow.subarray(4, 4 + Math.min(left, PAGE_SIZE - 4)));
    left -= PAGE_SIZE - 4;
    next = overflow.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

function storedValue(bytes: Buffer, at: number, type: number): { readonly value: SqlValue; readonly size: number } {
  if (type === 0) return { value: null, size: 0 };
  if (type === 8 || type === 9) return { value: type - 8, size: 0 };
  if (type <= 4) return { value: bytes.readIntBE(at, type), size: type };
  if (type === 5) return { value: bytes.readIntBE(at, 6), size: 6 };
  if (type === 6) return { value: bytes.readBigInt64BE(at), size: 8 };
  if (type === 7) return { value: bytes.readDoubleBE(at), size: 8 };
  if (type < 12) throw new RangeError('a type that no value has');
  const size = Math.trunc((type - 12) / 2);
  return { value: Uint8Array.from(slice(bytes, at, size)), size };
}

function slice(bytes: Buffer, at: number, length: number): Buffer {
  if (at + length > bytes.length) throw new RangeError('beyond the end');
  return bytes.subarray(at, at + length);
}

/** Numbers of more than six bytes are more than anything of ours. */
function varint(bytes: Buffer, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let index = 0; index < 7; index++) {
    const byte = bytes.readUInt8(at + index);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + index + 1 };
  }
  throw new RangeError('a number longer than any');
}
