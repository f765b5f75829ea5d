/** A typed date cut into words, numbers and signs. */

/** What a date-time group says, as typed: `081316ZJAN26` is 13:16 UTC on 8 January 2026. */
export interface DateTimeGroup {
  readonly day: string;
  readonly time: string;
  readonly letter: string;
  readonly month: string;
  readonly year: string;
}

interface Place {
  /** As typed. */
  readonly text: string;
  /** Whether a space stands before it: "13:16 -05:00" is not "13:16-05:00". */
  readonly spaced: boolean;
  /** Where it begins, in UTF-16 units of the text that was cut. */
  readonly at: number;
}

export type Token = Place &
  (
    | { readonly kind: 'word' /** Lower case, without a closing dot. */; readonly word: string }
    | { readonly kind: 'number'; readonly value: number; readonly ordinal: boolean }
    /** Numbers with `/`, `.` or `-` between, such as 8/1/2026. */
    | { readonly kind: 'numeric'; readonly numbers: readonly string[]; readonly separator: string }
    /** `2026-01`, `2026-01-08`: written as in EDTF. */
    | { readonly kind: 'iso' }
    | { readonly kind: 'clock'; readonly hour: number; readonly minute: number; readonly rest: string }
    /** "1990s", "90s". */
    | { readonly kind: 'decade'; readonly digits: string }
    /** "19c", "C19". */
    | { readonly kind: 'century'; readonly number: number }
    | { readonly kind: 'group'; readonly group: DateTimeGroup }
    /** "199x", "18XX". */
    | { readonly kind: 'mask'; readonly mask: string }
    | { readonly kind: 'sign'; readonly sign: string }
    | { readonly kind: 'unknown' }
  );

type Make = (found: RegExpExecArray, place: Place) => Token;

const DIGIT = /\d/;
const LETTER = /\p{L}/u;

/** `begins`: what the first character has to be. Which rules may begin with a character is looked up, since most tokens are words. */
const RULES: readonly (readonly [pattern: RegExp, make: Make, begins: RegExp])[] = [
  [
    /(\d\d)(\d{4})\s?([a-z])\s?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s?(\d{4}|\d\d)(?!\d)/iy,
    ([text, day = '', time = '', letter = '', month = '', year = ''], place) => ({
      ...place,
      text,
      kind: 'group',
      group: { day, time, letter, month, year },
    }),
    DIGIT,
  ],
  [
    /(\d{1,2}):(\d\d)((?::\d\d(?:\.\d+)?)?)(?![\d:])/y,
    (found, place) => ({ ...place, kind: 'clock', hour: Number(found[1]), minute: Number(found[2]), rest: found[3] ?? '' }),
    DIGIT,
  ],
  [
    /\d{4}-(?:0[1-9]|1[0-2]|2[1-9]|3\d|4[01])(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?(?![\d-]|\s*[bB]\.?\s?[cC])/y,
    (_, place) => ({ ...place, kind: 'iso' }),
    DIGIT,
  ],
  [
    /(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?![\d])/y,
    (found, place) => ({ ...place, kind: 'numeric', numbers: [found[1] ?? '', found[3] ?? '', found[4] ?? ''], separator: found[2] ?? '' }),
    DIGIT,
  ],
  [
    /(\d{1,2})\/(\d{4})(?![\d/])/y,
    (found, place) => ({ ...place, kind: 'numeric', numbers: [found[1] ?? '', found[2] ?? ''], separator: '/' }),
    DIGIT,
  ],
  [
    /(\d{4})\/(\d{1,2})(?![\d/])/y,
    (found, place) => ({ ...place, kind: 'numeric', numbers: [found[1] ?? '', found[2] ?? ''], separator: '/' }),
    DIGIT,
  ],
  // Three digits are a decade only where an era says so: "100s of people" are none.
  [
    /['’]?((?:\d\d)?\d0|\d\d0(?=['’]?s(?:\s*-\s*\d+s)?\s*(?:b\.?\s?c|a\.?\s?d\b|c\.?\s?e\b)))['’]?s\b/iy,
    (found, place) => ({ ...place, kind: 'decade', digits: found[1] ?? '' }),
    /[\d'’]/,
  ],
  [
    /(\d{1,2})c\b(?!\.?\s*\d)|C(\d{1,2})\b/y,
    (found, place) => ({ ...place, kind: 'century', number: Number(found[1] ?? found[2]) }),
    /[\dC]/,
  ],
  [/(?=[\dx]{0,3}x)(?=[\dx]{0,3}\d)[\dx]{4}\b/iy, (found, place) => ({ ...place, kind: 'mask', mask: found[0].toUpperCase() }), /[\dx]/i],
  [/\d{1,3}x{1,3}\b/iy, (found, place) => ({ ...place, kind: 'mask', mask: found[0].toUpperCase() }), DIGIT],
  [/(\d+)(st|nd|rd|th)\b/iy, (found, place) => ({ ...place, kind: 'number', value: Number(found[1]), ordinal: true }), DIGIT],
  // "12,000 BCE"; elsewhere a comma divides.
  [
    /\d{1,3}(?:,\d{3}){1,4}(?=\s{0,9}(?:-\s{0,9}[\d,]{1,19}\s{0,9})?(?:b\.?\s?c|a\.?\s?d\b|c\.?\s?e\b))/iy,
    (found, place) => ({ ...place, kind: 'number', value: Number(found[0].replaceAll(',', '')), ordinal: false }),
    DIGIT,
  ],
  [/\d+/y, (found, place) => ({ ...place, kind: 'number', value: Number(found[0]), ordinal: false }), DIGIT],
  [
    /(?:b\.\s?c\.(?:\s?e\.)?|a\.\s?d\.|c\.\s?e\.)/iy,
    (found, place) => ({ ...place, kind: 'word', word: found[0].toLowerCase().replace(/[\s.]/g, '') }),
    /[abc]/i,
  ],
  // "New Year's" is one word. Zone names are words with a stroke in them: Asia/Karachi.
  [
    /(\p{L}+)(?:['’](s)\b|((?:\/[\p{L}_]+)+))?/iuy,
    ([text, word, owner = '', zone], place) => ({
      ...place,
      kind: 'word',
      word: zone === undefined ? `${word}${owner}`.toLowerCase() : text,
    }),
    LETTER,
  ],
  [/\.\.\.?|[-/,~?%()+.;:&]/y, (found, place) => ({ ...place, kind: 'sign', sign: found[0] }), /[-/,~?%()+.;:&]/],
  [/[^\s]/uy, (_, place) => ({ ...place, kind: 'unknown' }), /./su],
];

/** Typographic dashes become "-"; a dot after a word belongs to it ("Jan.", "c."). */
export function tokensOf(text: string): Token[] {
  // "2026-01–2026-03" and "2014-03-07—09": what EDTF writes is not gone on with by a longer dash.
  const parted = text.replace(/(?<![\dXx])(\d{4}-\d\d(?:-\d\d)?(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)[–—―](?=\S)/g, '$1 - ');
  const beforeMonth = parted.replace(
    /(?<!\d)(\d{4})[-‐‑‒–—―−](?=\d{1,2}(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi,
    '$1 - ',
  );
  return cut(withPlainDashes(yearsApart(beforeMonth)).replace(/…/g, '...'));
}

/**
 * "1909–27" is two years: EDTF writes its seasons and quarters, such as `1909-27`, with a hyphen. Behind a word it may be one: "winter 2023–24".
 */
function yearsApart(text: string): string {
  return text.replace(
    /^((?:(?:ca?|circa|about|um|vers)\.?\s*)?\d\d(\d\d))[‒–—―]([234]\d)(?![\d-])/i,
    (written, first: string, year: string, until: string) => (until > year ? `${first}- ${until}` : written),
  );
}

/** Typographic dashes as "-", each in the place of the one it was. */
export function withPlainDashes(text: string): string {
  return text.replace(/[‐‑‒–—―−]/g, '-');
}

const GAP = /\s+/y;

/** Cuts a text whose dashes are plain; takes time in proportion to its length. */
export function cut(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    GAP.lastIndex = at;
    const spaced = GAP.test(text);
    if (spaced) at = GAP.lastIndex;
    if (at >= text.length) break;
    const token = tokenAt(text, { at, spaced });
    at += token.text.length;
    const previous = tokens.at(-1);
    if (token.kind === 'sign' && token.sign === '.' && !token.spaced && previous?.kind === 'word') continue;
    tokens.push(token);
  }
  return tokens;
}

const ofAscii: (typeof RULES)[] = [];
const OF_OTHERS = RULES.filter(([, , begins]) => begins.test('é') || begins.test('’'));

/** The rules that may begin at a place, in their order. */
function rulesAt(text: string, at: number): typeof RULES {
  const code = text.charCodeAt(at);
  if (code >= 128) return OF_OTHERS;
  ofAscii[code] ??= RULES.filter(([, , begins]) => begins.test(text.charAt(at)));
  return ofAscii[code];
}

function tokenAt(text: string, place: Omit<Place, 'text'>): Token {
  for (const [pattern, make] of rulesAt(text, place.at)) {
    pattern.lastIndex = place.at;
    const found = pattern.exec(text);
    if (found) return make(found, { ...place, text: found[0] });
  }
  return { ...place, kind: 'unknown', text: text.slice(place.at, place.at + 1) };
}
