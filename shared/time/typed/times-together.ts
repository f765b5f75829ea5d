const MONTH = '\\p{L}{3,9}\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
/** A day whose year stands first, behind which four digits can be nothing but a time. */
const YEAR_FIRST = `(?<year>\\d{4})(?:\\s+${MONTH}\\s+${DAY}|(?<sign>[-./])\\d{1,2}\\k<sign>\\d{1,2})`;
const YEAR_LAST = `(?:${DAY}[.\\s-]+${MONTH}[,\\s-]+|${MONTH}\\s+${DAY},?\\s+|\\d{1,2}(?<sign>[-./])\\d{1,2}\\k<sign>)(?<year>\\d{4})`;
const TIME = '(?<clock>(?:[01]\\d|2[0-3])[0-5]\\d)(?<rest>(?::[0-5]\\d(?:\\.\\d+)?)?)';
const BEHIND = '(?<behind>$|\\s?(?:Z|UTC|GMT|h|hrs|hours)\\b\\.?)';

const WAYS = [YEAR_FIRST, YEAR_LAST].map((day) => new RegExp(`^(?<day>${day}),?\\s+${TIME}${BEHIND}`, 'iu'));

/**
 * A day and a time whose hours and minutes stand together, as lists of launches and logs write them (`1957 Oct  4 1928:34`), with the colon between. Behind a
 * year they may be the next one (“8 Jan 2026 2027”), unless it is the earlier, or seconds or a word behind them say that they are a time.
 */
export function withTimeApart(text: string): string {
  for (const way of WAYS) {
    const found = way.exec(text);
    const { day = '', year = '', clock = '', rest = '', behind = '' } = found?.groups ?? {};
    if (found === null) continue;
    if (day.endsWith(year) && Number(clock) >= Number(year) && rest === '' && behind === '') return text;
    return `${day} ${clock.slice(0, 2)}:${clock.slice(2)}${rest}${/h/i.test(behind) ? '' : behind}${text.slice(found[0].length)}`;
  }
  return text;
}
