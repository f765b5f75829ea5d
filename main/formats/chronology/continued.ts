import { NOTHING_ABOVE } from './above';
import { datedText } from './dated-text';
import { edtfOf } from './edtf-of';
import type { OutlineEntry } from './outline';

/*
 * Diaries whose entries have several paragraphs: the first begins with its day as a sentence does (“3 June 1944. We marched …”), those below it with none.
 */

/** A day in full at the beginning, which a stop closes, behind which a sentence begins. */
const DAY_AND_SENTENCE = /^[^!?:]{6,45}\.\s+["“«„¿¡]?\p{Lu}/u;
/** Days that make a diary, and what may stand above the first: its title, and whose it is. */
const LEAST = 2;
const MOST_ABOVE = 2;

/** Paragraphs without a date that say more of the entry above them: in diaries, where nothing but such entries in their order stands below the first. */
export function continuedParagraphs(entries: readonly OutlineEntry[]): ReadonlySet<OutlineEntry> {
  const first = entries.slice(0, MOST_ABOVE + 1).findIndex((entry) => dayOf(entry) !== null);
  const below = first < 0 ? [] : entries.slice(first);
  if (below.some(({ kind, text }) => kind !== 'paragraph' || text.startsWith('>'))) return new Set();
  const days = below.flatMap((entry) => dayOf(entry) ?? []);
  const isInOrder = days.every((day, at) => at === 0 || day >= (days[at - 1] ?? ''));
  return days.length < LEAST || !isInOrder ? new Set() : new Set(below.filter((entry) => dayOf(entry) === null));
}

function dayOf({ kind, text }: OutlineEntry): string | null {
  if (kind !== 'paragraph' || !/\d/.test(text.slice(0, 45)) || !DAY_AND_SENTENCE.test(text)) return null;
  const dated = datedText(text, NOTHING_ABOVE);
  const edtf = dated === null || dated.text === '' ? null : edtfOf(dated.when);
  return edtf !== null && /^\d{4}-\d\d-\d\d$/.test(edtf) ? edtf : null;
}
