const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** "740 B", "1.4 MB": thousands, as file managers count. */
export function sizeWords(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${UNITS[power]}`;
}
