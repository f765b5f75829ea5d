/**
 * Makes objects that all have these keys, in this order, each null: to be filled in. All of them are kept as those of a literal are.
 * To add keys to an object costs more than it seems: V8 makes a table of it when there come to be more than about twenty (slower to read, twice
 * as large), and V8 before 12 (Node 20) gives each copy to which a key is added, `{ ...copied, more }`, a layout of its own. Where there are a
 * hundred thousand, keys that are added stand before what is copied, or all of them in a blank.
 */
export function blanksWith(keys: readonly string[]): () => Record<string, unknown> {
  const blank: Readonly<Record<string, unknown>> = JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join(',')}}`);
  return () => ({ ...blank });
}
