import { beginsWithDate } from './line-beginnings';
import type { TextLine } from './text-columns';

const NUMBERED = /^[ \t]*(?<number>\d{1,3})[.)][ \t]+(?<text>\S.*)$/;
/** Fewer lines that count on by one are no list. */
const LEAST = 3;
/** Lines that are longer are paragraphs, whatever they begin with. */
const LONGEST = 2000;

/**
 * Rows of lines whose numbers count the items of a list, of which some say a whole date behind theirs (“3. 1516: …”): “12. November 1614: …” is the twelfth of
 * them, and no 12th of November.
 */
export function countedItems(lines: readonly TextLine[], plain: (line: string) => string): ReadonlySet<number> {
  const rows = new Set<number>();
  let list: { readonly row: number; readonly number: number; readonly line: string; readonly text: string }[] = [];
  const end = (): void => {
    const isCounted = list.length >= LEAST && list.some(({ line, text }) => !beginsWithDate(plain(line)) && beginsWithDate(plain(text)));
    if (isCounted) for (const { row } of list) rows.add(row);
    list = [];
  };
  for (const { row, line } of lines) {
    const { number, text } = (line.length > LONGEST ? null : NUMBERED.exec(line))?.groups ?? {};
    if (number === undefined || text === undefined) continue;
    if (Number(number) !== (list.at(-1)?.number ?? Number.NaN) + 1) end();
    list.push({ row, number: Number(number), line, text });
  }
  end();
  return rows;
}
