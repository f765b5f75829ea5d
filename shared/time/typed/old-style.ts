/** England began its years on 25 March until then, and wrote both years of a date before: 11 February 1648/9. */
export const LAST_OLD_STYLE = 1752;

/** A date with two years, of which the first began in March, in the later one, as it is counted now; the pair alone is both years. */
export function inOneStyle(text: string): string {
  const [, before = '', year = '', digits = ''] = /^(.*?)(1\d{3})\/(\d{1,2})$/.exec(text) ?? [];
  const next = Number(year) + 1;
  if (year === '' || next > LAST_OLD_STYLE || !String(next).endsWith(digits)) return text;
  if (/\b(?:jan|feb|mar)[a-z]*\.?,?\s+$/i.test(before)) return `${before}${next}`;
  // 1700/01 may be a month, too; 1648/9 is written for no month.
  return before === '' && digits.length === 1 ? `${year}/${next}` : text;
}

/** What says that a date is of the old style, and of the new, in the languages of those who write both; for a pattern that minds neither case nor lack of it. */
export const OLD_STYLE =
  'o\\.?\\s?s\\.?|old style|julian(?: calendar)?|ст\\.\\s*ст\\.?|по ст\\.\\s*ст\\.?|(?:по\\s+)?стар(?:ого|ому|ый) стил[юья]|за старим стилем|ст\\.\\s?стилю|st\\.\\s?st\\.|(?:wg\\s+)?starego stylu|alten stils|a\\.\\s?st\\.|julianisch|vieux style|v\\.\\s?st\\.|calendrier julien|stile vecchio|estilo antiguo';
export const NEW_STYLE =
  'n\\.?\\s?s\\.?|new style|н\\.\\s*ст\\.?|(?:по\\s+)?нов(?:ого|ому|ый) стил[юья]|за новим стилем|n\\.\\s?st\\.|nowego stylu|neuen stils|gregorian(?: calendar)?|nouveau style|stile nuovo|estilo nuevo';
