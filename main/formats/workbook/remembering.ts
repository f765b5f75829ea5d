import type { Sheet, Workbook } from './workbook';

/** A workbook that keeps the rows of the sheet that was read last, and the beginnings of all: it is not unpacked again for another choice. */
export function remembering(workbook: Workbook): Workbook {
  const { format, sheets } = workbook;
  const beginnings = new Map<string, Sheet>();
  let last: { readonly sheet: number; readonly read: Sheet } | null = null;
  return {
    format,
    sheets,
    read(sheet, most) {
      if (most !== undefined) {
        const key = `${sheet} ${most}`;
        const begun = beginnings.get(key) ?? workbook.read(sheet, most);
        beginnings.set(key, begun);
        return begun;
      }
      if (last?.sheet === sheet) return last.read;
      last = null;
      last = { sheet, read: workbook.read(sheet) };
      return last.read;
    },
  };
}
