import { areConstant, dateCellsOf } from './by-cells';
import { headerWords } from './column-use';

/** Of columns of days that are the same in every row: whether that is a day of the file, as when a list was made, or one on which something happened to all. */

/** Words that tell nothing of what a day is, but that it is one, or that it is of a file, a list or a batch. */
const OF_FILE = new Set(
  'date dates day datum daten data fecha fechas дата tag jour día dia dato giorno dag timestamp list liste lista lijst listing batch charge lote lot lotto file datei fichier archivo arquivo bestand plik файл run stand stichtag état estado stato stan as at of on the am vom der des du de le la del di version edition release extract extraction auszug export dump snapshot dataset generated created print printed generado generato'.split(
    ' ',
  ),
);

/** Whether a header says nothing of what its day is, or that it is one of the file. */
export function saysOfFile(name: string): boolean {
  const words = headerWords(name);
  return words.length > 0 && words.every((word) => OF_FILE.has(word));
}

/**
 * Which columns say the same date in every row of a table, also in those behind the first that are looked at. The rows behind are asked for one of these columns only.
 *
 * @param sample cells of the first records
 * @param behind cells of the records behind them, each time anew
 * @param isDate whether a cell can be understood as a date; others may be sums, or a header that stands again
 */
export function sameThroughout(
  sample: readonly (readonly string[])[],
  behind: () => Iterable<readonly string[]>,
  isDate: (cell: string) => boolean,
): (at: number) => boolean {
  const known = new Map<number, boolean>();
  const isSame = (at: number): boolean => {
    const cells = dateCellsOf(sample, at);
    if (!areConstant(cells)) return false;
    for (const record of behind()) if (dateCellsOf([record], at).some((cell) => cell !== cells[0] && isDate(cell))) return false;
    return true;
  };
  return (at) => {
    const same = known.get(at) ?? isSame(at);
    known.set(at, same);
    return same;
  };
}
