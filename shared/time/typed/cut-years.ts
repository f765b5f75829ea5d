import { decadeOfCentury } from './decades-abroad';

/* Decades and spans of years that leave their century out: “the 60s”, “años sesenta”, “20er Jahre”, “30年代”, “14–18”. */

/** From which year on the hundred years are that each such text of a column is of (1900); null where nothing tells. Of others the last that have begun. */
export type CutYears = ReadonlyMap<string, number | null>;

/** How a language writes decades: what stands before and behind the digits or the word, and the words by their decade from the twenties on. */
interface Decades {
  readonly before: string;
  readonly behind: string;
  /** Words of the decades from twenty to ninety, parted by blanks; `|` between ways to write one. */
  readonly words?: string;
  /** The same as it is written with the year in four digits. */
  readonly inFull: (year: string) => string;
}

const NO_LETTER_BEFORE = '(?<![\\p{L}\\d])';
const LANGUAGES: readonly Decades[] = [
  {
    before: '(?:the\\s+)?',
    behind: "(?:['’]?s(?!\\p{L})|(?<=ies))",
    words: 'twenties thirties forties fifties sixties seventies eighties nineties',
    inFull: (year) => `${year}s`,
  },
  {
    before: '(?:die\\s+)?',
    behind: 'er(?:[\\s-]?jahren?)?(?!\\p{L})',
    words: 'zwanzig drei(?:ß|ss)ig vierzig fünfzig sechzig siebzig achtzig neunzig',
    inFull: (year) => `${year}er Jahre`,
  },
  {
    before: '(?:los\\s+)?años\\s+|(?:la\\s+)?década\\s+de(?:\\s+los)?\\s+',
    behind: '(?!\\p{L}|\\d)',
    words: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    inFull: (year) => `años ${year}`,
  },
  {
    before: '(?:os\\s+)?anos\\s+',
    behind: '(?!\\p{L}|\\d)',
    words: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    inFull: (year) => `anos ${year}`,
  },
  {
    before: '(?:les\\s+)?années\\s+',
    behind: '(?!\\p{L}|\\d)',
    words: 'vingt trente quarante cinquante soixante soixante-dix quatre-vingts? quatre-vingt-dix',
    inFull: (year) => `années ${year}`,
  },
  {
    before: '(?:gli\\s+)?anni\\s+',
    behind: '(?!\\p{L}|\\d)',
    words: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    inFull: (year) => `anni ${year}`,
  },
  {
    before: '(?:de\\s+)?jaren\\s+',
    behind: '(?!\\p{L}|\\d)',
    words: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    inFull: (year) => `jaren ${year}`,
  },
  { before: 'lat(?:a|ach)\\s+', behind: '\\.?(?:-?tych|-?te|-ych)?(?!\\p{L}|\\d)', inFull: (year) => `lata ${year}` },
  { before: '(?:лет\\s+)?', behind: '-?(?:е|х|ые|ых)(?!\\p{L})(?:\\s*(?:годы|годов|годах|гг\\.?))?', inFull: (year) => `${year}-е` },
  { before: '', behind: '-?(?:talet|tallet|årene|åra)(?!\\p{L})', inFull: (year) => `${year}-talet` },
  { before: '', behind: "['’]?erne(?!\\p{L})", inFull: (year) => `${year}’erne` },
  { before: '', behind: '-?lu(?:ku|vu[nl]\\p{L}*)', inFull: (year) => `${year}-luku` },
  // Behind the name of a reign they are years of that.
  { before: '(?<!\\p{L}\\s*)', behind: '年代', inFull: (year) => `${year}年代` },
];
const PATTERNS = LANGUAGES.map(({ before, behind, words, inFull }) => {
  const written = words?.split(' ') ?? [];
  const number = ["['’]?(?<digits>[1-9]0)", ...written.map((word, at) => `(?<w${at}>${word})`).toReversed()].join('|');
  return { pattern: new RegExp(`${NO_LETTER_BEFORE}(?:${before})(?:${number})${behind}`, 'iu'), inFull };
});
const OTHER_YEAR =
  /\d{3}|\p{N}\s*(?:th|st|nd|rd)\s+c|centur|jahrhundert|\bjh|siècle|siglo|século|secolo|eeuw|wiek|век|世[纪紀]|\bb\.?\s?c|\ba\.?\s?d\b|\bc\.?\s?e\b/iu;
const SPAN = /^((?:c|ca|circa|um|vers)\.?\s+)?['’]?(\d\d)\s?[-–—]\s?['’]?(\d\d)(\??)$/i;
/** What can be a day and a month, in either order. */
const LAST_MONTH = 12;

/** What a text that leaves the century out is: a decade, or a span of years that rise; null for another text. */
export function cutYearsOf(text: string): 'decades' | 'spans' | null {
  const written = text.trim();
  const [, , first, last] = SPAN.exec(written) ?? [];
  if (first !== undefined) return Number(last) > Number(first) && Number(last) > LAST_MONTH ? 'spans' : null;
  return decadeIn(written) === null ? null : 'decades';
}

/** The first and the last year of such a text within its hundred years. */
export function spanOfCut(text: string): readonly number[] {
  const [, , first, last] = SPAN.exec(text.trim()) ?? [];
  const decade = Number(decadeIn(text.trim())?.digits);
  return first === undefined ? [decade, decade + 9] : [Number(first), Number(last)];
}

/** The same text with its years in four digits. @param century from which year on the hundred years are that it is of */
export function inFullYears(text: string, century: number): string {
  const written = text.trim();
  const [, about = '', first = '', last = '', sure = ''] = SPAN.exec(written) ?? [];
  const yearOf = (digits: string): string => String(century + Number(digits)).padStart(4, '0');
  if (first !== '') return `${about}${yearOf(first)}–${yearOf(last)}${sure}`;
  const found = decadeIn(written);
  return found === null ? written : written.replace(found.text, found.inFull(yearOf(found.digits)));
}

/** A decade without its century as English says it (“60s”); null for another text. */
export function decadeInEnglish(text: string): string | null {
  const found = decadeIn(text.trim());
  return found === null || found.text !== text.trim() ? null : `${found.digits}s`;
}

/** Why a text without its century is not read where nothing tells it. */
export function whyCut(text: string): string {
  return cutYearsOf(text) === 'spans'
    ? `“${text}” can be days of a month or years of any century, and the rows beside do not say which: write it in full.`
    : `“${text}” can be of any century, and the rows beside do not say of which: write the years with four digits.`;
}

function decadeIn(text: string): { readonly text: string; readonly digits: string; readonly inFull: Decades['inFull'] } | null {
  if (text.length > 60 || OTHER_YEAR.test(text) || decadeOfCentury(text) !== null) return null;
  for (const { pattern, inFull } of PATTERNS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const word = Object.entries(found.groups ?? {}).find(([name, said]) => name !== 'digits' && said !== undefined);
    const digits = found.groups?.digits ?? (word === undefined ? '' : String((Number(word[0].slice(1)) + 2) * 10));
    return { text: found[0], digits, inFull };
  }
  return null;
}
