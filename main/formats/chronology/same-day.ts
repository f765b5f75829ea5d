import { inRows, Rows } from '../../intake/evidence/rows';
import type { DatedText } from './dated-text';

/** “The same day”, in the languages of chronicles. */
const WORDS =
  '(?:(?:on )?(?:the|that) same (?:day|date)|same (?:day|date)|am (?:selben|gleichen|nämlichen) tage?|(?:selber|gleicher) tag|selben ?tags|eod(?:em(?: die)?|\\.)|(?:le )?même jour|ce même jour|(?:el )?mismo día|(?:no )?mesmo dia|(?:lo )?stesso giorno|(?:de)?zelfde dag|samma dag|samme dag|teg(?:o|oż)(?: samego)? dnia|téhož dne|toho istého dňa|в тот же день|тот же день|того же дня|того ж дня|тог(?:а)? истог дана|ugyanaznap|同日)';
/** At the beginning of a line, with the mark behind it. */
const BEGINS = new RegExp(`^${WORDS}\\s*(?:[:：–—-]|,(?=\\s)|(?<=同日)(?=\\p{L}))\\s*(?=\\S)`, 'iu');
const ALONE = new RegExp(`^${WORDS}\\.?$`, 'iu');

/** Whether that is all that stands in the place of a date. */
export function saysSameDay(words: string): boolean {
  return ALONE.test(words.trim());
}

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
    const [mark] = BEGINS.exec(text) ?? [];
    if (mark === undefined || this.#last === null) return null;
    this.#rows.add(row);
    return { when: this.#last, text: text.slice(mark.length) };
  }

  /** What is told of them, in sentences. */
  get notes(): string[] {
    return this.#rows.count === 0 ? [] : [`“The same day” is that of the line above (${inRows(this.#rows)}).`];
  }
}
