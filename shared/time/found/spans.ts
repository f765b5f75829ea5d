import { wordTable } from '../../word-table';
import { plusDays } from '../day';
import { readDay } from '../day-text';
import { readForm } from '../edtf';
import { finish } from '../typed/draft';
import { lend } from '../typed/lend';
import { asEnd, asStart } from '../typed/span-end';
import type { Found, Read } from './found';
import type { RunningText } from './running-text';

/** A date with its place in the text. */
export interface Placed extends Omit<Read, 'from' | 'to'> {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const JOINS: ReadonlySet<string> = new Set(['to', 'through', 'until', 'till', 'and', 'or']);

/** Whether only one joining word or sign stands between two dates, an article aside; which. */
function joinOf(text: RunningText, first: Placed, second: Placed): string | null {
  if (first.to < 0 || second.from < 0) return null;
  const at = first.to;
  const behind = text.word(at + 1) === 'the' || ['early', 'late', 'mid'].includes(text.word(at + 1)) ? at + 2 : at + 1;
  if (behind !== second.from && at + 1 !== second.from) return null;
  const join = text.sign(at) === '-' ? '-' : text.sign(at) === ',' ? ',' : text.word(at);
  return join === '-' || join === ',' || JOINS.has(join) ? join : null;
}

/** Whether two dates that stand beside each other are the beginning and the end of a span, of which the first says its own year. */
export function endsSpan(text: RunningText, first: Placed | undefined, second: Placed): boolean {
  if (first?.draft === undefined || first.open !== undefined) return false;
  const join = joinOf(text, first, second);
  return join === null ? isClose(text, first, second) : isSpan(join, text.word(first.from - 1));
}

const CLOSES: ReadonlySet<string> = new Set(['ended', 'ending', 'until', 'concluded', 'concluding', 'finished', 'closed']);
/** Most words that stand between a beginning and its end. */
const CLOSE_REACH = 6;

/** "began on 1 August 1894 and ended on 17 April 1895" */
function isClose(text: RunningText, first: Placed, second: Placed): boolean {
  if (first.to < 0 || second.from - first.to > CLOSE_REACH) return false;
  let closes = false;
  for (let at = first.to; at < second.from; at += 1) {
    if (text.begins(at)) return false;
    closes ||= CLOSES.has(text.word(at));
  }
  return closes;
}

/** "between May and July 1996", "March 8 and April 2, 1996": what the first leaves out, the second lends it. */
export function withLentYears(text: RunningText, placed: readonly Placed[]): Placed[] {
  const lent = [...placed];
  for (let at = lent.length - 2; at >= 0; at -= 1) {
    const [first, second] = [lent[at], lent[at + 1]];
    if (first?.open === undefined || second?.draft?.year === undefined || second.open !== undefined || second.kind !== undefined) continue;
    if (second.anchor !== null || joinOf(text, first, second) === null) continue;
    const [draft] = lend(first.open, second.draft);
    const { open: _, ...rest } = first;
    lent[at] = { ...rest, draft, anchor: null, certain: true };
  }
  return lent;
}

/** The spans that dates make with the words around them, which stay entries of their own. */
export function spansOf(text: RunningText, placed: readonly Placed[]): Found[] {
  const spans: Found[] = [];
  let taken = -1;
  for (const [at, first] of placed.entries()) {
    if (first.draft === undefined || first.kind !== undefined || first.from < 0 || at <= taken) continue;
    const second = placed[at + 1];
    const lead = text.word(first.from - 1) === 'the' ? first.from - 2 : first.from - 1;
    const join = second?.draft === undefined || second.kind !== undefined ? null : joinOf(text, first, second);
    if (second !== undefined && join !== null && (isSpan(join, text.word(lead)) || isNextDay(join, first, second))) {
      const led = ['from', 'between'].includes(text.word(lead));
      const span = spanFound(text, led ? text.startOf(lead) : first.start, second.end, first, second);
      if (span !== null) spans.push(span);
      if (span !== null) taken = at + 1;
      continue;
    }
    const open = OPEN[text.word(lead)];
    const span =
      open === undefined
        ? null
        : spanFound(text, text.startOf(lead), first.end, open === 'since' ? first : null, open === 'since' ? null : first);
    if (span !== null) spans.push(span);
  }
  return spans;
}

/** "on 7 and 8 July": what takes two days that follow each other takes them as one. */
function isNextDay(join: string, first: Placed, second: Placed): boolean {
  const [one, other] = [first, second].map(({ draft }) => (draft === undefined ? null : finish(draft)));
  if (join !== 'and' || one == null || other == null || !('edtf' in one && 'edtf' in other)) return false;
  const [day, next] = [readDay(one.edtf), readDay(other.edtf)];
  return day !== null && next === plusDays(day, 1);
}

/** "by 2030" bounds a moment, and is no span. */
const OPEN: Readonly<Record<string, 'since' | 'until'>> = wordTable({ since: 'since', until: 'until', till: 'until' });

function isSpan(join: string, lead: string): boolean {
  if (lead === 'between') return join === 'and';
  return join === '-' || ['to', 'through', 'until', 'till'].includes(join);
}

function spanFound(text: RunningText, start: number, end: number, from: Placed | null, to: Placed | null): Found | null {
  const [first, last] = [from, to].map((one) => (one?.draft === undefined ? null : finish(one.draft)));
  const begin = first === null || first === undefined ? '..' : 'edtf' in first ? asStart(first.edtf) : null;
  const close = last === null || last === undefined ? '..' : 'edtf' in last ? asEnd(last.edtf) : null;
  if (begin === null || close === null || /[/{]/.test(begin + close)) return null;
  const edtf = `${begin}/${close}`;
  if (!readForm(edtf).ok) return null;
  return {
    start,
    end,
    text: text.text.slice(start, end),
    edtf,
    kind: 'span',
    anchor: from?.anchor ?? to?.anchor ?? null,
    certain: (from?.certain ?? true) && (to?.certain ?? true),
  };
}
