import { describe, expect, it } from 'vitest';
import { PAGE_SIZE, type RawPages } from '../log/raw-pages';
import { leafRows } from './leaf-rows';

/** A leaf page with cells that each say they have a payload of a mebibyte, which goes on in a page that leads to itself. */
function endless(cells: number): Buffer {
  const page = Buffer.alloc(PAGE_SIZE);
  page[0] = 0x0d;
  page.writeUInt16BE(cells, 3);
  const at = PAGE_SIZE - 1100;
  for (let cell = 0; cell < cells; cell++) page.writeUInt16BE(at, 8 + cell * 2);
  // The length 2^20 and the row number 1, as numbers of seven bits a byte.
  page.set([0xc0, 0x80, 0x00, 0x01], at);
  page.writeUInt32BE(2, at + 4 + 1024);
  return page;
}

describe('reading leaf pages that were made to mislead', () => {
  it('ends, whatever leads to itself', () => {
    const loop = Buffer.alloc(PAGE_SIZE);
    loop.writeUInt32BE(2, 0);
    let read = 0;
    let left = 8 * 2 ** 20;
    const pages: RawPages = {
      count: 2,
      page: () => {
        read++;
        return loop;
      },
      spend: (bytes) => {
        left -= bytes;
        if (left < 0) throw new RangeError('enough');
      },
      close: () => {},
    };
    expect(leafRows(endless(1400), pages)).toEqual([]);
    expect(read).toBeGreaterThan(256);
    expect(read).toBeLessThan(9 * 257);
  });

  it('passes over what is no leaf, and cells that lie nowhere', () => {
    const nothing: RawPages = { count: 0, page: () => null, spend: () => {}, close: () => {} };
    for (const first of [0, 2, 5, 10, 13]) {
      const page = Buffer.alloc(PAGE_SIZE, 0xff);
      page[0] = first;
      expect(leafRows(page, nothing)).toEqual([]);
      page.writeUInt16BE(1000, 3);
      expect(leafRows(page, nothing)).toEqual([]);
    }
  });
});
