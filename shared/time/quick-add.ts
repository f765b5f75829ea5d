import { parseWhen, type When } from './edtf';
import { UNCERTAIN } from './typed/phrases';
import { type DateContext, understandDate } from './typed-date';
import { isUndated } from './undated';

export interface QuickAdd {
  /** Null when no date was recognised: the whole text is then the title. */
  readonly when: When | null;
  readonly title: string;
  /** The words that were taken for the date. */
  readonly dateText: string;
}

const DOUBT = new RegExp(`\\b(?:${UNCERTAIN.join('|')})$`, 'i');

/** No date that people write is longer. */
const MOST_WORDS = 14;

/**
 * Parts "since March 2026 Gwadar unit ready" into date and title: the longest beginning that is understood as a date,
 * else an end that is one, after a comma or "on". A lone "May" or "12" is no date, for want of a year.
 */
export function splitQuickAdd(text: string, context: DateContext): QuickAdd {
  const typed = text.trim();
  return leadingDate(typed, context) ?? trailingDate(typed, context) ?? { when: null, title: typed, dateText: '' };
}

function leadingDate(typed: string, context: DateContext): QuickAdd | null {
  const ends = [...typed.matchAll(/\S+/g)].slice(0, MOST_WORDS).map((word) => word.index + word[0].length);
  for (const end of ends.reverse()) {
    const dateText = typed.slice(0, end).replace(/(?<=[^\s])[\s,;:–—-]+$|[,;:]$/, '');
    const when = whenOf(dateText, context);
    // "Unknown gunmen attack" has no date; "undated: envoy heard" says that it has none.
    if (when !== null && isUndated(when.edtf) && !/[:;,]$/.test(typed.slice(0, end))) continue;
    // "1862 maybe a battle" doubts the battle, "1862 maybe: battle" the year.
    if (end < typed.length && DOUBT.test(dateText) && !/[:;,)?]$/.test(typed.slice(0, end))) continue;
    if (when !== null) return { when, title: typed.slice(end).replace(/^[\s,;:–—-]+/, ''), dateText };
  }
  return null;
}

function trailingDate(typed: string, context: DateContext): QuickAdd | null {
  for (const join of typed.matchAll(/,\s+|\s+on\s+/gi)) {
    const dateText = typed.slice(join.index + join[0].length);
    const title = typed.slice(0, join.index).trim();
    const when = title === '' ? null : whenOf(dateText, context);
    if (when !== null && !isUndated(when.edtf)) return { when, title, dateText };
  }
  return null;
}

function whenOf(dateText: string, context: DateContext): When | null {
  const understood = understandDate(dateText, context);
  if (!understood.ok) return null;
  const when = parseWhen(understood.value.edtf, context.zone);
  return when.ok ? when.value : null;
}
