import { NOTHING_ABOVE } from './above';
import { datedText } from './dated-text';
import { edtfOf } from './edtf-of';
import { beginsWithDate } from './line-beginnings';
import type { OutlineEntry } from './outline';

/*
 * Diaries whose entries have several paragraphs: the first begins with its day as a sentence does (“3 June 1944. We marched …”), those below it with none.
 */

/** A day in full at the beginning, which a stop closes, behind which a sentence begins. */
const DAY_AND_SENTENCE = /^[^!?:]{6,45}\.\s+["“«„¿¡]?\p{Lu}/u;
/** Days that make a diary, and what may stand above the first: its title, and whose it is. */
const LEAST = 2;
const MOST_ABOVE = 2;

/** What names itself (“Sources: …”), or says that it has no date, is an entry of its own, as chronologies have them and diaries do not. */
const IS_OF_ITSELF =
  /^(?:[^.:!?]{1,30}:\s|(?:undated|no date|n\.\s?d\.|ohne datum|undatiert|sans date|non datée?|sin fecha|senza data|sem data|zonder datum|bez daty|без даты)(?!\p{L}))/iu;
/** A year, or a day in digits at the beginning. */
const SAYS_DATE = /(?<![\d.,])(?:1\d|20)\d\d(?![\d]|[.,]\d)|^\P{L}{0,3}(?:\p{L}{1,6}\s)?\d{1,2}[./]\d{1,2}[./]?(?!\d)/u;

/** Paragraphs without a date that say more of the entry above them: in diaries, where nothing but such entries in their order stands below the first. */
export function continuedParagraphs(entries: readonly OutlineEntry[]): ReadonlySet<OutlineEntry> {
  const first = entries.slice(0, MOST_ABOVE + 1).findIndex((entry) => dayOf(entry) !== null);
  const below = first < 0 ? [] : entries.slice(first);
  if (below.some(({ kind, text }) => kind !== 'paragraph' || text.startsWith('>'))) return new Set();
  // Once for each: reading a date is dear, and diaries have thousands.
  const dayOfEach = below.map(dayOf);
  const days = dayOfEach.filter((day) => day !== null);
  const isInOrder = days.every((day, at) => at === 0 || day >= (days[at - 1] ?? ''));
  if (days.length < LEAST || !isInOrder) return new Set();
  const others = below.filter((_, at) => dayOfEach[at] === null);
  if (others.some(({ text }) => IS_OF_ITSELF.test(text))) return new Set();
  // What says a date of its own is not of the day above.
  return new Set(others.filter(({ text }) => !SAYS_DATE.test(text) && !beginsWithDate(text)));
}

/** What is to be told of such paragraphs. @param rows in which they stand */
export function notesOfContinued(rows: readonly number[]): string[] {
  if (rows.length === 0) return [];
  const which =
    rows.length === 1 ? '1 paragraph without a day stands' : `${rows.length.toLocaleString('en')} paragraphs without a day stand`;
  return [`${which} in the summary of the entry above, the first in row ${(rows[0] ?? 0).toLocaleString('en')}.`];
}

function dayOf({ kind, text }: OutlineEntry): string | null {
  if (kind !== 'paragraph' || !/\d/.test(text.slice(0, 45)) || !DAY_AND_SENTENCE.test(text)) return null;
  const dated = datedText(text, NOTHING_ABOVE);
  const edtf = dated === null || dated.text === '' ? null : edtfOf(dated.when);
  return edtf !== null && /^\d{4}-\d\d-\d\d$/.test(edtf) ? edtf : null;
}
