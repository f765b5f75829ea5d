/* Weeks of a year as other languages write them. */

/** “KW 12/2020”, “12. KW 2020”, “semaine 12 de 2020”: weeks as ISO 8601 counts them, which is what calendars of Europe do. */
const WEEK =
  '(?:[kc]w|wk|[ws](?=\\d)|weeks?|kalenderwochen?|wochen?|semaines?|sem\\.?|semanas?|settiman[ae]|tydzień|неделя|veckor?|v|uger?|uker?|viikko|vko)\\s*\\.?\\s*';
const OF_YEAR = '(?:\\s*[/,-]\\s*|\\s+(?:(?:de|of|in)\\s+)?)(?<year>\\d{4})$';
const WEEKS = [
  new RegExp(`^${WEEK}(?<week>\\d{1,2})${OF_YEAR}`, 'iu'),
  /^(?<week>\d{1,2})\.?\s*(?:kw|kalenderwoche|woche|неделя)\s*[/,]?\s*(?<year>\d{4})$/iu,
  /^(?<year>\d{4})\s*[/,-]?\s*(?:[kc]w|wk\.?|week)\s*(?<week>\d{1,2})$/iu,
];
/** “KW 12–14 2020”, “v. 12 – v. 14 2020”, and from a day to a week: “22 april – v 19 2020”. */
const WEEK_TO_WEEK = new RegExp(`^${WEEK}(?<from>\\d{1,2})\\s?[-–—]\\s?(?:${WEEK})?(?<to>\\d{1,2})${OF_YEAR}`, 'iu');
/** “v 52 (2025)–v 1”, “KW 51/2025 – KW 2/2026”: a span whose first week says its year; the last one may, too. */
const WEEK_AND_YEAR = `${WEEK}(?<from>\\d{1,2})\\s*[(/,-]?\\s*(?:(?:of|de|in)\\s+)?(?<firstYear>\\d{4})\\)?`;
const OVER_NEW_YEAR = new RegExp(
  `^${WEEK_AND_YEAR}\\s*(?:[-–—]|to|till|til|bis|au?|t\\/m)\\s*(?:${WEEK})?(?<to>\\d{1,2})(?:\\s*[(/,-]?\\s*(?<lastYear>\\d{4})\\)?)?$`,
  'iu',
);
const DAY_TO_WEEK = new RegExp(`^(?<day>\\d{1,2}\\.?\\s+\\p{L}{3,}\\.?)\\s?[-–—]\\s?${WEEK}(?<to>\\d{1,2})${OF_YEAR}`, 'iu');

/** A week or a span of weeks in English words; null where it is none. Weeks that do not rise are of no one year. @param inEnglish for the day of a span that begins with one */
export function weeksAbroad(text: string, inEnglish: (day: string) => string): string | null {
  const week = found(WEEKS, text);
  if (week !== null) return `week ${week['week']}, ${week['year']}`;
  const { day, from, to, year, firstYear, lastYear } = found([WEEK_TO_WEEK, DAY_TO_WEEK, OVER_NEW_YEAR], text) ?? {};
  if (to === undefined) return null;
  if (firstYear !== undefined) {
    const next = Number(firstYear) + (Number(to) < Number(from) ? 1 : 0);
    return `week ${from}, ${firstYear} - week ${to}, ${lastYear ?? next}`;
  }
  const last = `week ${to}, ${year}`;
  if (day !== undefined) return `${inEnglish(`${day} ${year}`)} - ${last}`;
  return Number(from) < Number(to) ? `week ${from}, ${year} - ${last}` : null;
}

function found(patterns: readonly RegExp[], text: string): Record<string, string> | null {
  return patterns.map((pattern) => pattern.exec(text)?.groups ?? null).find((groups) => groups !== null) ?? null;
}
