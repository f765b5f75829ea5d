import { headingIn, inlineText } from '../article/markdown';
import { fromAsciidoc, isAsciidoc } from './asciidoc';
import { countedItems } from './counted-items';
import { withoutFrontMatter } from './front-matter';
import { beginsWithDate, dateAlone, isQuotedDate } from './line-beginnings';
import { isLogOfTimes, linesOfLog } from './log-of-times';
import { inOneLine, type OutlineEntry } from './outline';
import { linesInColumns } from './text-columns';

/** Lines that are longer are paragraphs, whatever they begin with. */
const LONGEST_MARKED = 2000;
/** Headings that are nothing but a date in a line of its own stand below all that are marked as such. */
const DEPTH_OF = { year: 10, month: 11, day: 12 } as const;

const WIKI_HEADING = /^(={1,6})([^=]+)\1$/;
const UNDERLINE = /^ {0,3}(=+|-{3,})$/;
const ITEM = /^(?<indent>[ \t]*)(?:>[ \t]?)*(?:(?<stars>\*{2,6})(?=[ \t])|[-*+•‣◦▪·–—])[ \t]+(?<text>\S.*)$/;
const NUMBERED = /^(?<indent>[ \t]*)\d{1,3}[.)][ \t]+(?<text>\S.*)$/;
/** A number that stands before what is set off from it, which it is no part of: “12. **November 1614**: …”. */
const NUMBERS_WHAT_IS_SET = /^[ \t]*\d{1,3}[.)][ \t]+(?:\*{1,3}|_{1,3}|'{2,5}|~~|<[bi]>|<(?:strong|em)>|\[)\S/i;
/** A few words and a mark, and then what they are about. */
const NAMED = /^[\p{Lu}\d][^:–—]{1,29}(?::\s|\s[–—]\s)\S|^\p{Ll}{1,3}\.\s[^:–—]{1,29}(?::\s|\s[–—]\s)\S/u;
/** Where another document or a note of this one is said; nothing that happened. */
const DEFINITION = /^ {0,3}\[[^\]]{1,100}\]:/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const LINK = /\]\((https?:\/\/[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)/g;

interface Open {
  readonly row: number;
  readonly kind: 'item' | 'paragraph';
  readonly depth: number;
  readonly lines: string[];
  /** It stands right below another: a rule below both parts them from what follows, and makes no heading of the last. */
  readonly isBelow?: boolean;
}

/** The headings, items and paragraphs of a text in Markdown (CommonMark 0.31.2), in the marks of MediaWiki, or in none. */
export function* outlineOfText(text: string): Generator<OutlineEntry> {
  let isFenced = false;
  const isLog = isLogOfTimes(text);
  const { heading, lines: behind } = withoutFrontMatter(isLog ? linesOfLog(text) : linesInColumns(text));
  const written = [...behind];
  const lines = isAsciidoc(written) ? [...fromAsciidoc(written)] : written;
  const parts = new OutlineParts(countedItems(lines, plain));
  if (heading !== null) yield heading;
  let hasBegun = false;
  const toldOf = function* (entries: Iterable<OutlineEntry>): Generator<OutlineEntry> {
    for (const entry of entries) {
      const isTimed = isLog && entry.kind !== 'heading' && beginsWithDate(entry.text);
      hasBegun ||= isTimed;
      // Heads, keys to names and the feet of pages have no time.
      const isBetween = isLog && !isTimed && (entry.kind === 'paragraph' || (entry.kind === 'item' && !hasBegun));
      yield isBetween ? { ...entry, isBetween } : entry;
    }
  };
  for (const { row, line } of lines) {
    if (FENCE.test(line)) isFenced = !isFenced;
    else if (!isFenced && !DEFINITION.test(line)) yield* toldOf(parts.take(row, line));
  }
  yield* toldOf(parts.close());
}

/** Puts lines together that belong to each other. */
class OutlineParts {
  #open: Open | null = null;
  #isBelowItem = false;

  /** @param counted rows whose numbers count a list */
  constructor(private readonly counted: ReadonlySet<number>) {}

  *take(row: number, line: string): Generator<OutlineEntry> {
    if (line.trim() === '') {
      yield* this.close();
      return;
    }
    const open = this.#open;
    if (UNDERLINE.test(line)) {
      // A line of a paragraph alone is made a heading by what stands below it; else that only parts what is above from what is below.
      const isHeading = open?.kind === 'paragraph' && open.lines.length === 1 && open.isBelow !== true;
      if (isHeading) this.#open = null;
      yield* isHeading ? [entryOf(open.row, 'heading', line.trim().startsWith('=') ? 1 : 2, open.lines[0] ?? '')] : this.close();
      return;
    }
    const heading = headingOf(row, line);
    const isMarked = line.length <= LONGEST_MARKED && (isMarkedItem(line) || this.counted.has(row));
    const isDated = heading === null && !isMarked && beginsWithDate(plain(line));
    const item = heading === null ? itemOf(row, line, isDated) : null;
    const begins = item === null && isDated;
    if (
      heading === null &&
      item === null &&
      open !== null &&
      !begins &&
      !isAnother(open, line) &&
      !beginsQuoting(open, line) &&
      !isQuotedDate(line)
    ) {
      open.lines.push(line.trim());
      return;
    }
    yield* this.close();
    if (heading !== null) yield heading;
    // What is indented below an item goes on with it.
    const depth = this.#isBelowItem && !begins && /^(?: {2,}|\t)/.test(line) ? indentOf(line) : 0;
    this.#isBelowItem = item !== null || depth > 0;
    if (heading === null) this.#open = item ?? { row, kind: 'paragraph', depth, lines: [line.trim()], isBelow: open !== null };
  }

  *close(): Generator<OutlineEntry> {
    const open = this.#open;
    this.#open = null;
    if (open !== null) yield entryOf(open.row, open.kind, open.depth, open.lines.join(' '));
  }
}

/** A line of the form of the one before, which began with a date and has ended: it begins with one that is not understood, and does not go on with that. */
function isAnother({ kind, lines }: Open, line: string): boolean {
  const isList = kind === 'paragraph' && lines.length === 1 && beginsWithDate(plain(lines[0] ?? ''));
  return isList && /[.!?…]["”»)]?$/.test(lines[0] ?? '') && NAMED.test(line.trim());
}

/** A line that is quoted below one that is not. */
function beginsQuoting({ lines }: Open, line: string): boolean {
  return line.startsWith('>') && lines[0]?.startsWith('>') !== true;
}

function headingOf(row: number, line: string): OutlineEntry | null {
  if (line.length > LONGEST_MARKED) return null;
  const heading = headingIn(line);
  if (heading !== null) return entryOf(row, 'heading', heading.depth, heading.text);
  const [, marks, text] = WIKI_HEADING.exec(line.trim()) ?? [];
  if (marks !== undefined && text !== undefined) return entryOf(row, 'heading', marks.length, text.trim());
  const alone = dateAlone(plain(line).replace(/:$/, ''));
  return alone === null ? null : entryOf(row, 'heading', DEPTH_OF[alone], line.trim().replace(/:(\**)$/, '$1'));
}

function isMarkedItem(line: string): boolean {
  return ITEM.test(line) || NUMBERS_WHAT_IS_SET.test(line);
}

function itemOf(row: number, line: string, isDated: boolean): Open | null {
  if (line.length > LONGEST_MARKED && !/^\s*[-*+•]\s/.test(line)) return null;
  // “4. August: …” is a date, and no fourth item.
  const found = ITEM.exec(line) ?? (isDated ? null : NUMBERED.exec(line));
  const { indent = '', stars = '', text } = found?.groups ?? {};
  return text === undefined ? null : { row, kind: 'item', depth: indentOf(indent) + Math.max(1, stars.length), lines: [text] };
}

function indentOf(line: string): number {
  const [blanks = ''] = /^[ \t]*/.exec(line) ?? [];
  return blanks.replaceAll('\t', '    ').length;
}

function entryOf(row: number, kind: OutlineEntry['kind'], depth: number, written: string): OutlineEntry {
  return { row, kind, depth, text: plain(written), urls: [...new Set([...written.matchAll(LINK)].map(([, url = '']) => url))] };
}

function plain(written: string): string {
  const wiki = written
    .replace(/<ref\b[^<>]{0,200}\/>|<ref\b[^<>]{0,200}>[^<]{0,2000}<\/ref>/gi, '')
    .replace(/\[\[(?:[^[\]|]{1,300}\|)?([^[\]|]{1,300})\]\]/g, '$1')
    .replace(/'{2,5}/g, '');
  return inOneLine(inlineText(wiki.trim()));
}
