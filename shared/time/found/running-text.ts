import { monthNumber } from '../typed/relative';
import { cut, type Token, withPlainDashes } from '../typed/tokens';
import type { Vocabulary } from './vocabulary';
import type { Phrase } from './words/word-list';

/** A text cut into tokens, whose words are those of the typed dates whatever language it is in. */
export class RunningText {
  readonly tokens: readonly Token[];
  private readonly stops = new Set<Token>();

  constructor(
    readonly text: string,
    readonly vocabulary: Vocabulary,
  ) {
    this.tokens = inKnownWords(text, cut(withLatinDigits(withPlainDashes(text))), vocabulary);
    this.tokens = this.tokens.flatMap((token, at) =>
      at > 0 && this.begins(at) && !this.isStop(at - 1) ? [this.stopAt(at), token] : token,
    );
  }

  peek(at: number): Token | undefined {
    return this.tokens[at];
  }

  /** The word at a place, in small letters and as the typed dates know it; empty for what is no word. */
  word(at: number): string {
    const token = this.tokens[at];
    return token?.kind === 'word' ? token.word : '';
  }

  /** A sign, or an empty text. */
  sign(at: number): string {
    const token = this.tokens[at];
    return token?.kind === 'sign' ? token.sign : '';
  }

  startOf(at: number): number {
    return this.tokens[at]?.at ?? this.text.length;
  }

  /** Where a token ends; "Sunday's" ends before its apostrophe. */
  endOf(at: number): number {
    const token = this.tokens[at];
    if (token === undefined) return this.text.length;
    const owner = token.kind === 'word' ? /['’]s$/i.exec(token.text)?.[0].length : undefined;
    return token.at + token.text.length - (owner ?? 0);
  }

  /** Whether a word begins with a capital letter. */
  capital(at: number): boolean {
    return /^\p{Lu}/u.test(this.tokens[at]?.text ?? '');
  }

  /** Whether a token stands against the one before it. */
  joined(at: number): boolean {
    return this.tokens[at]?.spaced === false;
  }

  /** Whether "'s" stands against a number, of which it is a token of its own: "1989's". */
  owns(at: number): boolean {
    return /^['’]$/.test(this.tokens[at + 1]?.text ?? '') && this.joined(at + 1) && this.joined(at + 2) && this.word(at + 2) === 's';
  }

  /** Whether a sentence or a paragraph begins here, or what ends one stands here. */
  begins(at: number): boolean {
    const before = this.tokens[at - 1];
    const token = this.tokens[at];
    if (before === undefined || token === undefined || this.stops.has(token)) return true;
    // The words of a quotation: “He left. "By Christmas we will starve," she said.”
    if (isQuote(before) && before.spaced && !token.spaced) return this.begins(at - 1);
    if (this.isStop(at - 1) && token.spaced) return true;
    const between = this.text.slice(before.at + before.text.length, token.at);
    if (between.includes('\n\n') || /\n\s*\n/.test(between.slice(0, 80))) return true;
    // The dot of a word is part of none of the tokens; a short word with a capital letter before it is an abbreviation.
    if (!between.startsWith('.') || SHORTENED.has(before.text.toLowerCase())) return false;
    const capital = this.capital(isQuote(token) ? at + 1 : at);
    if ((capital || token.kind === 'number') && WHOLE_MONTHS.has(before.text.toLowerCase())) return true;
    if (!capital) return token.kind === 'number' && before.text.length > 4;
    return before.text.length > 4 || /^\p{Ll}{2}/u.test(before.text);
  }

  /** So that no date goes on across the end of a sentence: "in May. Fourth-quarter sales". The dot behind a word is part of no token. */
  private stopAt(at: number): Token {
    const stop: Token = { kind: 'sign', sign: '.', text: '.', spaced: false, at: this.endOf(at - 1) };
    this.stops.add(stop);
    return stop;
  }

  private isStop(at: number): boolean {
    return /^[.?!;:]$/.test(this.sign(at));
  }

  /** Number of a token that counts nothing, is no part of a longer number, and is neither money nor a percentage. */
  plainNumber(at: number): number | null {
    const token = this.tokens[at];
    if (token?.kind !== 'number' || token.text.length > 9) return null;
    if (this.joinedNumber(at, -1) || this.joinedNumber(at, 1)) return null;
    const before = this.tokens[at - 1];
    if (before !== undefined && !token.spaced && /^[$£€¥#№§@&/+_=]$/.test(before.text)) return null;
    const after = this.tokens[at + 1];
    if (after !== undefined && (after.text === '%' || (!after.spaced && /^[%°/_=@\p{L}]/u.test(after.text)))) return null;
    return token.value;
  }

  /** A plain number of four digits, as years are written. */
  fourDigits(at: number): number | null {
    const token = this.tokens[at];
    return token?.kind === 'number' && token.text.length === 4 && !token.ordinal ? this.plainNumber(at) : null;
  }

  /** "1" of "1,500", "5" of "2.5". The comma of "July 12,1862" joins nothing. */
  private joinedNumber(at: number, side: 1 | -1): boolean {
    const [sign, other] = [this.tokens[at + side], this.tokens[at + 2 * side]];
    if (sign?.kind !== 'sign' || !/^[.,:]$/.test(sign.sign) || !(other?.kind === 'number' || other?.kind === 'numeric')) return false;
    const [first, second] = side === 1 ? [sign, other] : [sign, this.tokens[at]];
    if (first.spaced || second?.spaced !== false) return false;
    return sign.sign !== ',' || (side === 1 ? other : this.tokens[at])?.text.length === 3;
  }
}

function isQuote({ text }: Token): boolean {
  return /^["“„«‘]$/.test(text);
}

/** Digits of Arabic, Persian and Urdu, each in the place of the one it was. */
function withLatinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)).replace(/[。،]/g, (sign) => (sign === '。' ? '.' : ','));
}

function inKnownWords(text: string, tokens: readonly Token[], { words, phrases, behindDay }: Vocabulary): Token[] {
  const known: Token[] = [];
  let behind = 0;
  for (const [at, token] of tokens.entries()) {
    // Part of a phrase that is known already.
    if (at < behind) continue;
    const phrase = phraseAt(tokens, at, phrases);
    if (phrase !== null) {
      known.push(...inOtherWords(text, tokens, at, phrase));
      behind = at + phrase.from.length;
      continue;
    }
    const next = tokens[at + 1];
    const years = token.kind === 'iso' ? yearsOf(token) : null;
    if (years !== null) {
      known.push(...years);
      continue;
    }
    const before = known.at(-1);
    // "8. Januar", "1er janvier"; "15. April" is spelled as in English.
    const marksDay = before?.kind === 'number' && before.text.length <= 2 && !token.spaced && behindDay.has(token.text.toLowerCase());
    if (marksDay && next?.kind === 'word' && (words.has(next.word) || monthNumber(next.word) !== null)) continue;
    known.push(token.kind === 'word' ? inKnownWord(token, words) : token);
  }
  return known;
}

function phraseAt(tokens: readonly Token[], at: number, phrases: Vocabulary['phrases']): Phrase | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || phrases.size === 0) return null;
  return phrases.get(token.word)?.find(({ from }) => from.every((part, index) => isWritten(tokens[at + index], part))) ?? null;
}

function isWritten(token: Token | undefined, part: string): boolean {
  return token !== undefined && token.text.toLowerCase().replace('’', "'") === part;
}

/** As many tokens as the phrase has words in English, which together lie where it stands. */
function inOtherWords(text: string, tokens: readonly Token[], at: number, { from, to }: Phrase): Token[] {
  const end = endOfToken(tokens[at + from.length - 1]);
  return to.map((word, index): Token => {
    const place = tokens[at + index];
    const isWithin = index < from.length && place !== undefined;
    const start = isWithin ? place.at : end;
    const stop = index === to.length - 1 ? end : isWithin ? endOfToken(place) : end;
    return { kind: 'word', word, text: text.slice(start, stop), at: start, spaced: isWithin && place.spaced };
  });
}

function endOfToken(token: Token | undefined): number {
  return token === undefined ? 0 : token.at + token.text.length;
}

/** "1939-40", "1904–05": two years, which a typed date would read as EDTF, cut as "1914–18" is. A winter keeps its own form. */
function yearsOf({ text, at, spaced }: Extract<Token, { kind: 'iso' }>): Token[] | null {
  const [, first = '', second = ''] = /^(\d{4})-(\d\d)$/.exec(text) ?? [];
  if (first === '' || Number(second) <= Number(first.slice(2))) return null;
  const number = (digits: string, place: number, apart: boolean): Token => ({
    kind: 'number',
    value: Number(digits),
    ordinal: false,
    text: digits,
    at: at + place,
    spaced: apart,
  });
  return [number(first, 0, spaced), { kind: 'sign', sign: '-', text: '-', at: at + 4, spaced: false }, number(second, 5, false)];
}

/** "Sunday's" is known as "sunday". */
function inKnownWord(token: Extract<Token, { kind: 'word' }>, words: Vocabulary['words']): Token {
  const word = words.get(token.word) ?? (/['’]s$/i.test(token.text) ? token.word.slice(0, -1) : token.word);
  return word === token.word ? token : { ...token, word };
}

/** Months whose names are as short as an abbreviation: the dot behind them ends a sentence. */
const WHOLE_MONTHS: ReadonlySet<string> = new Set(['may', 'june', 'july']);

/** What a dot shortens, in small letters. */
const SHORTENED: ReadonlySet<string> = new Set([
  'approx',
  'vs',
  'etc',
  'est',
  'ca',
  'cf',
  'pp',
  'no',
  'nos',
  'al',
  'fl',
  'ft',
  'lb',
  'mi',
  'oz',
]);
