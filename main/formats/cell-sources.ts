/** A source as a cell of a table names it. */
export interface CellSource {
  readonly title: string;
  readonly url?: string;
}

const ADDRESS = /https?:\/\/[^\s<>"]+/iu;

/**
 * The sources that a row names, each with its address. Several stand on lines of their own, or behind semicolons where each has its address or none has a
 * comma or bracket: “Smith, J.; Jones, K. (2001)” is one.
 *
 * @param url the cell of a column for addresses; those that are as many as the sources belong to them in their order
 */
export function cellSources(text: string, url: string): CellSource[] {
  const named = partsOf(text).map((part) => {
    const [address] = ADDRESS.exec(part) ?? [];
    if (address === undefined) return { title: part };
    const title = part
      .replace(address, '')
      .replace(/(?<![\s(<[,:–-])[\s(<[,:–-]+$|^[\s>)\]]+|(?<![\s(<[])[\s(<[]+[)>\]]$/gu, '')
      .trim();
    const plain = address.replace(/[)>\].,]+$/u, '');
    return { title: title === '' ? plain : title, url: plain };
  });
  const urls = partsOf(url).flatMap((part) => part.split(/(?<!\s)\s+(?=https?:)/i));
  const isAddress = (one: string): boolean => /^https?:\/\//i.test(one);
  const only = named[0];
  if (named.length === 1 && urls.length === 1 && only !== undefined && only.url === undefined && isAddress(urls[0] ?? ''))
    return [{ title: only.title, url: urls[0] ?? '' }];
  if (named.length === urls.length && named.every((one) => one.url === undefined))
    return named.map((one, at) => (isAddress(urls[at] ?? '') ? { ...one, url: urls[at] ?? '' } : one));
  const known = new Set(named.flatMap((one) => one.url ?? []));
  const others = urls
    .filter((one) => !known.has(one))
    .map((one): CellSource => (isAddress(one) ? { title: one, url: one } : { title: one }));
  return [...named, ...others];
}

function partsOf(text: string): string[] {
  const lines = text.split(/\r?\n/).flatMap((line) => {
    const parts = line.split(/;(?=\s|$|https?:)/).map((part) => part.trim());
    const full = parts.filter((part) => part !== '');
    // One that says the same twice is no list.
    const isList =
      (full.every((part) => ADDRESS.test(part)) || full.every((part) => !/[,(]/.test(part))) && new Set(full).size === full.length;
    return isList ? full : [line.trim()];
  });
  return lines.filter((line) => line !== '');
}
