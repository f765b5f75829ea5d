/** Decades and centuries as years that are counted astronomically (0 is 1 BCE), and parts of them: EDTF has no form for "second half of the 2nd century BCE". */

/** What is said of it: a mask of EDTF, or a round number with an era. */
interface Stretch {
  readonly year?: string;
  readonly era?: 'bce' | 'ce';
  readonly round?: { readonly base: number; readonly length: 10 | 100 };
}

type Years = readonly [first: number, last: number];

/** The years of a decade or a century; null for anything else. */
export function yearsOf({ year = '', era, round }: Stretch): Years | null {
  // The sixties BCE are 69 to 60, which no mask of EDTF holds: `-006X` is 70 to 61 BCE.
  if (round !== undefined && era === 'bce') return [2 - round.base - round.length, 1 - Math.max(round.base, 1)];
  const [, sign = '', digits = '', masked = ''] = /^(-?)(\d{2,3})(XX?)$/.exec(year) ?? [];
  if (digits.length + masked.length !== 4) return null;
  const length = 10 ** masked.length;
  const first = Number(digits) * length;
  return sign === '' ? [first, first + length - 1] : [-(first + length - 1), -first];
}

/** Digits of the years in each part, of a decade and of a century. Years 0–3, 4–6 and 7–9 are early, mid and late; 0–33, 34–66 and 67–99. */
const THIRDS = { 10: [0, 4, 7, 10], 100: [0, 34, 67, 100] };
const HALVES = { 10: [0, 5, 10], 100: [0, 50, 100] };
const QUARTERS = { 100: [0, 25, 50, 75, 100] };

/** The years of one part; null where there is no such part. `place` counts from 0. Before year 1 the late years have the low digits. */
export function partOfYears([first, last]: Years, parts: 2 | 3 | 4, place: number): Years | null {
  const length = last - first < 10 ? 10 : 100;
  const limits = parts === 4 ? (length === 100 ? QUARTERS[100] : null) : (parts === 3 ? THIRDS : HALVES)[length];
  if (limits === null) return null;
  const at = last <= 0 ? parts - 1 - place : place;
  const [low, high] = [limits[at], limits[at + 1]];
  if (low === undefined || high === undefined) return null;
  return last <= 0 ? [Math.max(last - high + 1, first), last - low] : [first + low, first + high - 1];
}

/** The mask of a century by its number: the 5th century BCE is `-04XX`. */
export function centuryMask(number: number, era: Stretch['era']): string {
  return `${era === 'bce' ? '-' : ''}${String(number - 1).padStart(2, '0')}XX`;
}

/** The mask of a millennium by its number: the 2nd millennium BCE is `-1XXX`. */
export function millenniumMask(number: number, era: Stretch['era']): string {
  return `${era === 'bce' ? '-' : ''}${number - 1}XXX`;
}
