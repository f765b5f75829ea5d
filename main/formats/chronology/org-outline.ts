import { linesOf } from '../logs/lines-of';
import { inOneLine, type OutlineEntry } from './outline';

/*
 * Notes and diaries of Org mode (orgmode.org/manual): headlines with stars, dates in `<2026-01-05 Mon 10:00>` and `[…]`, and hours that were clocked. Its stamps are
 * put into dates as people write them, and what they are of stands behind: the rest is read as any chronology is.
 */

const DAY = '\\d{4}-\\d\\d-\\d\\d';
/** A day, its name in any language, a time or two, and how often it comes again or is reminded of. */
const INNER = `(?:${DAY})(?: +[^\\s\\d<>\\[\\]+.-][^\\s<>\\[\\]]*)?(?: +\\d{1,2}:\\d\\d(?:-\\d{1,2}:\\d\\d)?)?(?: +(?:\\+|\\+\\+|\\.\\+|-|--)\\d+[hdwmy](?:/\\d+[hdwmy])?)*`;
const STAMP = new RegExp(`(?:<(${INNER})>|\\[(${INNER})\\])(?:--?(?:<(${INNER})>|\\[(${INNER})\\]))?`, 'g');
/** Stamps that other texts hardly have: in the brackets of tags, or with the name of a day. */
const TOLD_BY = new RegExp(`<${DAY}(?: [^<>]{1,40})?>|\\[${DAY} [^\\s\\d\\]]{2,12}(?: \\d{1,2}:\\d\\d)?\\]`, 'g');
const HEADLINE = /^(\*+)\s+(\S.*)$/;
/** What is to be done, done, or asked: a word in capitals before the headline; and how urgent it is. */
const STATE = /^(?:(?:TODO|DONE|NEXT|WAIT(?:ING)?|HOLD|STARTED|SOMEDAY|CANCELL?ED|DELEGATED|PROJ|IDEA)\s+)?(?:\[#[A-Z0-9]\]\s+)?/;
const TAGS = /\s+:[\p{L}\d_@#%:]+:\s*$/u;
const LINK = /\[\[([^[\]]+)\](?:\[([^[\]]+)\])?\]/g;
/** What the program writes beside a headline, before a stamp. */
const PLANNED = /\b(CLOSED|DEADLINE|SCHEDULED):\s*(?=[<[])/g;
const CLOCK = /^\s*CLOCK:\s*/;
const STATE_LOG = /^\s*- (?:State|Note taken|Rescheduled|New deadline|Refiled|Not scheduled)\b.*\[/;
const ITEM = /^(\s*)(?:[-+]|\d+[.)]|\*(?<=\s\*))\s+(.*)$/;

/** Stamps that it is no chance. */
const LEAST = 2;
const LOOKED_AT = 50_000;

/** Whether a text is written for Org mode and has stamps. */
export function isOrg(text: string): boolean {
  const part = text.slice(0, LOOKED_AT);
  return /^\*+\s+\S/m.test(part) && [...part.matchAll(TOLD_BY)].length >= LEAST;
}

interface Headline {
  readonly depth: number;
  readonly text: string;
  readonly isDated: boolean;
  /** It is a day, and what stands below it is what happened on it. */
  readonly isDay: boolean;
}

/** Months and days of a tree of dates have their names behind them: “2024-01 January”, “2024-01-05 Friday”. */
const IN_TREE = /^(\d{4}-\d\d(?:-\d\d)?)\s+\p{L}+\.?$/u;

/** The headlines, dates and texts of such a text. */
export function* outlineOfOrg(text: string): Generator<OutlineEntry> {
  let headline: Headline | null = null;
  let levels: readonly Headline[] = [];
  let open: { readonly row: number; readonly depth: number; text: string } | null = null;
  let isHidden = false;
  const end = function* (): Generator<OutlineEntry> {
    if (open !== null) yield* told(open, headline);
    open = null;
  };
  for (const { row, line } of linesOf(text)) {
    if (/^\s*(?:#\+begin_(?:src|example|export|comment)\b|:PROPERTIES:)/i.test(line)) isHidden = true;
    const isOfProgram = isHidden || /^\s*(?:#(?:\+|\s|$)|:[A-Z]+:\s*$)/.test(line) || STATE_LOG.test(line);
    if (/^\s*(?:#\+end_|:END:)/i.test(line)) isHidden = false;
    const [, stars, said] = HEADLINE.exec(line) ?? [];
    if (isOfProgram || line.trim() === '' || stars !== undefined) yield* end();
    if (stars !== undefined && said !== undefined) {
      const { dates, rest: words } = parted(said.replace(TAGS, ''));
      const [date, rest] = [dates[0], words.replace(STATE, '').replace(IN_TREE, '$1')];
      const above = levels.filter(({ depth }) => depth < stars.length);
      const text = date === undefined || rest === '' ? (date ?? rest) : `${date}: ${rest}`;
      const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
      const isBelowDay: boolean = !isDay && above.some((level) => level.isDay);
      headline = { depth: stars.length, text: rest, isDated: date !== undefined || isBelowDay, isDay };
      levels = [...above, headline];
      yield entry(row, isBelowDay ? 'item' : 'heading', stars.length, text);
      continue;
    }
    if (isOfProgram || line.trim() === '') continue;
    const [, indent, item] = ITEM.exec(line) ?? [];
    if (CLOCK.test(line) || line.search(PLANNED) >= 0) {
      yield* end();
      yield* ofProgram(row, line, headline);
    } else if (item !== undefined && indent !== undefined) {
      yield* end();
      open = { row, depth: indent.length + 1, text: item };
    } else if (open === null) open = { row, depth: 0, text: line.trim() };
    else open.text += ` ${line.trim()}`;
  }
  yield* end();
}

/** What the program writes: hours that were clocked, the day on which something was done, is due or is planned for. */
function* ofProgram(row: number, line: string, headline: Headline | null): Generator<OutlineEntry> {
  if (headline === null) return;
  if (CLOCK.test(line)) {
    for (const date of parted(line).dates) yield entry(row, 'item', 1, `${date}: ${headline.text}`);
    return;
  }
  const planned = new Map<string, string>();
  for (const part of line.split(/(?=\b(?:CLOSED|DEADLINE|SCHEDULED):)/)) {
    const [, name = ''] = /^(\w+):/.exec(part.trim()) ?? [];
    const [date] = parted(part).dates;
    if (date !== undefined) planned.set(name, date);
  }
  const others = [...planned].map(([name, date]) => `${name.charAt(0)}${name.slice(1).toLowerCase()}: ${date}`).join('; ');
  const date = planned.get('CLOSED') ?? planned.get('DEADLINE') ?? planned.get('SCHEDULED');
  if (date === undefined) return;
  if (headline.isDated) yield entry(row, 'paragraph', 0, others);
  else {
    yield entry(row, 'item', 1, `${date}: ${headline.text}`);
    if (planned.size > 1) yield entry(row, 'paragraph', 2, others);
  }
}

/** A paragraph or an item: what it says of a day is of that day, under its own words where it begins with it, else under its headline. */
function* told(
  { row, depth, text }: { readonly row: number; readonly depth: number; readonly text: string },
  headline: Headline | null,
): Generator<OutlineEntry> {
  const { dates, rest, begins } = parted(text);
  const kind = depth > 0 ? 'item' : 'paragraph';
  const [date] = dates;
  if (date === undefined || (headline?.isDated === true && !begins)) {
    if (text !== '') yield entry(row, kind, depth, plain(text.replace(STAMP, (stamp) => stamp.slice(1, 11))));
    return;
  }
  const isOwn = (begins || depth > 0 || headline === null) && rest !== '';
  for (const one of dates) yield entry(row, 'item', Math.max(1, depth), `${one}: ${isOwn || headline === null ? rest : headline.text}`);
  if (!isOwn && rest !== '') yield entry(row, 'paragraph', depth + 2, rest);
}

interface Parted {
  readonly dates: readonly string[];
  /** Without its stamps and what sets it. */
  readonly rest: string;
  readonly begins: boolean;
}

function parted(text: string): Parted {
  const dates: string[] = [];
  const rest = text.replace(STAMP, (_whole, ...found: (string | undefined)[]) => {
    const [one, other, until, last] = found;
    dates.push(dateOf(one ?? other ?? '', until ?? last));
    return ' ';
  });
  return { dates, rest: plain(rest).replace(/^[\s:–—-]+|[\s:–—-]+$/g, ''), begins: text.trim().search(STAMP) === 0 };
}

/** “2026-01-05 10:00 – 2026-01-05 11:00” for what a stamp, or two, say. */
function dateOf(from: string, until: string | undefined): string {
  const [one, other] = [momentsOf(from), until === undefined ? [] : momentsOf(until)];
  const all = [...one, ...other];
  const [first = '', last = first] = [all[0], all.at(-1)];
  return first === last ? first : `${first} – ${last}`;
}

function momentsOf(inner: string): string[] {
  const [day = ''] = inner.split(' ');
  const times = /(\d{1,2}:\d\d)(?:-(\d{1,2}:\d\d))?/.exec(inner.slice(day.length)) ?? [];
  return times.length === 0 ? [day] : times.slice(1).flatMap((time) => (time === undefined ? [] : [`${day} ${time.padStart(5, '0')}`]));
}

function plain(text: string): string {
  return inOneLine(text.replace(LINK, (_whole, target: string, words: string | undefined) => words ?? target).replace(/\s+/g, ' '));
}

function entry(row: number, kind: OutlineEntry['kind'], depth: number, text: string): OutlineEntry {
  return { row, kind, depth, text, urls: [] };
}
