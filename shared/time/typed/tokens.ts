/** A typed date cut into words, numbers and signs. */

interface Place {
  /** As typed. */
  readonly text: string;
  /** Whether a space stands before it: "13:16 -05:00" is not "13:16-05:00". */
  readonly spaced: boolean;
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
    /** "199x", "18XX". */
    | { readonly kind: 'mask'; readonly mask: string }
    | { readonly kind: 'sign'; readonly sign: string }
    | { readonly kind: 'unknown' }
  );

type Make = (found: RegExpExecArray, place: Place) => Token;

const RULES: readonly (readonly [RegExp, Make])[] = [
  [
    /(\d{1,2}):(\d\d)((?::\d\d(?:\.\d+)?)?)(?![\d:])/y,
    (found, place) => ({ ...place, kind: 'clock', hour: Number(found[1]), minute: Number(found[2]), rest: found[3] ?? '' }),
  ],
  [
    /\d{4}-(?:0[1-9]|1[0-2]|2[1-9]|3\d|4[01])(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?(?![\d-])/y,
    (_, place) => ({ ...place, kind: 'iso' }),
  ],
  [
    /(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?![\d])/y,
    (found, place) => ({ ...place, kind: 'numeric', numbers: [found[1] ?? '', found[3] ?? '', found[4] ?? ''], separator: found[2] ?? '' }),
  ],
  [
    /(\d{1,2})\/(\d{4})(?![\d/])/y,
    (found, place) => ({ ...place, kind: 'numeric', numbers: [found[1] ?? '', found[2] ?? ''], separator: '/' }),
  ],
  [
    /(\d{4})\/(\d{1,2})(?![\d/])/y,
    (found, place) => ({ ...place, kind: 'numeric', numbers: [found[1] ?? '', found[2] ?? ''], separator: '/' }),
  ],
  [/['’]?((?:\d\d)?\d0)['’]?s\b/iy, (found, place) => ({ ...place, kind: 'decade', digits: found[1] ?? '' })],
  [/\d{1,3}x{1,3}\b/iy, (found, place) => ({ ...place, kind: 'mask', mask: found[0].toUpperCase() })],
  [/(\d+)(st|nd|rd|th)\b/iy, (found, place) => ({ ...place, kind: 'number', value: Number(found[1]), ordinal: true })],
  [/\d+/y, (found, place) => ({ ...place, kind: 'number', value: Number(found[0]), ordinal: false })],
  [
    /(?:b\.\s?c\.(?:\s?e\.)?|a\.\s?d\.|c\.\s?e\.)/iy,
    (found, place) => ({ ...place, kind: 'word', word: found[0].toLowerCase().replace(/[\s.]/g, '') }),
  ],
  // Zone names are words with a stroke in them: Asia/Karachi.
  [/\p{L}+(?:\/[\p{L}_]+)+/uy, (found, place) => ({ ...place, kind: 'word', word: found[0] })],
  [/\p{L}+/uy, (found, place) => ({ ...place, kind: 'word', word: found[0].toLowerCase() })],
  [/\.\.\.?|[-/,~?%()+.;]/y, (found, place) => ({ ...place, kind: 'sign', sign: found[0] })],
  [/[^\s]/uy, (_, place) => ({ ...place, kind: 'unknown' })],
];

/** Typographic dashes become "-"; a dot after a word belongs to it ("Jan.", "c."). */
export function tokensOf(text: string): Token[] {
  const plain = text.replace(/[‐‑‒–—―−]/g, '-').replace(/…/g, '...');
  const tokens: Token[] = [];
  let at = 0;
  while (at < plain.length) {
    const gap = /^\s+/.exec(plain.slice(at))?.[0].length ?? 0;
    at += gap;
    if (at >= plain.length) break;
    const token = tokenAt(plain, at, gap > 0);
    at += token.text.length;
    const previous = tokens.at(-1);
    if (token.kind === 'sign' && token.sign === '.' && !token.spaced && previous?.kind === 'word') continue;
    tokens.push(token);
  }
  return tokens;
}

function tokenAt(text: string, at: number, spaced: boolean): Token {
  for (const [pattern, make] of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return make(found, { text: found[0], spaced });
  }
  return { kind: 'unknown', text: text.slice(at, at + 1), spaced };
}
