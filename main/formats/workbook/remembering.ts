import type { Sheet, Workbook } from './workbook';

/** Bytes of rows that are kept beside those that are read. */
const MOST_KEPT = 200_000_000;

/** A workbook that keeps the rows of the sheets that were read last, unless they are large, and the beginnings of all: it is not unpacked again for another choice. */
export function remembering(workbook: Workbook): Workbook {
  const { format, kind, sheets } = workbook;
  const beginnings = new Map<string, Sheet>();
  const whole = new Map<number, Sheet>();
  return {
    format,
    kind,
    sheets,
    read(sheet, most) {
      if (most !== undefined) {
        const key = `${sheet} ${most}`;
        const begun = beginnings.get(key) ?? workbook.read(sheet, most);
        beginnings.set(key, begun);
        return begun;
      }
      const known = whole.get(sheet);
      if (known !== undefined) return known;
      const size = [...whole.values()].reduce((sum, { rows }) => sum + rows.size, 0);
      if (size > MOST_KEPT) whole.clear();
      const read = workbook.read(sheet);
      whole.set(sheet, read);
      return read;
    },
  };
}
