import { createHash } from 'node:crypto';

/** Names are hashed in a space of their own, so that no other use of the same name makes the same id. */
const SPACE = Buffer.from('6f0c7c0e5d6b4b0c9a53f3e1c2a94d10', 'hex');

/** The id that follows from a name: a UUID of version 5 (RFC 9562). */
export function idNamed(name: string): string {
  const hash = createHash('sha1').update(SPACE).update(name, 'utf8').digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const text = hash.toString('hex');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}

/** The id for what comes again after the event that had this one was deleted: ids are never given twice. */
export function idAfter(id: string): string {
  return idNamed(`after\0${id}`);
}

/** Where records of a table are known by columns: the same source, columns and cells make the same id. The events themselves need not keep the cells. */
export class TableIds {
  constructor(
    /** As plainSource calls it. */
    private readonly source: string,
    private readonly columns: readonly string[],
  ) {}

  /**
   * @param nth 0 where the cells stand once. Where they stand several times they tell nothing, and the records count from 1: the first of them is there only
   * where a key was no key when it was read.
   */
  idOf(known: string, nth: number): string {
    return idNamed(['table', this.source, ...this.columns.map((name) => name.toLowerCase()), known, nth].join('\0'));
  }
}
