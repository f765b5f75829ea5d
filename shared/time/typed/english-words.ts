/*
 * Months of other languages whose short names are words of English: “ago” of Spain, Italy and Portugal, “set” of Italy and Portugal, “out” of Portugal.
 * Between a day and a year they are nothing else; before a year alone they are where other words beside them are of such a language.
 */

interface Month {
  readonly english: string;
  readonly languages: ReadonlySet<string>;
}

const MONTHS: ReadonlyMap<string, Month> = new Map([
  ['ago', { english: 'August', languages: new Set(['es', 'it', 'pt', 'ca']) }],
  ['set', { english: 'September', languages: new Set(['it', 'pt', 'ca']) }],
  ['out', { english: 'October', languages: new Set(['pt']) }],
]);

const WORDS = [...MONTHS.keys()].join('|');
const YEAR = "(?:\\d{4}|['’]?\\d\\d)(?![\\d])";
const BETWEEN = new RegExp(
  // The word is looked for first: to look behind at every blank would take a time that grows with the square of a run of them.
  `(?=${WORDS})(?<=(?<!\\d)\\d{1,2}[ºª°]?(?:[\\s./-]+|\\s+de\\s+))(${WORDS})(\\.?)(?=(?:[\\s./-]+|\\s+(?:de|del)\\s+)${YEAR})`,
  'iu',
);
const BEFORE_YEAR = new RegExp(`^(${WORDS})(\\.?)(?=(?:[\\s./-]+|\\s+(?:de|del)\\s+)${YEAR}$)`, 'iu');

/** A date with such a month as one with its English name; as it was where there is none. @param languages of the other words of its column */
export function withMonthForWord(text: string, languages: ReadonlySet<string> | undefined): string {
  return text
    .replace(BETWEEN, (whole, word: string) => monthOf(word)?.english ?? whole)
    .replace(BEFORE_YEAR, (whole, word: string) => {
      const month = monthOf(word);
      return month !== undefined && languages !== undefined && [...month.languages].some((one) => languages.has(one))
        ? month.english
        : whole;
    });
}

/** The languages of such a month in a text where it stands as months do; undefined where there is none. */
export function languagesOfMonthWord(text: string): ReadonlySet<string> | undefined {
  const [, word = ''] = BETWEEN.exec(text.trim()) ?? BEFORE_YEAR.exec(text.trim()) ?? [];
  return monthOf(word)?.languages;
}

function monthOf(word: string): Month | undefined {
  return MONTHS.get(word.toLowerCase());
}
