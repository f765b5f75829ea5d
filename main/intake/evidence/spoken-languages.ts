import { languagesOfMonthWord } from '../../../shared/time/typed/english-words';
import { languagesOf } from '../../../shared/time/typed/languages';
import { languagesOfWeekday, shortWeekday } from '../../../shared/time/typed/short-weekdays';

const WORD = /\p{L}[\p{L}\p{M}]{2,}/gu;
/** Different words that are looked at; those of dates are few. */
const MOST = 500;

/** Of which languages the words of a column of dates can be. */
export class SpokenLanguages {
  readonly #seen = new Set<string>();
  readonly #ofWords = new CommonLanguages();
  readonly #ofWeekdays = new CommonLanguages();

  see(text: string): void {
    for (const [word] of text.matchAll(WORD)) if (this.#isNew(word)) this.#ofWords.take(languagesOf(word));
    this.#ofWords.take(languagesOfMonthWord(text));
    const weekday = shortWeekday(text);
    if (weekday !== null && this.#isNew(weekday)) this.#ofWeekdays.take(languagesOfWeekday(weekday));
  }

  #isNew(word: string): boolean {
    if (this.#seen.size >= MOST || this.#seen.has(word)) return false;
    this.#seen.add(word);
    return true;
  }

  /** Undefined where no word says any, or no language has all of them. */
  get languages(): ReadonlySet<string> | undefined {
    return this.#ofWords.all;
  }

  /** The same of days of the week in two letters: where “wo” stands beside it, “ma” is Dutch. */
  get ofWeekdays(): ReadonlySet<string> | undefined {
    return this.#ofWeekdays.all;
  }
}

/** Languages that all words have that were taken. */
class CommonLanguages {
  #common: ReadonlySet<string> | undefined;
  #isMixed = false;

  take(these: ReadonlySet<string> | undefined): void {
    if (these === undefined) return;
    const before = this.#common;
    this.#common = before === undefined ? these : new Set([...before].filter((one) => these.has(one)));
    if (this.#common.size === 0) this.#isMixed = true;
  }

  get all(): ReadonlySet<string> | undefined {
    return this.#isMixed ? undefined : this.#common;
  }
}
