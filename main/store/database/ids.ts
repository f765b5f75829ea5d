/*
 * How rows are found by an id. From format 5 on the indexes of `event` and `change` hold sixteen letters of each id in place of all thirty-six: those parts that differ
 * between ids of every kind, by time (versions 1, 6 and 7), by chance (4 and 7) or counted up. They narrow down to one row, nearly always; that it is the one is
 * asked of the row. So every statement that looks for an id compares both, which is right in files of older formats too, whose indexes hold whole ids.
 */

/** What an index holds of the id in a column; a file's schema says it in these very words. */
export function shortened(id: string): string {
  return `substr(${id}, 5, 4) || substr(${id}, 10, 4) || substr(${id}, -8)`;
}

/** The same of an id at hand: where it stands in a page of an index, and nowhere whole. */
export function shortOf(id: string): string {
  return id.slice(4, 8) + id.slice(9, 13) + id.slice(-8);
}

/** The condition that a column holds an id: another column, or a numbered parameter, since it is named more than once. */
export function isId(column: string, id: `?${number}` | `${string}.${string}`): string {
  return `(${shortened(column)} = ${shortened(id)} AND ${column} = ${id})`;
}

/** The condition that it holds one of the ids of a list, given as JSON by a numbered parameter. */
export function isAmongIds(column: string, list: `?${number}`): string {
  const [short, whole] = [shortened('value'), 'value'].map((what) => `(SELECT ${what} FROM json_each(${list}))`);
  return `(${shortened(column)} IN ${short} AND ${column} IN ${whole})`;
}
