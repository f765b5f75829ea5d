/* Dates of which the day or the month is not known, or doubted, and marked so in its place. */

const UNKNOWN = String.raw`(?:\[?\?{1,2}\]?|xx?|00)`;
/** Behind a month also a line to write on. */
const BLANK = `(?:${UNKNOWN}|_{1,3})`;
const MONTH = String.raw`(\p{L}{3,10}\.?)`;
const OF = '(?:de\\s+)?';

/** How such dates are written → what is known of them. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  // “Sep ??, 1996”, “June [?] 1864”, “Sept. __, 1996”.
  [new RegExp(`^${MONTH}\\s+${BLANK},?\\s+(\\d{4})$`, 'iu'), '$1 $2'],
  // `?? Sep 1996`, `??-DEC-1977`, “?? de mayo de 1996”.
  [new RegExp(`^${UNKNOWN}\\.?\\s+${OF}${MONTH}\\s+${OF}(\\d{4})$`, 'iu'), '$1 $2'],
  [new RegExp(`^${UNKNOWN}([-./])${MONTH}\\1(\\d{4})$`, 'iu'), '$2 $3'],
  // `1996-Sep-??`
  [new RegExp(`^(\\d{4})([-./ ])${MONTH}\\2${UNKNOWN}$`, 'iu'), '$3 $1'],
  // “??? ?? 1996”, `??/??/1996`, `00.00.1996`.
  [/^\?{2,4}\s+\?\??,?\s+(\d{4})$/, '$1'],
  [new RegExp(`^${UNKNOWN}([-./])${UNKNOWN}\\1(?!0000)(\\d{4})$`, 'i'), '$2'],
  // `1977-12-00`, `1977/12/??`, `1977-00-00`.
  [/^(?!0000)(\d{4})([-./])(0[1-9]|1[0-2])\2(?:00|\?\??)$/, '$1-$3'],
  [/^(?!0000)(\d{4})([-./])(?:00|\?\??)\2(?:00|\?\??)$/, '$1'],
  // `12/??/1977`
  [/^(0[1-9]|1[0-2])([-./])(?:00|\?\??|xx)\2(?!0000)(\d{4})$/i, '$3-$1'],
];

/** Also at the ends of a span, and behind words before a date. */
const BEHIND_MONTHS = /(?<!\p{L})(\p{L}{3,10}\.?)\s\[?\?{1,2}\]?,?\s(\d{4})(?!\d)/gu;

/** A date without the days and months that nobody knows, of a year that somebody does. */
export function withoutUnknownParts(text: string): string {
  const form = FORMS.find(([written]) => written.test(text));
  return form === undefined ? text.replace(BEHIND_MONTHS, '$1 $2') : text.replace(...form);
}

const DOUBTED_BEHIND_MONTH = /(?<!\p{L})(\p{L}{3,10}\.?\s)(?:\[(\d{1,2})\s?\?\]|(\d{1,2})\?)(,?\s\d{4})(?!\d)\??/gu;
const DOUBTED_AHEAD = /(?<![\d[])(?:\[(\d{1,2})\s?\?\]|(\d{1,2})\?)(\s\p{L}{3,10}\.?,?\s\d{4})(?!\d)\??/gu;

/** A date of which the day is doubted in its place, doubted as a whole: “December [2?], 1864”, “2? Dec 1864”. */
export function withDoubtBehind(text: string): string {
  return text
    .replace(
      DOUBTED_BEHIND_MONTH,
      (_, month: string, inBrackets: string | undefined, day: string, year: string) => `${month}${inBrackets ?? day}${year}?`,
    )
    .replace(DOUBTED_AHEAD, (_, inBrackets: string | undefined, day: string, rest: string) => `${inBrackets ?? day}${rest}?`);
}
