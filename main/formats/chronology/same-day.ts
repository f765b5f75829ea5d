import { inRows, Rows } from '../../intake/evidence/rows';
import type { DatedText } from './dated-text';

/** “The same day”, at the beginning of a line, in the languages of chronicles, with the mark behind it. */
const SAME_DAY =
  /^(?:(?:on )?(?:the|that) same (?:day|date)|same (?:day|date)|am (?:selben|gleichen|nämlichen) tage?|(?:selber|gleicher) tag|selbentags|eodem(?: die)?|(?:le )?même jour|ce même jour|(?:el )?mismo día|(?:no )?mesmo dia|(?:lo )?stesso giorno|dezelfde dag|samma dag|samme dag|teg(?:o|oż)(?: samego)? dnia|téhož dne|toho istého dňa|в тот же день|того же дня|того ж дня|тог(?:а)? истог дана|ugyanaznap|同日)\s*(?:[:：–—-]|,(?=\s)|(?<=同日)(?=\p{L}))\s*(?=\S)/iu;

/** Lines that say that they are of the day of the one above. */
export class SameDays {
  readonly #rows = new Rows();
  /** The whole day of the line above, as it is to be written; null where it has none. */
  #last: string | null = null;

  /** A line was read. @param when its date as it is to be written for lines below it: its digits may be of another order than in EDTF */
  passed(edtf: string | null, when: string | null): void {
    this.#last = edtf !== null && /^-?\d{4}-\d\d-\d\d[~?%]?$/.test(edtf) ? when : null;
  }

  /** A heading ends what stands above it. */
  end(): void {
    this.#last = null;
  }

  /** Such a line with its day; null for any other, and below one without a whole day. */
  take(row: number, text: string): DatedText | null {
    const [mark] = SAME_DAY.exec(text) ?? [];
    if (mark === undefined || this.#last === null) return null;
    this.#rows.add(row);
    return { when: this.#last, text: text.slice(mark.length) };
  }

  /** What is told of them, in sentences. */
  get notes(): string[] {
    return this.#rows.count === 0 ? [] : [`“The same day” is that of the line above (${inRows(this.#rows)}).`];
  }
}
