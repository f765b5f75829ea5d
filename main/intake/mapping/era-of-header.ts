import { erasIn } from '../../../shared/time/typed/small-years';
import { headerWords, LINKING_WORD } from './column-use';

/* Years alone under a header that says their era: `date_ce`, `year_bc`, “Date (AD)”, “Jahr v. Chr.”. Without it 44 is no year, and 480 BC would be 480. */

export type Era = 'BC' | 'AD';

/** Words of such a header, with those that say which end of a span it is of; of any other thing “BC” may be a place, and an “ad” an advertisement. */
const OF_YEARS =
  /^(?:date|dates|dated|dating|year|years|yr|jahr|jahre|datum|datierung|année|annee|date|datation|año|ano|anno|fecha|data|jaar|rok|год|start|end|from|to|begin|beginning|until|von|bis|de|da|event|bc|bce|ad|ce|b|v|n|chr|av|ap|j|c|d|a|e)$/u;
const NUMBERS = /^\d{1,4}(?:\s?[-–—]\s?\d{1,4})?$/;
/** Years of our time under “BC” are those of British Columbia. */
const OF_OUR_TIME = 1850;

/** The eras that headers say of columns of years alone. @param sample cells of the first records */
export function findEras(names: readonly string[], sample: readonly (readonly string[])[]): ReadonlyMap<number, Era> {
  return new Map(
    names.flatMap((name, at) => {
      const era = eraOf(name);
      const cells = sample.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
      const areYears = cells.some((cell) => NUMBERS.test(cell)) && !cells.some((cell) => /^[-−]/.test(cell));
      if (era === null || !areYears || (era === 'BC' && cells.every((cell) => Number(cell) >= OF_OUR_TIME && cell.length === 4))) return [];
      return [[at, era] as const];
    }),
  );
}

function eraOf(name: string): Era | null {
  const words = headerWords(name);
  if (!words.every((word) => OF_YEARS.test(word) || LINKING_WORD.test(word))) return null;
  const said = [name, words.join(' ')].map(erasIn);
  const [before, after] = [said.some(({ bce }) => bce), said.some(({ ce }) => ce)];
  return before === after ? null : before ? 'BC' : 'AD';
}

/** Cells of a record with the eras that headers say of them. Years of four digits are of our era by themselves. */
export function withEras(cells: readonly string[], eras: ReadonlyMap<number, Era>): readonly string[] {
  if (eras.size === 0) return cells;
  return cells.map((cell, at) => {
    const [era, text] = [eras.get(at), cell.trim()];
    return era === undefined || !NUMBERS.test(text) || (era === 'AD' && text.length > 3) ? cell : `${text} ${era}`;
  });
}
