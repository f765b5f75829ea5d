import { writeFileSync } from 'node:fs';
import type { Key } from '../../main/store/cipher/key';
import { plainFirstPage, plainPage } from '../../main/store/cipher/page-cipher';
import { checksumOf } from '../../main/store/log/journal-walk';
import { PAGE_SIZE } from '../../main/store/log/raw-pages';

/* Journals as kills leave them, made of the file before an edit and after it. */

export interface CutEdit {
  /** How many pages the edit writes into the file. */
  readonly pages: number;
  /** Puts the journal there. */
  journal(path: string): void;
  /** Puts the file there with so many of the pages written, in SQLite's order. */
  file(path: string, written: number): void;
}

const SECTOR = 512;

/** The edit between two states of one file; `nonce` is the number that its journal begins with. */
export function cutEdit(before: Buffer, after: Buffer, nonce: number, key: Key | null = null): CutEdit {
  const count = Math.max(before.length, after.length) / PAGE_SIZE;
  const numbers = Array.from({ length: count }, (_, index) => index + 1).filter((n) => !pageOf(before, n).equals(pageOf(after, n)));
  const header = Buffer.alloc(SECTOR);
  header.write('d9d505f920a163d7', 'hex');
  const old = numbers.filter((n) => n * PAGE_SIZE <= before.length);
  for (const [index, value] of [old.length, nonce, before.length / PAGE_SIZE, SECTOR, PAGE_SIZE].entries())
    header.writeUInt32BE(value, 8 + index * 4);
  const records = old.map((n) => {
    const page = pageOf(before, n);
    const record = Buffer.alloc(PAGE_SIZE + 8);
    record.writeUInt32BE(n);
    page.copy(record, 4);
    const plain = key === null ? page : n === 1 ? plainFirstPage(key.secret, page) : plainPage(key.secret, n, page);
    record.writeUInt32BE(checksumOf(plain ?? page, nonce), PAGE_SIZE + 4);
    return record;
  });
  return {
    pages: numbers.length,
    journal: (path) => writeFileSync(path, Buffer.concat([header, ...records])),
    file: (path, written) => {
      const last = numbers[written - 1] ?? 0;
      const bytes = Buffer.alloc(Math.max(before.length, last * PAGE_SIZE));
      before.copy(bytes);
      for (const n of numbers.slice(0, written)) pageOf(after, n).copy(bytes, (n - 1) * PAGE_SIZE);
      writeFileSync(path, bytes);
    },
  };
}

function pageOf(file: Buffer, number: number): Buffer {
  return file.subarray((number - 1) * PAGE_SIZE, number * PAGE_SIZE);
}
