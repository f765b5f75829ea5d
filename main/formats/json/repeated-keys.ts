/** Strings of JSON; one that a colon follows is a key. */
const STRINGS = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

/**
 * How many keys of a JSON text stand in an object that has them already. The last is what is read, as everybody does (RFC 8259, section 4): what the others
 * said is lost, and to be told.
 *
 * @param root what the text was read as
 */
export function repeatedKeys(text: string, root: unknown): number {
  let written = 0;
  for (const [, colon] of text.matchAll(STRINGS)) if (colon !== undefined) written += 1;
  return written - keysIn(root);
}

function keysIn(root: unknown): number {
  let count = 0;
  const open: unknown[] = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (!Array.isArray(value)) count += inner.length;
    for (const one of inner) if (typeof one === 'object' && one !== null) open.push(one);
  }
  return count;
}

/** The same in a sentence; null where there are none. @param row of the first, where the text has rows */
export function repeatedWords(count: number, row?: number): string | null {
  if (count <= 0) return null;
  const lost = `what ${count === 1 ? 'it says' : 'they say'} last was taken. Where a part of the file is missing, two records may have run together.`;
  if (count === 1)
    return `A key stands more than once in an object${row === undefined ? '' : ` (row ${row.toLocaleString('en')})`}; ${lost}`;
  const first = row === undefined ? '' : `, the first in row ${row.toLocaleString('en')}`;
  return `${count.toLocaleString('en')} keys stand more than once in an object${first}; ${lost}`;
}
