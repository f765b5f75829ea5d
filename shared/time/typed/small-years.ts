/*
 * Years of one to three digits that say no era, as in lists of reigns: what they are the other cells of their column tell. Between years before the common
 * era a span counts down, and between others up.
 */

const DASH = '\\s*(?:[-–—]|to|until|bis|à|a|al|au|do|до)\\s*';
const NUMBERS = new RegExp(`^(?:c\\.\\s?|ca\\.\\s?)?(\\d{1,3})${DASH}(?:c\\.\\s?|ca\\.\\s?)?(\\d{1,3})$`, 'iu');
/** “17 September 14”, “September 17, 14”. */
const END = '(?:\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?)?\\p{L}{3,}\\.?(?:\\s+\\d{1,2},)?\\s+(?:de\\s+|del\\s+)?\\d{1,3}';
const DAYS = new RegExp(`^(${END})${DASH}(${END})$`, 'iu');
/** “May 14”: behind a month and nothing else what may be a day is one. */
const DAY_OR_YEAR = /^\p{L}{3,}\.?\s+(?:de\s+|del\s+)?(?:[12]?\d|3[01])$/iu;
const LAST_NUMBER = /(\d{1,3})$/;
const ERA_BEFORE = /(?<!\p{L})(?:b\.?\s?c\.?(?:\s?e\.?)?|v\.\s?chr\.?|av\.\s?j\.?-?c\.?|a\.\s?c\.)(?!\p{L})/iu;
const ERA = /(?<!\p{L})(?:a\.?\s?d\.?|c\.?\s?e\.?|n\.\s?chr\.?|ap\.\s?j\.?-?c\.?|(?<=[\dIVX]\s?)d\.\s?c\.)(?!\p{L})/iu;

/** Which eras the cells of a column say, for years that say none. */
export interface ErasBeside {
  readonly ce: boolean;
  readonly bce: boolean;
  /** Years of the first two centuries say it, and none has four digits: beside others “14–18” is as well 1914–18. */
  readonly early: boolean;
  /** Years of others that say no era are of the common one: “936–973”, “1066–1087”. */
  readonly unsaidCe?: boolean | undefined;
}

const EARLY = 200;

/** Whether a text says its era, and a year of the first two centuries or of the years before. */
export function isEarly(text: string): boolean {
  const years = [...text.matchAll(/(?<!\d)\d{1,4}(?!\d)/g)].map(([year]) => Number(year));
  return ERA_BEFORE.test(text) ? ERA.test(text.replace(ERA_BEFORE, '')) : ERA.test(text) && years.some((year) => year > 0 && year < EARLY);
}

/** Whether a span that may end short counts down beside these: nothing there is of the common era. */
export function countsDown({ ce, bce, unsaidCe = false }: Pick<ErasBeside, 'ce' | 'bce' | 'unsaidCe'>): boolean {
  return bce && !ce && !unsaidCe;
}

/** Which eras a text says. */
export function erasIn(text: string): Pick<ErasBeside, 'ce' | 'bce'> {
  return { bce: ERA_BEFORE.test(text), ce: ERA.test(text.replace(ERA_BEFORE, '')) };
}

/** Whether a text is a span between days whose years have at most three digits and no era. */
export function isOfSmallYears(text: string): boolean {
  return endsOf(text) !== null && DAYS.test(text);
}

/** Whether a text is a span between such years alone, which between others may be a score as well. */
export function areSmallYears(text: string): boolean {
  return NUMBERS.test(text);
}

/** Whether a span counts down, or up with its end cut short as that of 1914–18 is: “800-14”, “814–40”. */
export function mayEndShort(text: string): boolean {
  const [first, last] = endsOf(text)?.years ?? [0, 0];
  const cut = 10 ** String(last).length;
  return first >= cut && last > first % cut;
}

/** Whether a span that counts up has two digits at most, as years have whose century is left out. */
export function isOfTwoDigits(text: string): boolean {
  const [first, last] = endsOf(text)?.years ?? [0, 0];
  return first < last && last < 100;
}

/** Whether the years of a text that says no era can only be of the common one: they count up, or have four digits. */
export function isOfUnsaidCe(text: string): boolean {
  const [first, last] = endsOf(text)?.years ?? [0, 0];
  return last > first || /(?<![\d-])[12]\d{3}(?!\d)/.test(text);
}

/** The ends of such a span, and their years. */
function endsOf(text: string): { readonly ends: readonly string[]; readonly years: readonly [number, number] } | null {
  const ends = (DAYS.exec(text) ?? NUMBERS.exec(text))?.slice(1);
  if (ends === undefined) return null;
  // “May 14 – May 16” are days of a month.
  if (ends.every((end) => DAY_OR_YEAR.test(end))) return null;
  const [first = 0, last = 0] = ends.map((end) => Number(LAST_NUMBER.exec(end)?.[1]));
  return first === 0 || last === 0 ? null : { ends, years: [first, last] };
}

/** Text whose years say the era that the others of their column tell; as it was where they tell none, but for years of three digits behind months. */
export function withEraBeside(text: string, beside: ErasBeside): string {
  const { ends = [], years: [first, last] = [0, 0] } = endsOf(text) ?? {};
  if (ends.length === 0) return text;
  const isDown = first > last;
  if (isDown && mayEndShort(text) && !countsDown(beside)) return text;
  if (isOfTwoDigits(text) && !beside.early) return text;
  const isOfHundreds = !isDown && first > 99 && isOfSmallYears(text);
  if (isDown ? !beside.bce : !beside.ce && !isOfHundreds) return text;
  return ends.map((end) => end.replace(LAST_NUMBER, isDown ? '$1 BC' : 'AD $1')).join(' – ');
}
