import { PAPER } from './byline';
import type { Stretch } from './proposal';

/** What the lines around a text are about, and not the text: when it came out, who wrote it, what a picture shows, whose it is. */
const ABOUT_TEXT =
  /^(?:[\s*_#>|•-]*)(?:first\s+|last\s+|originally\s+|date\s+)?(?:published|updated|posted|edited|modified|created|issued|publication date|reported by|written by|curated by|by\s+\p{Lu}|file photo|photo(?:graph)?\b|image|picture|caption|source:|credit|privacy notice|this (?:article|story|report|page|post) (?:was|has been) |dieser (?:artikel|text|beitrag) wurde |copyright|©|all rights reserved|advertisement|read more|also read|subscribe|date:|sent:|veröffentlicht|stand:|publié|publicado|发布|发表)/iu;
/** Longer paragraphs that begin so are text. */
const MOST_LINE = 240;
const CAPTION = /\(?(?:file photo|file image|photo(?:graph)? by|photo credit|representational image|image credit|photo:|image:)/iu;
/** What may stand beside a date in a line of its own. */
const FILL =
  /\b(?:on|at|by|the|of|and|ist|pst|gmt|utc|est|edt|cet|cest|bst|pkt|am|pm|a\.m|p\.m|hrs|hours|uhr|updated|published|min|read|mon|tue|wed|thu|fri|sat|sun)\b|[\d\s\p{P}\p{S}]/giu;
/** "BEIJING, Jan 8 (Reuters) — ..." */
const DATELINE_BEFORE = /^[\p{Lu}][\p{L} .,'/-]{1,60}[,:(–—-]\s*$/u;
/** "Madrid, 12 de octubre de 2026", in a line of its own. */
const PLACE_BEFORE = /^(?:\p{Lu}[\p{L}'’.-]{1,20}\s?){1,3},\s*(?:den\s+|le\s+|el\s+|on\s+)?$/u;
const DATELINE_BEHIND = /^[^\p{L}\n]{0,3}(?:\([^)]{1,40}\)|[\p{Lu}]{2,12})?\s*[:–—-]{1,2}\s/u;

/**
 * Whether a date tells of the text itself and of nothing in it: in its line of publication, in a dateline, a byline or a caption.
 *
 * @param paragraph where the paragraph of the date stands in the text
 */
export function isBackground(text: string, paragraph: Stretch, date: Stretch): boolean {
  const from = Math.max(paragraph.start, date.start - MOST_LINE);
  const begin = from + text.slice(from, date.start).lastIndexOf('\n') + 1;
  const before = text.slice(begin, date.start);
  // What stands so far into its line is text.
  if (before.length === MOST_LINE) return false;
  const [behind = ''] = text.slice(date.end, Math.min(paragraph.end, date.end + MOST_LINE)).split('\n', 1);
  const line = `${before}${text.slice(date.start, date.end)}${behind}`;
  if (isAboutText(line)) return true;
  if (`${before} ${behind}`.replace(FILL, '') === '') return true;
  // "Weserland-Zeitung, 12. März 2026, 17:30 Uhr"
  if (PAPER.test(before) && /^\p{Lu}[^,.!?:;]{2,59},\s*$/u.test(before) && behind.replace(FILL, '') === '') return true;
  if (PLACE_BEFORE.test(before) && behind.replace(FILL, '') === '') return true;
  return DATELINE_BEFORE.test(before) && DATELINE_BEHIND.test(behind);
}

/** Whether a line is a byline, a caption or the like. */
export function isAboutText(line: string): boolean {
  return line.length <= MOST_LINE && (ABOUT_TEXT.test(line) || CAPTION.test(line));
}

/** The paragraphs of a text, which empty lines part, in their order. */
export function paragraphsOf(text: string): Stretch[] {
  const paragraphs: Stretch[] = [];
  let from = 0;
  for (const { index, 0: gap } of text.matchAll(/\n\s*\n/g)) {
    if (index > from) paragraphs.push({ start: from, end: index });
    from = index + gap.length;
  }
  if (from < text.length) paragraphs.push({ start: from, end: text.length });
  return paragraphs;
}
