import { shownJson, shownText } from '../../../shared/shown-text';

/**
 * Rows as aligned columns. Cells are other people's text: control characters, which could move the cursor or recolour a
 * terminal, are shown as a replacement mark, and line breaks as spaces. The last column is not padded; a cell that is very long pushes
 * the rest of its own row aside, not that of every row.
 */
export function table(rows: readonly (readonly string[])[]): string {
  const cleaned = rows.map((row) => row.map(printable));
  const widths: number[] = [];
  for (const row of cleaned) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, Math.min(widthOf(cell), WIDEST));
  }
  return cleaned
    .map((row) =>
      row
        .map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Columns of a terminal that a column of a table is aligned for. */
const WIDEST = 48;

/** Text that is safe to show on a terminal, on one line. */
export function printable(text: string): string {
  return shownText(text.replace(/\s+/g, ' '));
}

/** What a terminal must not be sent is written as an escape, which every reader of JSON takes for the same. */
export function json(value: unknown): string {
  return shownJson(JSON.stringify(value, null, 2));
}

/** Columns a terminal uses: East Asian wide characters take two, combining marks none. Near enough for alignment. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mn}|\p{Me}|\u200d/u.test(character)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}
