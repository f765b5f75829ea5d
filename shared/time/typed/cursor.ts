import type { ZoneMeaning } from './abbreviations';
import { type Token, tokensOf } from './tokens';

/** An abbreviation that several zones share, as it was typed. */
export interface OpenZone {
  readonly abbreviation: string;
  readonly meanings: readonly ZoneMeaning[];
}

/** Walks over the tokens of a text; remembers the most telling reason why it could not be understood. */
export class Cursor {
  readonly tokens: readonly Token[];
  at = 0;
  /** First specific problem met, such as an impossible day. */
  problem: string | null = null;
  /** An abbreviation of a time zone that was read, of which nothing says which of several it is. */
  openZone: OpenZone | null = null;

  /** @param said a text, or what it was cut into */
  constructor(said: string | readonly Token[]) {
    this.tokens = typeof said === 'string' ? tokensOf(said) : said;
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  /** The word at the cursor, lower case, or empty. */
  word(ahead = 0): string {
    const token = this.peek(ahead);
    return token?.kind === 'word' ? token.word : '';
  }

  /** Steps over the next token if it is one of these words or signs. */
  take(...options: readonly string[]): boolean {
    const token = this.peek();
    const text = token?.kind === 'word' ? token.word : token?.kind === 'sign' ? token.sign : undefined;
    if (text === undefined || !options.includes(text)) return false;
    this.at += 1;
    return true;
  }

  /** Steps over the words of a phrase if all of them follow. */
  takePhrase(phrase: string): boolean {
    // Most begin with another word, which is seen before they are cut.
    if (!phrase.startsWith(this.word())) return false;
    const words = phrase.split(' ');
    if (!words.every((word, index) => this.word(index) === word)) return false;
    this.at += words.length;
    return true;
  }

  takeAnyPhrase(phrases: readonly string[]): boolean {
    return this.word() !== '' && phrases.some((phrase) => this.takePhrase(phrase));
  }

  /** Runs a reader and goes back to where it started if it finds nothing. */
  attempt<T>(read: () => T | null): T | null {
    const start = this.at;
    const found = read();
    if (found === null) this.at = start;
    return found;
  }

  fail(problem: string): null {
    this.problem ??= problem;
    return null;
  }
}
