/** The EDTF day of a wall-clock time; beyond the years that days can be written in, the year alone. */
export function edtfDay(wallMs: number): string {
  const date = new Date(wallMs);
  const year = date.getUTCFullYear();
  if (Math.abs(year) > 9999) return `Y${year}`;
  const digits = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  return `${digits}-${String(date.getUTCMonth() + 1).padStart(2, '0')}-${String(date.getUTCDate()).padStart(2, '0')}`;
}
