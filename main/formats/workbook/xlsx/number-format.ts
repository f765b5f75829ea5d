/** What a number in a cell is, by the format in which it is shown. */
export type NumberKind = 'number' | 'year' | 'month' | 'day' | 'moment' | 'clock' | 'elapsed';

/**
 * Formats that every spreadsheet has without saying so: ECMA-376 part 1, 18.8.30. 27 to 36 and 50 to 58 are dates in East Asian ones.
 */
const BUILT_IN: ReadonlyMap<number, NumberKind> = new Map([
  ...[14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 55, 56].map((id) => [id, 'clock'] as const),
  [17, 'month'],
  [22, 'moment'],
  [45, 'elapsed'],
  [46, 'elapsed'],
  [47, 'elapsed'],
]);

/** The kind of numbers with a format. @param code as the file says it, where it has one of its own */
export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  return code === undefined ? (BUILT_IN.get(id) ?? 'number') : kindOfCode(code);
}

function kindOfCode(code: string): NumberKind {
  // The first of up to four parts is for positive numbers. Texts, escaped characters, fillers, colours, conditions and languages mean no time.
  const shown = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .split(';', 1)
    .join('')
    .toLowerCase();
  if (/\[(h+|m+|s+)\]/.test(shown)) return 'elapsed';
  const letters = shown.replace(/\[[^\]]*\]/g, '').replace(/general|am\/pm|a\/p|上午\/下午/g, '');
  if (/[#?@]|e[+-]/.test(letters)) return 'number';
  const year = /[yeg]/.test(letters);
  const day = /d/.test(letters);
  const clock = /h|s/.test(letters);
  if (year || day) {
    if (clock) return 'moment';
    if (day) return 'day';
    return letters.includes('m') ? 'month' : 'year';
  }
  if (clock) return 'clock';
  return /m{3}/.test(letters) ? 'month' : 'number';
}
