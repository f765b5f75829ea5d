/*
 * The lines of a Markwhen document (docs.markwhen.com, “Syntax”): a header of keys and values, sections within each other, events that each begin with a
 * date and a colon, and what is written below an event until the next one.
 */

/** An event as it stands there. */
export interface MarkwhenEvent {
  /** Counted from 1. */
  readonly line: number;
  /** Lines of text, the first of which begins with its date. */
  readonly written: readonly string[];
  /** Titles of the sections that it stands in, the outermost first. */
  readonly sections: readonly string[];
}

export interface MarkwhenHeader {
  /** Keys in small letters, with what they say. */
  readonly said: ReadonlyMap<string, string>;
  /** How many lines it takes. */
  readonly lines: number;
}

export interface MarkwhenBody {
  readonly events: readonly MarkwhenEvent[];
  /** Lines that stand outside of any event, with their numbers. */
  readonly loose: readonly { readonly line: number; readonly text: string }[];
}

const BEGIN = /^\s*(?:section|group)\b\s*(.*)$/i;
const END = /^\s*end\s*(?:section|group)\b/i;
const HEADING = /^(#{1,6})\s+(.+)$/;
const KEY = /^\s*(#?[\p{L}][\p{L}\p{N} _.-]{0,60}):\s*(.*)$/u;
const FENCE = /^-{3,}\s*$/;

/** What stands below the header. @param beginsEvent whether a line begins with a date and a colon */
export function markwhenBody(lines: readonly string[], header: MarkwhenHeader, beginsEvent: (line: string) => boolean): MarkwhenBody {
  const events: { line: number; written: string[]; sections: string[] }[] = [];
  const loose: { line: number; text: string }[] = [];
  const sections: { title: string; level: number }[] = [];
  let current: { line: number; written: string[]; sections: string[] } | null = null;
  for (const [index, line] of lines.entries()) {
    if (index < header.lines || /^\s*\/\//.test(line)) continue;
    const heading = HEADING.exec(line);
    const begin = BEGIN.exec(line);
    if (END.test(line) || begin !== null || heading !== null) {
      const level = heading?.[1]?.length ?? 0;
      if (heading !== null) while ((sections.at(-1)?.level ?? 0) >= level) sections.pop();
      if (END.test(line)) sections.pop();
      else sections.push({ title: withoutTags(heading?.[2] ?? begin?.[1] ?? ''), level });
      current = null;
    } else if (beginsEvent(line)) {
      current = { line: index + 1, written: [line], sections: sections.map(({ title }) => title).filter((title) => title !== '') };
      events.push(current);
    } else if (current !== null) current.written.push(line);
    else if (line.trim() !== '') loose.push({ line: index + 1, text: line.trim() });
  }
  return { events, loose };
}

/** Keys and values above the first event, between lines of dashes or not. */
export function markwhenHeader(lines: readonly string[], beginsEvent: (line: string) => boolean): MarkwhenHeader {
  const said = new Map<string, string>();
  let from = 0;
  let isFenced = false;
  for (const [index, line] of lines.entries()) {
    const pair = KEY.exec(line);
    const isIndented = isFenced && /^\s/.test(line);
    if (FENCE.test(line)) {
      from = index + 1;
      if (isFenced) break;
      isFenced = true;
    } else if (pair !== null && (isFenced || !beginsEvent(line))) {
      if (!isIndented) said.set((pair[1] ?? '').toLowerCase(), unquoted(pair[2] ?? ''));
      from = index + 1;
    } else if (line.trim() === '' || /^\s*\/\//.test(line) || isIndented) from = Math.max(from, isFenced ? index + 1 : from);
    else break;
  }
  return { said, lines: from };
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** A title without the tags that stand in it: `#name` behind a blank. */
export function withoutTags(text: string): string {
  return text.replace(TAG, '$1').replace(/\s+/g, ' ').trim();
}

/** A tag, and what stands before it. */
const TAG = /(^|\s)#[\p{L}_][\p{L}\p{N}_-]*/gu;

/** Names of the tags in a text, each once. */
export function tagsIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(TAG), ([found]) => found.trim().slice(1)))];
}
