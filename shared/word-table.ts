/** A table that is asked for what somebody typed: of a plain object, “constructor” would be an entry as well. */
export function wordTable<Entry>(entries: Readonly<Record<string, Entry>>): Readonly<Record<string, Entry>> {
  return Object.assign(Object.create(null), entries);
}
