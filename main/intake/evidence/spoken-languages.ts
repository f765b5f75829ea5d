import { languagesOf } from '../../../shared/time/typed/languages';

const WORD = /\p{L}[\p{L}\p{M}]{2,}/gu;
/** Different words that are looked at; those of dates are few. */
const MOST = 500;

/** Of which languages the words of a column of dates can be. */
export class SpokenLanguages {
  readonly #seen = new Set<string>();
  #languages: ReadonlySet<string> | undefined;
  #isMixed = false;

  see(text: string): void {
    for (const [word] of text.matchAll(WORD)) {
      if (this.#seen.size >= MOST || this.#seen.has(word)) continue;
      this.#seen.add(word);
      const these = languagesOf(word);
      if (these === undefined) continue;
      const before = this.#languages;
      this.#languages = before === undefined ? these : new Set([...before].filter((one) => these.has(one)));
      if (this.#languages.size === 0) this.#isMixed = true;
    }
  }

  /** Undefined where no word says any, or no language has all of them. */
  get languages(): ReadonlySet<string> | undefined {
    return this.#isMixed ? undefined : this.#languages;
  }
}
