/** Figures as aligned columns under their names; "–" for what was not measured. */
export function table(rows: readonly Readonly<Record<string, number | string | boolean>>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const cells = [names, ...rows.map((row) => names.map((name) => shown(row[name])))];
  const widths = names.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  return cells.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')).join('\n');
}

function shown(cell: number | string | boolean | undefined): string {
  if (typeof cell !== 'number') return String(cell);
  if (Number.isNaN(cell)) return '–';
  return cell >= 100 || Number.isInteger(cell) ? Math.round(cell).toLocaleString('en') : cell.toFixed(2);
}
